import * as z from "zod";
import { accept, type Result, refuse } from "../decider.ts";
import { epochOf, instantOf, MINUTE_MS, toLocal, VIETNAM_OFFSET_MS, vietnamText } from "./moment.ts";

// biome-ignore lint/performance/noBarrelFile: time is asked of this file; only what browsers load asks the other, which has no zod
export { epochOf, fromLocal, instantOf, MINUTE_MS, toLocal } from "./moment.ts";

/** A moment in UTC, to the second ("2026-11-21T01:02:03Z"): one width, so the order of the texts is the order of time. */
export const Instant = z.iso.datetime().describe("UTC instant, e.g. 2026-11-21T01:02:03Z");
export type Instant = z.infer<typeof Instant>;

/** A day in Asia/Ho_Chi_Minh, "2026-11-21". */
export const LocalDate = z.iso.date().describe("Day in Vietnam, e.g. 2026-11-21");
export type LocalDate = z.infer<typeof LocalDate>;

/** Time of day in Asia/Ho_Chi_Minh, "07:30". */
export const ClockTime = z.iso
  .time({ precision: -1, error: "giờ phải viết dạng HH:MM, từ 00:00 đến 23:59" })
  .describe("Time of day in Vietnam, e.g. 07:30");
export type ClockTime = z.infer<typeof ClockTime>;

const DAY_MS = 24 * 60 * MINUTE_MS;
const ISO_TIME =
  /^((?:19|20|21)\d{2}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(?:Z|([+-])((?:0\d|1[0-4])):?([0-5]\d))$/i;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A time with a zone ("Z", "+07:00", "+0700"), seconds optional, as a UTC instant.
 * Refuses what is not a time, a day that does not exist, and a time without a zone.
 */
export const parseInstant = (text: string): Result<Instant, "INSTANT_INVALID"> => {
  const [whole, date, clock, seconds = "00", sign, hours, minutes] = ISO_TIME.exec(text.trim()) ?? [];
  if (whole === undefined || !LocalDate.safeParse(date).success)
    return refuse("INSTANT_INVALID", { detail: { given: text } });
  const offsetMs = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return accept(instantOf(Date.parse(`${date}T${clock}:${seconds}Z`) - offsetMs));
};

/** As `parseInstant`, but a time without a zone is Vietnam's: what a person types at a counter. */
export const parseVietnamTime = (text: string): Result<Instant, "INSTANT_INVALID"> => {
  const parsed = parseInstant(ZONE.test(text.trim()) ? text : `${text.trim()}+07:00`);
  return parsed.ok ? parsed : refuse("INSTANT_INVALID", { detail: { given: text } });
};

/** Milliseconds since 1970 at which this day begins in Vietnam. */
export const midnightOf = (date: LocalDate): number => epochOf(date) - VIETNAM_OFFSET_MS;

/** The day `days` later, or earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(epochOf(date) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(epochOf(date)).getUTCDay();
export const isSaturday = (date: LocalDate): boolean => weekdayOf(date) === 6;
export const isWeekend = (date: LocalDate): boolean => [0, 6].includes(weekdayOf(date));

/** The same moment with Vietnam's offset: "2026-08-24T17:00:00+07:00". */
export const formatWithOffset = (instant: Instant): string => `${vietnamText(instant).slice(0, 19)}+07:00`;

/** As people read it on slips and in messages: "26/11/2026". */
export const formatDate = (date: LocalDate): string => date.split("-").reverse().join("/");
/** The same with the time before it: "17:00 26/11/2026". */
export const formatShort = (instant: Instant): string => {
  const { date, time } = toLocal(instant);
  return `${time} ${formatDate(date)}`;
};
