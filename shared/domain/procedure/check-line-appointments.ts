import { CENTRE_DAYS, type LineAppointments, type SlotDays } from "../appointment/line-appointments.ts";
import { slotsOfSession } from "../appointment/slots.ts";
import { messageVariables } from "../message/event-variables.ts";
import { measureSms } from "../message/sms.ts";
import { stripMarks } from "../message/strip-marks.ts";
import type { Session } from "../ticket/line-rules.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { Finding } from "./fault.ts";

/** Any day; how many slots a session has does not hang on it. */
const SOME_DAY = "2026-01-05";

const dayNames: Readonly<Record<SlotDays, string>> = {
  weekday: "ngày trong tuần",
  saturday: "thứ Bảy",
  village: "ngày về thôn",
};

/** Sessions with slots, by kind of day. A day in a hamlet takes nothing of what the centre can serve. */
const sessionsBy = ({ hours }: ServiceLine): Readonly<Record<SlotDays, readonly Session[]>> => ({
  weekday: hours.weekday,
  saturday: hours.saturday,
  village: (hours.village ?? []).flatMap(({ sessions }) => sessions),
});

/** More people can book a session than the line serves in it, so that some of them would have booked for nothing. */
function* capacityFaults(line: ServiceLine, appointments: LineAppointments): Generator<Finding> {
  if (line.capacity === undefined) return;
  const { perSession } = line.capacity;
  const { weekday, saturday } = sessionsBy(line);
  const { perSlot, days = CENTRE_DAYS } = appointments;
  const sessions = [...(days.includes("weekday") ? weekday : []), ...(days.includes("saturday") ? saturday : [])];
  const slots = Math.max(0, ...sessions.map((session) => slotsOfSession(appointments, session, SOME_DAY).length));
  if (slots * perSlot > perSession)
    yield {
      path: ["appointments", "perSlot"],
      code: "LINE_SLOTS_EXCEED_CAPACITY",
      reason: `Một buổi có ${slots} giờ hẹn, mỗi giờ ${perSlot} người, tức ${slots * perSlot} người đặt được, nhưng cả buổi chỉ phục vụ ${perSession} người.`,
      suggestion: `Giảm perSlot, tăng slotMinutes, hoặc xem lại capacity.perSession, để số người đặt được từ ${perSession} trở xuống.`,
    };
}

/** Slots that are promised for days on which there can be none. */
function* serviceFaults(line: ServiceLine, appointments: LineAppointments): Generator<Finding> {
  const sessions = sessionsBy(line);
  for (const [at, day] of (appointments.days ?? []).entries())
    if (sessions[day].every((session) => slotsOfSession(appointments, session, SOME_DAY).length === 0))
      yield {
        path: ["appointments", "days", at],
        code: "LINE_SLOTS_WITHOUT_SERVICE",
        reason: `Nhóm nhận đặt lịch ${dayNames[day]}, nhưng không có buổi nào vào ${dayNames[day]} đủ dài cho một giờ hẹn ${appointments.slotMinutes} phút.`,
        suggestion: `Bỏ ${day} khỏi days, hoặc ghi giờ làm việc của ${dayNames[day]} trong hours.`,
      };
}

/** A hamlet whose name is cut in the SMS sends people to a place that they cannot find. */
function* hamletFaults({ hours }: ServiceLine, appointments: LineAppointments): Generator<Finding> {
  const days: readonly SlotDays[] = appointments.days ?? CENTRE_DAYS;
  if (!days.includes("village")) return;
  const room = messageVariables.place.maxLength;
  for (const [at, { hamlet }] of (hours.village ?? []).entries())
    for (const language of ["vi", "en"] as const) {
      const { units } = measureSms(stripMarks(hamlet[language]));
      if (units > room)
        yield {
          path: ["hours", "village", at, "hamlet", language],
          code: "LINE_HAMLET_NAME_LONG",
          reason: `Giờ hẹn ở “${hamlet[language]}” được nhắn bằng tin nhắn, mà tên dài ${units} ký tự, chỉ có chỗ cho ${room}.`,
          suggestion: `Gọi nơi đó bằng tên gọn hơn, từ ${room} ký tự trở xuống.`,
        };
    }
}

/** Faults in how a line is served by appointment. */
export function* appointmentFaults(line: ServiceLine): Generator<Finding> {
  const { appointments } = line;
  if (appointments === undefined) return;
  yield* capacityFaults(line, appointments);
  yield* serviceFaults(line, appointments);
  yield* hamletFaults(line, appointments);
}
