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
    begins: Instant,
    ends: Instant,
    reason: z.string().describe("What people are told, in Vietnamese"),
    shortNotice: z.string().optional().describe("Why it was not announced in time"),
    announcedAt: Instant,
    announcedBy: z.string(),
    ended: z.object({ at: Instant, by: z.string() }).optional().describe("Called off, or over before its time"),
  })
  .meta({ id: "Outage" });
export type Outage = z.infer<typeof Outage>;

/** A planned outage is announced so many working days before it begins (Decree 224/2026/ND-CP, art. 13). */
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
  "id" | "begins" | "ends" | "reason" | "announcedAt" | "announcedBy" | "shortNotice"
>;

const isOpen = ({ ended, ends }: Outage, at: Instant): boolean => ended === undefined && epochOf(at) < epochOf(ends);

/** The outages with a new one. One that is announced late says why. */
export const announceOutage = (
  outages: readonly Outage[],
  announced: Announcement,
  calendar: WorkingCalendar,
): Result<Outage[], OutageRefusal | YearMissing> => {
  const { begins, ends, announcedAt: at } = announced;
  // The same request once more.
  if (outages.some(({ id }) => id === announced.id)) return accept([...outages]);
  if (epochOf(ends) <= epochOf(begins)) return refuse("OUTAGE_ENDS_BEFORE_START", { field: "ends" });
  if (epochOf(ends) <= epochOf(at)) return refuse("OUTAGE_OVER", { field: "ends" });
  if (epochOf(ends) - epochOf(begins) > longestMs) return refuse("OUTAGE_TOO_LONG", { field: "ends" });
  const open = outages.filter((one) => isOpen(one, at));
  if (open.some((one) => epochOf(one.begins) < epochOf(ends) && epochOf(begins) < epochOf(one.ends)))
    return refuse("OUTAGE_OVERLAPS", { field: "begins" });
  if (announced.shortNotice === undefined) {
    const notice = countWorkingDays(toLocal(at).date, OUTAGE_NOTICE_WORKING_DAYS, calendar);
    if (!notice.ok) return notice;
    if (epochOf(begins) < epochOf(notice.value.dueAt)) return refuse("OUTAGE_SHORT_NOTICE", { field: "shortNotice" });
  }
  // What is over is history of the audit; here it would only grow.
  return accept([...open, announced].sort((a, b) => epochOf(a.begins) - epochOf(b.begins)));
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
  outages.find((one) => isOpen(one, at) && epochOf(one.begins) <= epochOf(at));

/** Those that last or are to come, the next one first. */
export const openOutages = (outages: readonly Outage[], at: Instant): Outage[] =>
  outages.filter((one) => isOpen(one, at));
