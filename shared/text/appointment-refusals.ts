import type { AppointmentRefusal } from "../domain/appointment/appointment-refusal.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences for who books a slot and who comes to one. `{name}` is filled from the refusal's detail. */
export const appointmentRefusals = {
  LINE_WITHOUT_APPOINTMENTS: {
    vi: "Nhóm thủ tục này không nhận đặt lịch hẹn. Mời Ông/Bà lấy số thứ tự.",
    en: "This service takes no appointments. Please take a number.",
  },
  SLOT_UNKNOWN: {
    vi: "Không đặt được khung giờ {slot}: giờ đã qua, quá gần, hoặc ngoài giờ làm việc. Hãy chọn khung giờ khác.",
    en: "The time {slot} cannot be booked: it is past, too near, or outside opening hours. Choose another.",
  },
  SLOT_FULL: {
    vi: "Khung giờ {slot} vừa hết chỗ. Hãy chọn khung giờ khác.",
    en: "The time {slot} has just been booked out. Choose another.",
  },
  APPOINTMENTS_TOO_MANY: {
    vi: "Số điện thoại này đã đặt {most} lịch hẹn chưa đến giờ ở nhóm thủ tục này. Hãy dùng, đổi hoặc hủy lịch đã đặt trước.",
    en: "This phone holds {most} appointments of this service already. Use, move or cancel one first.",
  },
  APPOINTMENT_UNKNOWN: {
    vi: "Không tìm thấy lịch hẹn. Hãy xem lại mã, hoặc hỏi quầy hướng dẫn.",
    en: "There is no such appointment. Check the code, or ask at the information desk.",
  },
  APPOINTMENT_CODE_TWICE: {
    vi: "Hôm nay có hai lịch hẹn trùng mã này. Mời Ông/Bà đến quầy hướng dẫn để được nhận.",
    en: "Two appointments of today have this code. Please go to the information desk.",
  },
  APPOINTMENT_CANCELLED: {
    vi: "Lịch hẹn này đã hủy. Ông/Bà có thể lấy số thứ tự hoặc đặt lịch mới.",
    en: "This appointment was cancelled. You can take a number or book again.",
  },
  APPOINTMENT_CLOSED_OUT: {
    vi: "Ngày {date} bộ phận một cửa nghỉ nên lịch hẹn này không giữ được. Mời Ông/Bà chọn giờ khác hoặc lấy số thứ tự.",
    en: "We are closed on {date}, so this appointment cannot be kept. Please choose another time or take a number.",
  },
  APPOINTMENT_ARRIVED: {
    vi: "Người hẹn đã đến và đã có số thứ tự, nên không hủy hay đổi lịch được nữa.",
    en: "The person has arrived and has a number, so the appointment cannot be changed any more.",
  },
  APPOINTMENT_NOT_TODAY: {
    vi: "Lịch hẹn này là của ngày {date}, không phải hôm nay. Nếu cần làm hôm nay, Ông/Bà lấy số thứ tự.",
    en: "This appointment is for {date}, not for today. To be served today, take a number.",
  },
  APPOINTMENT_TOO_EARLY: {
    vi: "Chưa đến giờ báo có mặt bằng điện thoại. Từ {from} Ông/Bà bấm lại, hoặc báo ở máy lấy số.",
    en: "It is too early to check in by phone. Try again from {from}, or use the ticket machine.",
  },
  APPOINTMENT_OVER: {
    vi: "Lịch hẹn {slot} đã qua ngày. Mời Ông/Bà lấy số thứ tự hoặc đặt lịch mới.",
    en: "The day of the appointment at {slot} is over. Please take a number or book again.",
  },
} as const satisfies Record<AppointmentRefusal, Localized>;
