import { HostFault } from "../host-fault.ts";

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const minuteMs = 60_000;
const hourMs = 3_600_000;
/** A cron expression that has not matched for five years never will. */
const horizonMs = 5 * 366 * 24 * hourMs;

/** The next run after `last`, both in milliseconds since the epoch; undefined when there is none. */
export type NextRun = (last: number) => number | undefined;

/** Understands rate(), cron() and at() of EventBridge, the latter two in the given time zone. */
export const parseSchedule = (expression: string, timeZone: string): NextRun => {
  const [, kind, body = ""] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === "rate") {
    const [, amount, unit = ""] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? [];
    const every = Number(amount) * (unitMs[unit] ?? Number.NaN);
    if (every > 0) return (last) => last + every;
  }
  if (kind === "cron") return cron(body, timeZone, expression);
  if (kind === "at") {
    const instant = instantIn(body, timeZone);
    if (!Number.isNaN(instant)) return (last) => (instant > last ? instant : undefined);
  }
  throw new HostFault(`The schedule ${expression} cannot be understood.`);
};

interface Wall {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** 1 is Sunday, as AWS counts. */
  readonly weekday: number;
}

const wallClock = (timeZone: string): ((instant: number) => Wall) => {
  if (timeZone === "UTC")
    return (instant) => {
      const date = new Date(instant);
      return {
        minute: date.getUTCMinutes(),
        hour: date.getUTCHours(),
        day: date.getUTCDate(),
        month: date.getUTCMonth() + 1,
        year: date.getUTCFullYear(),
        weekday: date.getUTCDay() + 1,
      };
    };
  const utc = wallClock("UTC");
  return (instant) => utc(instant + zoneOffset(instant, timeZone));
};

/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds. */
const zoneOffset = (instant: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d+):?(\d+)?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs;
};

const instantIn = (local: string, timeZone: string): number => {
  const asUtc = Date.parse(`${local}Z`);
  return Number.isNaN(asUtc) ? asUtc : asUtc - zoneOffset(asUtc, timeZone);
};

const names: Readonly<Record<string, readonly string[]>> = {
  month: ["", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
  weekday: ["", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"],
};

const number = (text: string, field: string): number => {
  const named = names[field]?.indexOf(text.toUpperCase()) ?? -1;
  return named > 0 ? named : Number(text);
};

/** One field of a cron expression: lists, ranges and steps. */
const fieldTest = (text: string, field: string, expression: string): ((value: number) => boolean) => {
  if (text === "*" || text === "?") return () => true;
  const tests = text.split(",").map((part) => {
    const [range = "", step] = part.split("/");
    const [from = "", to] = range === "*" ? ["0", "9999"] : range.split("-");
    const low = number(from, field);
    const high = to === undefined ? (step ? 9999 : low) : number(to, field);
    const every = step ? Number(step) : 1;
    if ([low, high, every].some(Number.isNaN))
      throw new HostFault(`The schedule ${expression} uses "${text}", which this host cannot understand.`);
    return (value: number) => value >= low && value <= high && (value - low) % every === 0;
  });
  return (value) => tests.some((test) => test(value));
};

const cron = (body: string, timeZone: string, expression: string): NextRun => {
  const fields = body.split(/\s+/);
  if (fields.length !== 6) throw new HostFault(`The schedule ${expression} needs six fields.`);
  const test = (field: keyof Wall, index: number) => ({
    field,
    passes: fieldTest(fields[index] ?? "", field, expression),
  });
  const times = [test("minute", 0), test("hour", 1)];
  const days = [test("day", 2), test("month", 3), test("weekday", 4), test("year", 5)];
  const wall = wallClock(timeZone);
  return (last) => {
    let instant = (Math.floor(last / minuteMs) + 1) * minuteMs;
    for (const end = instant + horizonMs; instant < end; ) {
      const now = wall(instant);
      const rightDay = days.every(({ field, passes }) => passes(now[field]));
      if (rightDay && times.every(({ field, passes }) => passes(now[field]))) return instant;
      instant = rightDay ? instant + minuteMs : (Math.floor(instant / hourMs) + 1) * hourMs;
    }
    return undefined;
  };
};
