/** Calling numbers, in Vietnamese. */

export const surge = {
  overloaded: (line: string, waiting: number, minutes: number | undefined) =>
    minutes === undefined
      ? `${line}: ${waiting} người chờ, chưa có quầy nào gọi.`
      : `${line}: ${waiting} người chờ, dự kiến ${minutes} phút.`,
  whoHelps: "Xem ai hỗ trợ được",
};

export const counter = {
  title: "Gọi số",
  slot: (time: string) => `Hẹn ${time}`,
  choose: "Bạn đang ngồi ở quầy nào?",
  none: "Đơn vị này chưa khai báo quầy.",
  change: "Đổi quầy",
  callNext: "Gọi số tiếp theo",
  recall: "Gọi lại",
  serve: "Bắt đầu phục vụ",
  noShow: "Vắng mặt",
  finish: "Xong",
  hold: "Giữ số",
  back: "Cho chờ lại",
  backOf: (number: string) => `Cho chờ lại ${number}`,
  move: (number: string) => `Chuyển ${number} đi nơi khác`,
  otherLine: "Sang nhóm thủ tục khác, giữ chỗ theo giờ lấy số",
  nextService: "Làm tiếp thủ tục khác trong lượt này",
  transfer: "Chuyển nhóm",
  otherCounter: "Lượt làm dở, bàn giao cho quầy khác",
  handOver: "Bàn giao",
  pause: "Tạm dừng quầy",
  pauseReason: "Lý do (hiện trên bảng)",
  pauseReasons: {
    break: "Nghỉ giữa giờ",
    meeting: "Họp",
    fault: "Sự cố máy, mạng",
    "shift-change": "Đổi ca trực",
    other: "Lý do khác",
  },
  pausedSince: (reason: string, time: string) => `Quầy đang tạm dừng từ ${time}: ${reason}.`,
  resume: "Mở lại quầy",
  movedTo: (line: string, by: string, time: string) =>
    `Quầy đang hỗ trợ nhóm ${line}: chỉ gọi số của nhóm này. ${by} điều lúc ${time}.`,
  moveBack: "Về nhóm của quầy",
  calling: "Đang gọi…",
  writing: "Đang ghi…",
  nobody: "Chưa gọi số nào",
  nobodyWaits: "Không còn ai chờ.",
  waiting: (count: number) => `${count} người đang chờ quầy này`,
  outlook: (minutes: number, withOneMore: number) =>
    `Lấy số lúc này chờ khoảng ${minutes} phút; mở thêm một quầy còn ${withOneMore} phút.`,
  notSurely: (number: string, time: string) => `Từ ${number} trở đi có thể không kịp trước ${time}.`,
  lines: "Đang chờ theo nhóm",
  status: {
    waiting: "đang chờ",
    called: "đã gọi",
    serving: "đang phục vụ",
    finished: "đã xong",
    "no-show": "vắng mặt",
    held: "đang giữ",
    returning: "chờ gọi lại",
  },
  justCalled: "vừa gọi",
  calledSince: (minutes: number) => `gọi cách đây ${minutes} phút`,
  leave: (number: string) => `${number} chưa được phục vụ: vắng mặt hay đã xong?`,
  leaveServed: (number: string) => `${number} đang được phục vụ. Đã xong chưa?`,
  leaveThenCall: "Trả lời xong, số tiếp theo sẽ được gọi ngay.",
  leaveThenRecall: (number: string) => `Trả lời xong, ${number} sẽ được gọi lại ngay.`,
  leaveFinish: "Đã xong",
  stay: "Chưa, giữ nguyên",
  recent: "Đã gọi hôm nay ở quầy này",
  noneRecent: "Hôm nay quầy này chưa gọi số nào khác.",
  recallOf: (number: string) => `Gọi lại ${number}`,
  keys: "Dùng phím tắt",
  keysHint: "Mỗi chữ trên nút là phím tắt của nút đó, không dùng khi đang gõ chữ.",
  dayClosed: (cause: string) =>
    `Hôm nay đã báo nghỉ: ${cause}. Người đang chờ được báo là không gọi nữa; chỉ gọi ai còn ở phòng chờ.`,
  stale: "Mất kết nối. Danh sách chờ có thể đã cũ.",
  closed: "đóng cửa",
};

export const assisted = {
  lateReason: "Vẫn phát số vì (ghi lại để kiểm tra)",
  lateReasons: {
    "far-away": "Người ở xa",
    urgent: "Việc gấp",
    "short-visit": "Việc ngắn, làm được ngay",
    "lead-asked": "Lãnh đạo yêu cầu",
    other: "Lý do khác",
  },
  insist: "Vẫn phát số",
  open: "Lấy số giúp người dân",
  title: "Lấy số giúp người dân",
  close: "Đóng",
  words: {
    chooseLine: "Người dân đến làm việc gì?",
    priorityHint: "Xem giấy tờ ưu tiên trước khi chọn.",
    phoneHint: "Nếu có, hệ thống gửi một tin nhắn khi gần tới lượt.",
  },
  needLine: "Hãy chọn việc người dân đến làm.",
  taken: (number: string) => `Đã lấy số ${number}.`,
  print: "In số",
  another: "Lấy số cho người khác",
};

/** The number on paper, for the citizen. */
export const numberSlip = {
  centre: (place: string) => `Trung tâm Phục vụ hành chính công ${place}`,
  ahead: (count: number) => (count === 0 ? "Chưa có ai chờ trước" : `${count} người chờ trước`),
  slot: (time: string) => `Hẹn ${time}`,
  withoutNetwork: "Số có giá trị, cấp khi máy mất mạng. Gọi theo giờ lấy số.",
  day: (date: string) => `Dùng cho ngày ${date}`,
  taken: (time: string) => `lấy lúc ${time}`,
  keep: "Xin giữ phiếu này và chờ gọi số trên bảng.",
};
