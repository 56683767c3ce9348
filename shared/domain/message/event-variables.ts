import type { Localized } from "../localized.ts";
import { BOOKING_LINK_UNITS, SMS_LINK_UNITS } from "./sms-link.ts";

interface VariableFacts {
  /** SMS units that its longest real value takes; where `whenLonger` cuts, what is left of it. */
  readonly maxLength: number;
  /** A code, a link or a time cut short is wrong; the name of a place is not. */
  readonly whenLonger: "refuse" | "cut";
  readonly meaning: Localized;
}

const time = (vi: string, en: string): VariableFacts => ({
  maxLength: "17:00 26/11/2026".length,
  whenLonger: "refuse",
  meaning: { vi, en },
});

/** Everything that a message may name. Nothing of it is personal: a message lies open on phones that families share. */
export const messageVariables = {
  sender: { maxLength: 11, whenLonger: "cut", meaning: { vi: "Tên người gửi", en: "Sender's name" } },
  code: { maxLength: 28, whenLonger: "refuse", meaning: { vi: "Mã hồ sơ", en: "Code of the dossier" } },
  link: {
    maxLength: SMS_LINK_UNITS,
    whenLonger: "refuse",
    meaning: { vi: "Đường dẫn trang theo dõi", en: "Link to the tracking page" },
  },
  bookingLink: {
    maxLength: BOOKING_LINK_UNITS,
    whenLonger: "refuse",
    meaning: { vi: "Đường dẫn trang đặt lịch", en: "Link to the booking page" },
  },
  place: { maxLength: 36, whenLonger: "cut", meaning: { vi: "Bộ phận một cửa", en: "One-stop centre" } },
  office: { maxLength: 34, whenLonger: "cut", meaning: { vi: "Cơ quan đang giữ hồ sơ", en: "Office that has it" } },
  due: time("Giờ hẹn trả kết quả", "Time the outcome is due"),
  at: time("Thời điểm xảy ra", "When it happened"),
  since: time("Chuyển đi từ lúc", "Sent on at"),
  forwardBy: time("Hạn chuyển tiếp", "To be sent on by"),
  appointment: time("Giờ hẹn lại", "New appointed time"),
  confirmBy: time("Hạn xem bản nháp", "Draft to be checked by"),
  replyBy: time("Hạn cho ý kiến", "Opinion owed by"),
  slot: time("Giờ hẹn", "Time of the appointment"),
  day: { maxLength: "26/11/2026".length, whenLonger: "refuse", meaning: { vi: "Ngày", en: "Day" } },
  booking: { maxLength: 9, whenLonger: "refuse", meaning: { vi: "Mã lịch hẹn", en: "Code of the appointment" } },
  ticket: { maxLength: 8, whenLonger: "refuse", meaning: { vi: "Số thứ tự", en: "Queue number" } },
  ahead: { maxLength: 3, whenLonger: "refuse", meaning: { vi: "Số người phía trước", en: "People ahead" } },
  line: { maxLength: 30, whenLonger: "cut", meaning: { vi: "Nhóm thủ tục lấy số", en: "Service line" } },
  minutes: {
    maxLength: 4,
    whenLonger: "refuse",
    meaning: { vi: "Số phút chờ dự kiến", en: "Expected wait in minutes" },
  },
  waiting: { maxLength: 4, whenLonger: "refuse", meaning: { vi: "Số người đang chờ", en: "People waiting" } },
} as const satisfies Record<string, VariableFacts>;
export type MessageVariable = keyof typeof messageVariables;

interface EventFacts {
  readonly name: Localized;
  readonly told: "applicant" | "lead" | "ticket-holder" | "appointment-holder";
  /** The one-stop rules make the office tell it, so nobody can opt out of it; law.md says what of them is confirmed. */
  readonly isOwed?: true;
  readonly offers: readonly MessageVariable[];
}

const ofAppointment: readonly MessageVariable[] = ["sender", "slot", "booking", "place", "bookingLink"];
const ofDossier: readonly MessageVariable[] = ["sender", "code", "link", "at", "place"];

/** Which events a message can be about, and what each knows at that moment. One row for each event that tells somebody. */
export const messageEvents: Readonly<Record<string, EventFacts>> = {
  DossierReceived: {
    name: { vi: "Đã tiếp nhận hồ sơ", en: "Dossier received" },
    told: "applicant",
    isOwed: true,
    offers: [...ofDossier, "due"],
  },
  BundleReceived: {
    name: { vi: "Đã tiếp nhận hồ sơ liên thông", en: "Joint dossier received" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  SupplementRequested: {
    name: { vi: "Cần bổ sung giấy tờ", en: "More papers needed" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  DossierRefused: {
    name: { vi: "Không tiếp nhận hồ sơ", en: "Dossier not accepted" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  DraftSent: {
    name: { vi: "Mời xem bản nháp kết quả", en: "Draft to be checked" },
    told: "applicant",
    offers: [...ofDossier, "due", "confirmBy"],
  },
  OverdueNoticed: {
    name: { vi: "Xin lỗi vì trễ hẹn", en: "Apology for being late" },
    told: "applicant",
    isOwed: true,
    offers: [...ofDossier, "due"],
  },
  DelayApologized: {
    name: { vi: "Xin lỗi và hẹn lại", en: "Apology with a new time" },
    told: "applicant",
    isOwed: true,
    offers: [...ofDossier, "due", "appointment"],
  },
  DossierStopped: {
    name: { vi: "Dừng xử lý hồ sơ", en: "Work stopped" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  DossierReady: {
    name: { vi: "Đã có kết quả", en: "Outcome ready" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  BundleReady: {
    name: { vi: "Hồ sơ liên thông đã xong", en: "Joint dossier decided" },
    told: "applicant",
    isOwed: true,
    offers: ofDossier,
  },
  OutcomeReturned: {
    name: { vi: "Đã trả kết quả", en: "Outcome handed over" },
    told: "applicant",
    offers: ofDossier,
  },
  TicketNear: {
    name: { vi: "Số sắp đến lượt", en: "Number is close" },
    told: "ticket-holder",
    offers: ["sender", "ticket", "ahead", "place"],
  },
  TicketClosedOut: {
    name: { vi: "Ngày của số thứ tự bị nghỉ", en: "The day of a number was closed" },
    told: "ticket-holder",
    offers: ["sender", "ticket", "day", "place", "bookingLink"],
  },
  TicketReopened: {
    name: { vi: "Ngày của số thứ tự làm việc lại", en: "The day of a number was opened again" },
    told: "ticket-holder",
    offers: ["sender", "ticket", "day", "place", "bookingLink"],
  },
  LineOverloaded: {
    name: { vi: "Hàng đợi quá tải", en: "A line is overloaded" },
    told: "lead",
    offers: ["sender", "line", "minutes", "waiting"],
  },
  AppointmentBooked: {
    name: { vi: "Đã đặt lịch hẹn", en: "Appointment booked" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  AppointmentMoved: {
    name: { vi: "Đã đổi giờ hẹn", en: "Appointment moved" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  AppointmentReminder: {
    name: { vi: "Nhắc lịch hẹn", en: "Reminder of an appointment" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  AppointmentCancelled: {
    name: { vi: "Cơ quan phải hủy lịch hẹn", en: "Appointment cancelled by the office" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  AppointmentCalledOff: {
    name: { vi: "Cán bộ hủy lịch hẹn theo yêu cầu", en: "Appointment called off by an officer" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  AppointmentClosedOut: {
    name: { vi: "Ngày hẹn bị nghỉ", en: "The day of an appointment was closed" },
    told: "appointment-holder",
    offers: ofAppointment,
  },
  HandoffEscalated: {
    name: { vi: "Cơ quan chưa tiếp nhận hồ sơ chuyển đến", en: "Hand-over not accepted in time" },
    told: "lead",
    offers: [...ofDossier, "due", "office", "since"],
  },
  ProvinceCalled: {
    name: { vi: "Lãnh đạo đã được báo mà vẫn chưa tiếp nhận", en: "Not accepted after its lead was told" },
    told: "lead",
    offers: [...ofDossier, "due", "office", "since"],
  },
  ForwardReminded: {
    name: { vi: "Hồ sơ được trả lại chưa chuyển tiếp", en: "Given back and not sent on" },
    told: "lead",
    offers: [...ofDossier, "due", "forwardBy"],
  },
  ConsultationLate: {
    name: { vi: "Chậm cho ý kiến", en: "Opinion overdue" },
    told: "lead",
    offers: [...ofDossier, "due", "office", "replyBy"],
  },
  AnswerLate: {
    name: { vi: "Hồ sơ trực tuyến chưa được trả lời", en: "Online dossier not answered" },
    told: "lead",
    offers: ofDossier,
  },
};

const isVariable = (name: string): name is MessageVariable => Object.hasOwn(messageVariables, name);

/** What is known of a variable; undefined when there is none of that name. */
export const variableNamed = (name: string): (VariableFacts & { readonly name: MessageVariable }) | undefined =>
  isVariable(name) ? { name, ...messageVariables[name] } : undefined;

/** What is known of an event; undefined when no message can be about it. */
export const messageEvent = (event: string): EventFacts | undefined =>
  Object.hasOwn(messageEvents, event) ? messageEvents[event] : undefined;
