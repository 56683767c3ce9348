import { type Agency, type Commune, Province } from "../../../../shared/domain/agency/province.ts";
import type { Dice } from "./dice.ts";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Nông", "Hoàng", "Bế", "Lý", "Đàm"] as const;
const MIDDLE = ["Văn", "Thị", "Minh", "Thu", "Quốc"] as const;
const GIVEN = ["An", "Bình", "Hoa", "Lan", "Thành", "Trang", "Việt", "Yến"] as const;

const person = (dice: Dice): string => [dice.pick(FAMILY), dice.pick(MIDDLE), dice.pick(GIVEN)].join(" ");

/** Numbers that nobody has: an area code, 3, and seven digits of its own. */
const phone = (number: number): string => `0206${String(3_000_000 + number)}`;

const OFFICES = [
  { key: "one-stop", name: { vi: "Trung tâm Phục vụ hành chính công", en: "Public Administration Service Centre" } },
  { key: "justice", name: { vi: "Bộ phận Tư pháp – Hộ tịch", en: "Justice and Civil Status" } },
  { key: "economy", name: { vi: "Phòng Kinh tế", en: "Economy Division" } },
  { key: "culture-social", name: { vi: "Phòng Văn hóa – Xã hội", en: "Culture and Social Affairs Division" } },
] as const;

const commune = (dice: Dice, at: number, lines: readonly string[]): Commune => {
  const code = String(10_001 + at);
  const [vi, en] = dice.chance(20) ? ["Phường", "Ward"] : ["Xã", "Commune"];
  const number = at * 10;
  return {
    code,
    agencyCode: `H99.${101 + at}`,
    slug: `don-vi-${at + 1}`,
    name: { vi: `${vi} Thử tải ${at + 1}`, en: `Load test ${en} ${at + 1}` },
    address: `Số ${at + 1}, đường Thử tải`,
    phone: phone(number),
    hours: { vi: "Thứ Hai đến thứ Sáu, 7 giờ 30 – 17 giờ", en: "Monday to Friday 7:30–17:00" },
    lead: person(dice),
    offices: OFFICES.map(({ key, name }, office) => ({
      key,
      name,
      officer: person(dice),
      phone: phone(number + 1 + office),
    })),
    counters: Array.from({ length: 1 + dice.roll(5) }, (_, counter) => ({
      id: `${code}-${counter + 1}`,
      name: { vi: `Quầy ${counter + 1}`, en: `Counter ${counter + 1}` },
      // The first serves every line, so that each has a counter.
      lines: counter === 0 ? [...lines] : lines.filter((_line, line) => (line + counter) % 2 === 0 || line === 0),
    })),
  };
};

const agency = (number: number, key: string, vi: string, en: string, kind: Agency["kind"]): Agency => ({
  code: `H99.${number}`,
  key,
  name: { vi, en },
  kind,
  delivery: "inbox",
  phone: phone(900_000 + number),
});

/** A province for load tests. Its code H99 is nobody's. */
export const generatedProvince = (dice: Dice, communes: number, lines: readonly string[]): Province =>
  Province.parse({
    id: "thu-tai",
    code: "H99",
    unitCode: "99",
    name: { vi: "Tỉnh Thử tải", en: "Load Test Province" },
    operationsEmail: "van-hanh@motcua.example",
    monthlyBudgetUsd: 60,
    sms: { senderId: "MOTCUA", monthlyCapVnd: 20_000_000, priceVndPerSegment: 800, stripMarks: true },
    agencies: [
      agency(11, "department-of-home-affairs", "Sở Nội vụ", "Department of Home Affairs", "department"),
      agency(12, "department-of-health", "Sở Y tế", "Department of Health", "department"),
      agency(15, "police", "Công an cấp xã", "Commune Police", "police"),
      agency(16, "social-insurance", "Bảo hiểm xã hội tỉnh", "Provincial Social Insurance", "insurance"),
    ],
    communes: Array.from({ length: communes }, (_, at) => commune(dice, at, lines)),
  });
