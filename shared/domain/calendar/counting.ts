import { accept, type Result } from "../decider.ts";
import { dayKind, type YearMissing } from "./calendar.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { type DeadlineStep, offStep } from "./receipt.ts";
import {
  addDays,
  type ClockTime,
  epochOf,
  fromLocal,
  type Instant,
  type LocalDate,
  MINUTE_MS,
  toLocal,
} from "./time.ts";
import { closingOf, spendWorkingTime } from "./working-time.ts";

type Counted = Result<{ dueAt: Instant; steps: DeadlineStep[] }, YearMissing>;

const receivedStep = (date: LocalDate, reason = "ngày nhận"): DeadlineStep => ({
  date,
  counted: false,
  kind: "received",
  reason,
});

/** The day of receipt is not counted; the limit ends when the last counted working day closes (Civil Code, art. 147–148). */
export const countWorkingDays = (
  received: LocalDate,
  count: number,
  calendar: WorkingCalendar,
  first = receivedStep(received),
): Counted => {
  const steps = [first];
  let date = received;
  for (let index = 0; index < count; ) {
    date = addDays(date, 1);
    const kind = dayKind(date, calendar);
    if (!kind.ok) return kind;
    if (kind.value === "working") {
      index += 1;
      steps.push({ date, counted: true, kind: "counted", reason: `ngày làm việc ${index}`, index });
    } else steps.push(offStep(date, kind.value));
  }
  return accept({ dueAt: closingOf(date, calendar), steps });
};

/** Every day counts; a last day that is a day off moves to the next working day (Civil Code, art. 148). */
export const countCalendarDays = (received: LocalDate, count: number, calendar: WorkingCalendar): Counted => {
  const steps = [receivedStep(received)];
  for (let index = 1; ; index += 1) {
    const date = addDays(received, index);
    const kind = dayKind(date, calendar);
    if (!kind.ok) return kind;
    if (index <= count) steps.push({ date, counted: true, kind: "counted", reason: `ngày thứ ${index}`, index });
    else if (kind.value !== "working") steps.push(offStep(date, kind.value));
    else steps.push({ date, counted: false, kind: "moved", reason: "ngày làm việc tiếp theo" });
    if (index >= count && kind.value === "working") return accept({ dueAt: closingOf(date, calendar), steps });
  }
};

const inWords = (minutes: number): string =>
  [`${Math.floor(minutes / 60)} giờ`, `${minutes % 60} phút`].filter((part) => !part.startsWith("0 ")).join(" ");

/** Hours run from the minute of receipt, and only in working time. */
export const countWorkingHours = (received: Instant, hours: number, calendar: WorkingCalendar): Counted => {
  const spent = spendWorkingTime(received, hours * 60 * MINUTE_MS, calendar);
  if (!spent.ok) return spent;
  const steps = spent.value.days.map(({ date, kind, timeMs }): DeadlineStep => {
    if (kind !== "working") return offStep(date, kind);
    if (timeMs === 0) return receivedStep(date);
    const minutes = Math.ceil(timeMs / MINUTE_MS);
    return { date, counted: true, kind: "counted", reason: `tính ${inWords(minutes)}`, minutes };
  });
  return accept({ dueAt: spent.value.at, steps });
};

/** The day of receipt itself, or the next working day for what came after the cut-off. */
export const countSameDay = (received: Instant, cutoff: ClockTime, calendar: WorkingCalendar): Counted => {
  const { date } = toLocal(received);
  if (epochOf(received) > epochOf(fromLocal(date, cutoff)))
    return countWorkingDays(date, 1, calendar, receivedStep(date, `ngày nhận, sau ${cutoff}`));
  const step = { ...receivedStep(date, "ngày nhận, trả trong ngày"), counted: true, index: 1 };
  return accept({ dueAt: closingOf(date, calendar), steps: [step] });
};
