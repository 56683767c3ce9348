export const title = "Cổng quốc gia";
export const more =
  "Hồ sơ trao đổi với Cổng Dịch vụ công Quốc gia: hồ sơ nộp trên Cổng được nhận về, tình trạng giải quyết được gửi lên. Gửi lại luôn gửi tình trạng hiện tại, nên bấm nhiều lần cũng không sao.";
export const commune = "Xã, phường";
export const off = "Tỉnh chưa bật trao đổi với Cổng Dịch vụ công Quốc gia.";
export const counts = { unsent: "Chưa gửi được", refused: "Cổng từ chối", aside: "Chờ cán bộ xem" };
export const oldest = (time: string) => `lâu nhất từ ${time}`;
export const lastPull = (time: string, taken: number) => `Lần nhận gần nhất ${time}, nhận ${taken} hồ sơ.`;
export const neverPulled = "Chưa nhận lần nào từ Cổng.";
export const pullTrouble = (time: string, text: string) =>
  `Lần nhận gần nhất ${time} không thành: ${text}. Hệ thống tự thử lại.`;
export const unsent = {
  title: "Tình trạng chưa gửi được",
  empty: "Không có gì chờ gửi. Cổng đã có tình trạng mới nhất của mọi hồ sơ.",
  columns: ["Mã hồ sơ", "Tình trạng", "Vì sao", "Từ lúc", "Lần thử tới"],
  attempts: (count: number) => `đã thử ${count} lần`,
  from: (time: string) => `từ ${time}`,
  next: (time: string) => `thử lại ${time}`,
  noNext: "chờ cán bộ",
  again: "Gửi lại",
  againAll: "Gửi lại tất cả",
  asked: (count: number) => `Đã yêu cầu gửi lại ${count} hồ sơ. Kết quả hiện ở đây sau ít giây.`,
};
export const aside = {
  title: "Hồ sơ trên Cổng chưa nhận được",
  empty: "Không có hồ sơ nào chờ cán bộ xem.",
  columns: ["Mã trên Cổng", "Thủ tục", "Lý do", "Từ lúc"],
  take: "Nhận lại",
  dismiss: "Đã xử lý cách khác",
  reason: "Đã xử lý thế nào?",
  reasonMissing: "Hãy ghi lý do.",
  confirm: "Bỏ khỏi danh sách",
  cancel: "Thôi",
  outcomes: { taken: "Đã nhận hồ sơ.", aside: "Vẫn chưa nhận được, lý do ghi ở dòng.", known: "Hồ sơ đã được nhận." },
};
export const compare = {
  title: "Đối soát theo ngày nộp",
  day: "Ngày nộp",
  go: "Đối soát",
  summary: (ours: number, theirs: number) => `Ở đây ${ours} hồ sơ, trên Cổng ${theirs} hồ sơ.`,
  same: "Hai bên khớp nhau.",
  columns: ["Hồ sơ", "Khác biệt", "Ở đây", "Trên Cổng"],
  here: (side: string) => `Ở đây: ${side}`,
  there: (side: string) => `Trên Cổng: ${side}`,
  send: "Gửi lại tình trạng ở đây",
};
export const act = "Việc";
