import { createHash } from "node:crypto";
import type { LocalDate } from "../domain/calendar/time.ts";

/** Numbers on one page, like the register book of a counter: as many as always fit into one write unit of 1 kB. */
export const NUMBERS_ON_A_PAGE = 10;

/** All lines of a commune's day lie together, so that a counter of several lines and the board read once. */
export const dayKey = (commune: string, date: LocalDate): string => `${commune}#${date}`;

/** Pages of one line sort by number. Line ids hold no "#", so no line's pages begin like another's. */
export const pageKey = (line: string, page: number): string => `${line}#PAGE#${String(page).padStart(4, "0")}`;

export const isPageKey = (sk: string): boolean => sk.includes("#PAGE#");

/** What is kept of the counters lies in front of the day's pages, for no line begins with "#": one query reads the whole room. */
export const countersSort = (kind: "FLOW" | "MOVES" | "PAUSES" | "SEATS"): string => `#COUNTERS#${kind}`;

/** Counts of a commune's closed days, sorted by day, so that a month is one query. */
export const countsKey = (commune: string): string => `${commune}#COUNTS`;
/** The day's blocks of numbers, beside its pages too; one item a line. */
export const blocksKey = (commune: string, date: LocalDate): string => `${dayKey(commune, date)}#BLOCKS`;
/** How the lines stand, whose changes the watcher of the stream follows. */
export const flowSort = countersSort("FLOW");
/** Appointments of one line lie together over all days, by slot: one read shows what is free and what one person holds. */
export const appointmentsKey = (commune: string, line: string): string => `${commune}#${line}#APPOINTMENTS`;
export const isAppointmentsKey = (pk: string): boolean => pk.endsWith("#APPOINTMENTS");
export const parseAppointmentsKey = (pk: string): { commune: string; line: string } => {
  const [commune, line] = pk.split("#");
  if (commune === undefined || line === undefined) throw new Error(`not the appointments of a line: ${pk}`);
  return { commune, line };
};

/** Closed days of all communes lie together, sorted by day: one query tells whoever asks of any commune which of its days are. */
export const closuresKey = "CLOSURES";
export const closureSort = (date: LocalDate, commune: string): string => `${date}#${commune}`;
export const parseClosureSort = (sk: string): { date: LocalDate; commune: string } => {
  const [date, commune] = sk.split("#");
  if (date === undefined || commune === undefined) throw new Error(`not a closed day of a commune: ${sk}`);
  return { date, commune };
};

/** The page on which a number stands: 131 to 140 on page 14. */
export const pageOf = (number: number): number => Math.ceil(number / NUMBERS_ON_A_PAGE);
export const firstOn = (page: number): number => (page - 1) * NUMBERS_ON_A_PAGE + 1;
export const lastOn = (page: number): number => page * NUMBERS_ON_A_PAGE;

export const parseDayKey = (pk: string): { commune: string; date: LocalDate } => {
  const [commune, date] = pk.split("#");
  if (commune === undefined || date === undefined) throw new Error(`not a day of tickets: ${pk}`);
  return { commune, date };
};
export const parsePageKey = (sk: string): { line: string; page: number } => {
  const [line, , page] = sk.split("#");
  if (line === undefined || page === undefined) throw new Error(`not a page of tickets: ${sk}`);
  return { line, page: Number(page) };
};

/**
 * Which of 4,096 groups a visitor belongs to, from the hash of his network: enough to see who takes hundreds of numbers of
 * one line, far too little to find the address again.
 */
export const visitorTag = (caller: string): string => caller.slice(0, 2);

/**
 * Short name of a request inside a page: 48 bits of SHA-256. A thousand tickets of a line and day meet by chance once
 * in 500 million such days, and whoever forges a meeting learns only a number that stands on the public board.
 */
export const requestTag = (idempotencyKey: string): string =>
  createHash("sha256").update(idempotencyKey).digest("base64url").slice(0, 8);

/** Name of a request that booked a slot: 72 bits, for who forges a meeting would learn how to cancel it. */
export const bookingTag = (idempotencyKey: string): string =>
  createHash("sha256").update(`appointment ${idempotencyKey}`).digest("base64url").slice(0, 12);
