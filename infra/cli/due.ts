import { parseArgs } from "node:util";
import { loadWorkingCalendar } from "../../shared/definitions/load-calendars.ts";
import { dueAt } from "../../shared/domain/calendar/deadline.ts";
import { formatWithOffset, parseVietnamTime } from "../../shared/domain/calendar/time.ts";
import { TimeLimit } from "../../shared/domain/calendar/time-limit.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { complain } from "./complain.ts";
import { complainUsage } from "./usage.ts";

const UNITS = { wd: "working-days", d: "calendar-days", wh: "working-hours" } as const;

const SENTENCES = {
  INSTANT_INVALID: [
    "Thời điểm nhận không hợp lệ, ví dụ đúng: 2026-11-23T09:00+07:00.",
    "The time of receipt is not valid; a good one: 2026-11-23T09:00+07:00.",
  ],
  LIMIT_INVALID: [
    "Thời hạn phải là 3wd (ngày làm việc), 10d (ngày), 8wh (giờ làm việc) hoặc same-day (trong ngày), từ 1 đến 1000; --cutoff dạng 15:00 chỉ dùng với same-day.",
    "The limit must be 3wd (working days), 10d (days), 8wh (working hours) or same-day, 1 to 1000; --cutoff like 15:00 goes with same-day only.",
  ],
  CALENDAR_YEAR_MISSING: [
    "Chưa có lịch làm việc của năm cần tính; hãy thêm vào shared/definitions/calendars.",
    "The working calendar of a year that the count reaches is missing; add it to shared/definitions/calendars.",
  ],
} as const;
type Code = "USAGE" | keyof typeof SENTENCES;

const parseLimit = (text: string, cutoff: string | undefined): Result<TimeLimit, "LIMIT_INVALID"> => {
  const [, count, unit] = /^(\d{1,4})(wd|d|wh)$/.exec(text) ?? [];
  const written =
    text === "same-day"
      ? { unit: text, cutoff }
      : { unit: UNITS[unit as keyof typeof UNITS], count: Number(count), ...(cutoff === undefined ? {} : { cutoff }) };
  const limit = TimeLimit.safeParse(written);
  return limit.success ? accept(limit.data) : refuse("LIMIT_INVALID");
};

const readArgs = (
  args: string[],
): Result<{ received: string; limit: string; cutoff?: string | undefined }, "USAGE"> => {
  const text = { type: "string" } as const;
  try {
    const { received, limit, cutoff } = parseArgs({
      args,
      options: { received: text, limit: text, cutoff: text },
    }).values;
    return received === undefined || limit === undefined ? refuse("USAGE") : accept({ received, limit, cutoff });
  } catch {
    return refuse("USAGE");
  }
};

/** The answer as it is printed: `dueAt` first, times with Vietnam's offset, then every day with its reason. */
export const countDue = (args: string[]): Result<Record<string, unknown>, Code> => {
  const given = readArgs(args);
  if (!given.ok) return given;
  const receivedAt = parseVietnamTime(given.value.received);
  if (!receivedAt.ok) return receivedAt;
  const limit = parseLimit(given.value.limit, given.value.cutoff);
  if (!limit.ok) return limit;
  const due = dueAt(receivedAt.value, limit.value, loadWorkingCalendar());
  if (!due.ok) return due;
  return accept({
    dueAt: formatWithOffset(due.value.dueAt),
    receivedAt: formatWithOffset(receivedAt.value),
    receivedAs: formatWithOffset(due.value.receivedAs),
    limit: limit.value,
    provisional: due.value.provisional,
    steps: due.value.steps,
  });
};

/** `motcua due`: when a dossier is due, as JSON; a sentence on stderr and exit code 2 when it cannot be counted. */
export async function due(args: string[]): Promise<void> {
  const answer = countDue(args);
  if (answer.ok) process.stdout.write(`${JSON.stringify(answer.value, null, 2)}\n`);
  else if (answer.refusal.code === "USAGE") complainUsage("due");
  else complain(SENTENCES[answer.refusal.code], answer.refusal.detail);
}
