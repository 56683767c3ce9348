import * as z from "zod";
import type { YearMissing } from "../calendar/calendar.ts";
import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { countWorkingDays } from "../calendar/counting.ts";
import { epochOf, Instant, toLocal } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";

/** A time in which an agency's software will not answer, and that it told beforehand. */
export const Outage = z
  .object({
    id: z.string(),
    from: Instant,
    to: Instant,
    reason: z.string().describe("What people are told, in Vietnamese"),
    shortNotice: z.string().optional().describe("Why it was not announced in time"),
    announcedAt: Instant,
    announcedBy: z.string(),
    ended: z.object({ at: Instant, by: z.string() }).optional().describe("Called off, or over before its time"),
  })
  .meta({ id: "Outage" });
export type Outage = z.infer<typeof Outage>;

/** A planned outage is announced so many working days before it begins (requirements for one-stop information systems, art. 13). */
export const OUTAGE_NOTICE_WORKING_DAYS = 7;
const longestMs = 30 * 24 * 3_600_000;

export const OutageRefusal = z.enum([
  "OUTAGE_ENDS_BEFORE_START",
  "OUTAGE_OVER",
  "OUTAGE_TOO_LONG",
  "OUTAGE_OVERLAPS",
  "OUTAGE_SHORT_NOTICE",
  "OUTAGE_UNKNOWN",
]);
export type OutageRefusal = z.infer<typeof OutageRefusal>;

export type Announcement = Pick<
  Outage,
  "id" | "from" | "to" | "reason" | "announcedAt" | "announcedBy" | "shortNotice"
>;

const isOpen = ({ ended, to }: Outage, at: Instant): boolean => ended === undefined && epochOf(at) < epochOf(to);

/** The outages with a new one. One that is announced late says why. */
export const announceOutage = (
  outages: readonly Outage[],
  announced: Announcement,
  calendar: WorkingCalendar,
): Result<Outage[], OutageRefusal | YearMissing> => {
  const { from, to, announcedAt: at } = announced;
  // The same request once more.
  if (outages.some(({ id }) => id === announced.id)) return accept([...outages]);
  if (epochOf(to) <= epochOf(from)) return refuse("OUTAGE_ENDS_BEFORE_START", { field: "to" });
  if (epochOf(to) <= epochOf(at)) return refuse("OUTAGE_OVER", { field: "to" });
  if (epochOf(to) - epochOf(from) > longestMs) return refuse("OUTAGE_TOO_LONG", { field: "to" });
  const open = outages.filter((one) => isOpen(one, at));
  if (open.some((one) => epochOf(one.from) < epochOf(to) && epochOf(from) < epochOf(one.to)))
    return refuse("OUTAGE_OVERLAPS", { field: "from" });
  if (announced.shortNotice === undefined) {
    const notice = countWorkingDays(toLocal(at).date, OUTAGE_NOTICE_WORKING_DAYS, calendar);
    if (!notice.ok) return notice;
    if (epochOf(from) < epochOf(notice.value.dueAt)) return refuse("OUTAGE_SHORT_NOTICE", { field: "shortNotice" });
  }
  // What is over is history of the audit; here it would only grow.
  return accept([...open, announced].sort((a, b) => epochOf(a.from) - epochOf(b.from)));
};

/** Calls an outage off, or ends it before its time. */
export const endOutage = (
  outages: readonly Outage[],
  id: string,
  ended: { readonly at: Instant; readonly by: string },
): Result<Outage[], OutageRefusal> => {
  const found = outages.find((one) => one.id === id);
  if (found === undefined) return refuse("OUTAGE_UNKNOWN");
  if (found.ended !== undefined) return accept([...outages]);
  if (!isOpen(found, ended.at)) return refuse("OUTAGE_OVER");
  return accept(outages.map((one) => (one === found ? { ...found, ended } : one)));
};

/** The outage that lasts at this moment. */
export const outageAt = (outages: readonly Outage[], at: Instant): Outage | undefined =>
  outages.find((one) => isOpen(one, at) && epochOf(one.from) <= epochOf(at));

/** Those that last or are to come, the next one first. */
export const openOutages = (outages: readonly Outage[], at: Instant): Outage[] =>
  outages.filter((one) => isOpen(one, at));
