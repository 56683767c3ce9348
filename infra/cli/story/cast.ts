/** An officer of the story: who he is and which groups his token carries. All names are invented. */
export interface Officer {
  readonly username: string;
  readonly name: string;
  /** Short, for the column "who" of a history. */
  readonly place: string;
  readonly groups: readonly string[];
}

export const commune = { code: "01288", agencyCode: "H14.101", name: "phường Tân Giang" } as const;
export const health = { code: "H14.12", name: "Sở Y tế" } as const;
export const line = "ho-tich-chung-thuc";
export const counter = "01288-1";

export const officers = {
  lan: { username: "lan.tangiang", name: "Nông Thị Lan", place: "một cửa", groups: ["receptionist:01288"] },
  hoa: { username: "hoa.tangiang", name: "Lý Thị Hoa", place: "tư pháp", groups: ["specialist:01288"] },
  trang: { username: "trang.tangiang", name: "Đàm Thu Trang", place: "văn hóa", groups: ["specialist:01288"] },
  huong: { username: "huong.syt", name: "Đàm Thu Hương", place: "Sở Y tế", groups: ["specialist:H14.12"] },
  quang: { username: "quang.syt", name: "Lục Minh Quang", place: "Sở Y tế", groups: ["approver:H14.12"] },
} as const satisfies Record<string, Officer>;

/** Phones as people write them. */
export const family = {
  father: { name: "Nông Văn Bình", phone: "0912345678", idNumber: "004095001234" },
  grandmother: { name: "Hoàng Thị Én", phone: "0987654321", idNumber: "004146005678" },
  baby: { name: "Nông Minh An" },
} as const;

/** "0912345678" → "+84912345678", as the phone network names it. */
export const international = (phone: string): string => `+84${phone.slice(1)}`;

/** Who stands behind a name in a history; the system's own functions sign as "system:…". */
export const whoIs = (by: string): string => {
  const officer = Object.values(officers).find(({ username }) => username === by);
  if (officer !== undefined) return `${officer.name} (${officer.place})`;
  return by.startsWith("system:") ? `hệ thống (${by.slice("system:".length)})` : by;
};
