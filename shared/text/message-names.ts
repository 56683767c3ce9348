import type { Localized } from "../domain/localized.ts";
import type { MessageFacts } from "../domain/operations/message-facts.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** What a message is about, by its public type without "motcua." and version. */
const names: Readonly<Record<string, Localized>> = {
  "dossier.submitted": both("Hồ sơ được nộp", "Dossier submitted"),
  "dossier.received": both("Đã tiếp nhận hồ sơ", "Dossier received"),
  "dossier.bundle-received": both("Đã tiếp nhận hồ sơ liên thông", "Linked dossiers received"),
  "dossier.part-reported": both("Báo tình trạng hồ sơ thành phần", "Part of a bundle reported"),
  "dossier.bundle-ready": both("Hồ sơ liên thông đã giải quyết xong", "All parts are decided"),
  "dossier.refused": both("Từ chối tiếp nhận hồ sơ", "Dossier refused"),
  "dossier.supplement-requested": both("Yêu cầu bổ sung giấy tờ", "Further papers requested"),
  "dossier.supplement-provided": both("Đã bổ sung giấy tờ", "Further papers provided"),
  "dossier.fees-assessed": both("Xác định phí, lệ phí", "Fees assessed"),
  "dossier.payment-requested": both("Thông báo nộp phí", "Payment requested"),
  "dossier.payment-confirmed": both("Đã thu phí", "Payment confirmed"),
  "dossier.payment-refunded": both("Đã hoàn phí", "Payment refunded"),
  "dossier.handed-over": both("Chuyển hồ sơ đến nơi giải quyết", "Dossier handed over"),
  "dossier.forward-reminded": both("Nhắc chuyển hồ sơ ngay trong ngày", "Reminder to send on the same day"),
  "dossier.progress-reported": both("Cơ quan báo tiến độ", "Progress reported"),
  "dossier.step-completed": both("Hoàn thành một bước", "Step completed"),
  "dossier.step-sent-back": both("Trả lại bước trước", "Sent back a step"),
  "dossier.outcome-recorded": both("Ghi kết quả giải quyết", "Outcome recorded"),
  "dossier.ready": both("Hồ sơ đã có kết quả", "Outcome is ready"),
  "dossier.returned": both("Đã trả kết quả", "Outcome returned"),
  "dossier.withdrawn": both("Người dân rút hồ sơ", "Dossier withdrawn"),
  "dossier.stopped": both("Dừng giải quyết hồ sơ", "Dossier stopped"),
  "dossier.resumed": both("Giải quyết tiếp hồ sơ", "Dossier resumed"),
  "dossier.reopened": both("Mở lại hồ sơ", "Dossier reopened"),
  "dossier.delay-apologized": both("Xin lỗi, hẹn lại ngày trả", "Apology and a new date"),
  "dossier.time-extended": both("Gia hạn giải quyết", "Time extended"),
  "dossier.consultation-asked": both("Xin ý kiến cơ quan khác", "Opinion asked"),
  "dossier.consultation-replied": both("Cơ quan đã cho ý kiến", "Opinion given"),
  "dossier.consultation-late": both("Cơ quan chậm cho ý kiến", "Opinion is late"),
  "dossier.draft-sent": both("Gửi dự thảo cho người dân xem", "Draft sent"),
  "dossier.draft-answered": both("Người dân trả lời dự thảo", "Draft answered"),
  "dossier.answer-late": both("Quá hạn trả lời dự thảo", "Answer is late"),
  "dossier.settled-at-once": both("Giải quyết ngay tại quầy", "Settled at once"),
  "dossier.receipt-corrected": both("Sửa giấy tiếp nhận", "Receipt corrected"),
  "dossier.due-soon": both("Hồ sơ sắp đến hạn", "Due soon"),
  "dossier.overdue": both("Hồ sơ quá hạn", "Overdue"),
  "handoff.delivered": both("Hồ sơ đã đến nơi giải quyết", "Hand-over delivered"),
  "handoff.accepted": both("Nơi giải quyết đã nhận hồ sơ", "Hand-over accepted"),
  "handoff.assigned": both("Giao hồ sơ cho người giải quyết", "Assigned to an officer"),
  "handoff.returned": both("Nơi giải quyết trả lại hồ sơ", "Hand-over returned"),
  "handoff.reminded": both("Nhắc nhận hồ sơ", "Reminder to accept"),
  "handoff.escalated": both("Báo lãnh đạo vì chưa nhận hồ sơ", "Escalated to the lead"),
  "ticket.line-overloaded": both("Hàng đợi quá tải", "A line is overloaded"),
  "appointment.booked": both("Đã đặt lịch hẹn", "Appointment booked"),
  "appointment.moved": both("Đã đổi giờ hẹn", "Appointment moved"),
  "appointment.reminder": both("Nhắc lịch hẹn", "Reminder of an appointment"),
  "appointment.cancelled": both("Cơ quan hủy lịch hẹn", "Appointment cancelled by the office"),
  "appointment.closed-out": both("Ngày hẹn bị nghỉ", "The day of an appointment was closed"),
  "appointment.called-off": both("Cán bộ hủy lịch hẹn theo yêu cầu", "Appointment called off by an officer"),
  "ticket.closed-out": both("Ngày của số thứ tự bị nghỉ", "The day of a number was closed"),
  "ticket.reopened": both("Ngày của số thứ tự làm việc lại", "The day of a number was opened again"),
  "ticket.near": both("Sắp đến lượt số thứ tự", "Turn is near"),
  republish: both("Yêu cầu phát lại sự việc từ lịch sử", "Facts to be published again"),
  "portal-sync": both("Báo tình trạng lên Cổng quốc gia", "Report to the national portal"),
};

const kinds: Readonly<Record<MessageFacts["kind"], Localized>> = {
  envelope: both("Sự việc", "Fact"),
  request: both("Yêu cầu nội bộ", "Internal request"),
  position: both("Vị trí trong luồng thay đổi", "Place in a change stream"),
  other: both("Tin nhắn khác", "Other message"),
  unreadable: both("Tin nhắn không đọc được", "Unreadable message"),
};

export const messageName = ({ kind, type }: Pick<MessageFacts, "kind" | "type">): Localized => {
  const short = type?.replace(/^motcua\./, "").replace(/\.v\d+$/, "");
  const name = short === undefined ? undefined : names[short];
  if (name !== undefined) return name;
  const { vi, en } = kinds[kind];
  return type === undefined ? kinds[kind] : both(`${vi} ${type}`, `${en} ${type}`);
};
