/** What was sent about a dossier, in the console. */
export const messagesSent = {
  title: "Tin nhắn",
  none: "Chưa có tin nhắn nào về hồ sơ này.",
  unreachable: "Người nộp hồ sơ không để lại số điện thoại nên không được nhắn tin. Hãy báo tại quầy hoặc gọi điện.",
  toLead: "gửi lãnh đạo trung tâm",
  until: (moment: string) => `gửi lúc ${moment}`,
  size: (segments: number, cost: string) => `${segments} tin, ${cost} đồng`,
  cost: (cost: string) => `${cost} đồng`,
  reason: (reason: string) => `Nhà mạng báo: ${reason}`,
  again: (officer: string, why: string) => `${officer} gửi lại: ${why}`,
  resend: "Gửi lại",
  why: "Vì sao gửi lại?",
  confirm: "Gửi lại tin này",
  cancel: "Thôi",
  failed: "Chưa gửi lại được. Hãy thử lại.",
  asked: "Đã yêu cầu gửi lại. Tin sẽ đi sau ít giây.",
} as const;
