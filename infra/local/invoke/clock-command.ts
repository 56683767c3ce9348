import * as z from "zod";

/** What POST /local/clock takes. Times without a zone are Vietnam's (+07:00). */
const Command = z.union([
  z.object({ shift: z.string().regex(/^[+-]\d+[smhdw]$/, "such as +3d, +2h, +10m or -1d") }),
  z.object({ at: z.string() }),
  z.object({ reset: z.literal(true) }),
]);

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Outside these years no calendar is defined, and dates begin to be written with other lengths. */
const firstInstant = Date.parse("2000-01-01T00:00:00+07:00");
const lastInstant = Date.parse("2200-01-01T00:00:00+07:00") - 1;

export const isShowable = (instant: number): boolean => instant >= firstInstant && instant <= lastInstant;

export const notUnderstood =
  'Hãy gửi {"shift":"+3d"}, {"at":"2026-11-28T07:30"} hoặc {"reset":true} (send one of these).';
export const tooFar = "Đồng hồ chỉ đi từ năm 2000 đến năm 2199 (the clock goes from 2000 to 2199 only).";

/**
 * The clock's new offset in milliseconds, or the sentence that refuses.
 * @param now the virtual time, @param offset its present distance from real time
 */
export const offsetAfter = (command: unknown, now: number, offset: number): number | string => {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return notUnderstood;
  if ("reset" in parsed.data) return 0;
  const instant = "shift" in parsed.data ? now + lengthOf(parsed.data.shift) : instantOf(parsed.data.at);
  if (Number.isNaN(instant)) return notUnderstood;
  return isShowable(instant) ? offset + (instant - now) : tooFar;
};

const lengthOf = (shift: string): number => Number(shift.slice(0, -1)) * (unitMs[shift.slice(-1)] ?? 0);

const instantOf = (at: string): number =>
  Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(at) ? at : `${at.includes("T") ? at : `${at}T00:00`}+07:00`);
