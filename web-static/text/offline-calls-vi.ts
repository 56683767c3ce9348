/** Calling without a network, in Vietnamese. */
export const offlineCalls = {
  cut: (since: string, listAt: string) =>
    `Mất mạng từ ${since}. Gọi theo danh sách lúc ${listAt}; chưa được ghi chính thức.`,
  cutWithoutList: (since: string) =>
    `Mất mạng từ ${since}. Máy này không có danh sách chờ của hôm nay: hãy nhập số trên phiếu của người đến quầy.`,
  back: "Đã có mạng. Làm xong người đang ở quầy rồi gọi tiếp như thường.",
  callOut: "Bảng không hiện số của quầy này: hãy gọi to số trên màn hình.",
  cannotWrite: "Trình duyệt không ghi được lượt gọi nên số chưa được gọi. Hãy gọi tay theo phiếu.",
  close: "Đóng",
  number: "Số trên phiếu của người đến quầy",
  numberHint: "Ví dụ A012, hoặc A5003 do máy lấy số cấp.",
  call: "Gọi số này",
  notNumber: "Không có nhóm thủ tục nào mang chữ này. Hãy nhập như trên phiếu, ví dụ A012.",
  list: "Gọi tiếp theo, theo danh sách lúc mất mạng",
  listEmpty: "Danh sách đã hết. Ai có phiếu số khác thì nhập số trên phiếu.",
  book: "Sổ gọi khi mất mạng",
  untold: (count: number) => `${count} lượt chờ ghi chính thức`,
  called: (time: string) => `gọi lúc ${time}`,
  ends: { finished: "đã xong", "no-show": "vắng mặt", held: "giữ số", open: "đang ở quầy" },
  waits: "tự ghi khi có mạng",
  elsewhere: (count: number) => `${count} lượt gọi khi mất mạng cần xem hoặc chờ ghi chính thức.`,
  openBook: "Mở Gọi số",
  seen: "Đã rõ",
  seenOf: (number: string) => `Đã rõ ${number}`,
  drop: "Bỏ lượt này",
  dropOf: (number: string) => `Bỏ lượt này ${number}`,
  dropSure: (number: string) => `Bỏ lượt gọi ${number}? Lượt này sẽ không được ghi vào hệ thống.`,
  leaveSure: (count: number) =>
    `Còn ${count} lượt gọi chưa được ghi chính thức trên máy này. Các lượt này tự ghi khi có người của đơn vị đăng nhập lại trên máy này. Vẫn đăng xuất?`,
  alone: "Chưa đăng nhập: máy này chỉ gọi số được. Khi có mạng, hãy đăng nhập để ghi các lượt đã gọi.",
};
