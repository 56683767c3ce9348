import { epochOf, type Instant, instantOf, type LocalDate, midnightOf } from "../domain/calendar/time.ts";
import { Language } from "../domain/localized.ts";
import type { TicketEvent } from "../domain/ticket/decide.ts";
import type { PriorityClass } from "../domain/ticket/service-line.ts";
import {
  type Call,
  type Calls,
  type FirstCall,
  firstCall,
  isMet,
  type Slip,
  type Ticket,
  type WaitingTicket,
} from "../domain/ticket/ticket.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { parseDayKey, parsePageKey } from "./ticket-keys.ts";

/*
 * How ten tickets lie in one item. DynamoDB bills each started kB of the whole item at every write, so a full page
 * must stay within 1,024 bytes: classes are one letter, times are seconds since the page's day began in Vietnam (below 0
 * for a number that was taken the evening before), and one ticket takes these attributes:
 *
 *   r<request>  N  the number that this request was given; written together with `n`, so it is the claim of the number
 *   t<request>  S  "28523 e vi 912345678 Zk": issued at, class, language; until the call mobile without +84 and visitor
 *   c<number>   S  "29199 2 57 Zk3_a9Qx": called at, counter without its commune, turn of the day, request. A recall puts
 *                  its own in front of the first call's: "30060 2 61 o2-Kd8sW1 57 Zk3_a9Qx", with no byte to spare
 *   s<number>   N  serving since          f<number>  N  finished at          x<number>  N  did not come, noted at
 *
 * `r` and `t` are named by the request because the number is not known before the write that gives it.
 */

const DAY_SECONDS = 86_400;
/** Pages written by version 0.1.0 hold times since 1970, which no time of a day reaches. */
const SINCE_1970 = 1_000_000_000;
/** Numbers, times and classes stay for statistics this long after the day; the phone is gone with the call. */
const KEPT_DAYS = 90;

const letters = {
  none: "-",
  elderly: "e",
  disabled: "d",
  pregnant: "p",
  "small-child": "c",
  poor: "o",
  merit: "m",
} as const satisfies Record<PriorityClass, string>;
const classes = new Map<string, PriorityClass>(
  Object.entries(letters).map(([name, letter]) => [letter, name as PriorityClass]),
);

const secondsOf = (date: LocalDate, at: Instant): number => (epochOf(at) - midnightOf(date)) / 1000;
const instantAt = (date: LocalDate, written: string): Instant => {
  const seconds = Number(written);
  return instantOf((seconds > SINCE_1970 ? 0 : midnightOf(date)) + seconds * 1000);
};

const told = /^(-?\d+) ([-edpcom]) ([a-z]{2})(?: (\d{9}))?(?: ([\w-]{2}))?$/;
const called = /^(-?\d+) (\d{1,3}) (\d+) ([\w-]{8})(?:(\d{1,3}) (\d+) ([\w-]{8}))?$/;

export const expiresAt = (date: LocalDate): number => midnightOf(date) / 1000 + KEPT_DAYS * DAY_SECONDS;

export type Told = Pick<WaitingTicket, "issuedAt" | "priority" | "language" | "phone" | "visitor">;

/** What the person said when taking the number. @param phone E.164, Vietnamese mobile */
export const encodeTold = (date: LocalDate, { issuedAt, priority, language, phone, visitor }: Told): string => {
  const untilCalled = [phone?.replace("+84", ""), visitor].filter((part) => part !== undefined);
  return [secondsOf(date, issuedAt), letters[priority], language, ...untilCalled].join(" ");
};

const decodeTold = (date: LocalDate, value: string): Told => {
  const [whole, at = "", letter = "", language, phone, visitor] = told.exec(value) ?? [];
  const priority = classes.get(letter);
  if (whole === undefined || priority === undefined) throw new Error("a ticket's first line cannot be read");
  return {
    issuedAt: instantAt(date, at),
    priority,
    language: Language.parse(language),
    ...(phone === undefined ? {} : { phone: `+84${phone}` }),
    ...(visitor === undefined ? {} : { visitor }),
  };
};

const encodeWhere = ({ counter, turn, calledBy }: FirstCall): string =>
  `${counter.slice(counter.indexOf("-") + 1)} ${turn} ${calledBy}`;
const encodeCall = (date: LocalDate, call: Call): string => `${secondsOf(date, call.calledAt)} ${encodeWhere(call)}`;

const decodeCalls = ({ commune, date }: Slip, value: string): Calls => {
  const [whole, at = "", counter, turn, calledBy = "", firstAt, firstTurn, firstBy] = called.exec(value) ?? [];
  if (whole === undefined) throw new Error("a ticket's call cannot be read");
  const latest = { counter: `${commune}-${counter}`, calledAt: instantAt(date, at), turn: Number(turn), calledBy };
  return firstBy === undefined
    ? latest
    : { ...latest, first: { counter: `${commune}-${firstAt}`, turn: Number(firstTurn), calledBy: firstBy } };
};

/** Attributes that a fact sets on the ticket's page, and those that it removes. */
export interface PageChange {
  readonly set: Item;
  readonly remove: readonly string[];
}

export const changeOf = (ticket: Ticket, event: TicketEvent): PageChange => {
  const { number, date } = ticket;
  switch (event.type) {
    case "TicketCalled": {
      const { issuedAt, priority, language, takenBy } = ticket;
      const remembered = { [`t${takenBy}`]: encodeTold(date, { issuedAt, priority, language }) };
      return { set: toItem({ [`c${number}`]: encodeCall(date, event), ...remembered }), remove: [] };
    }
    case "TicketRecalled": {
      const first = isMet(ticket) ? encodeWhere(firstCall(ticket)) : "";
      return {
        set: toItem({ [`c${number}`]: encodeCall(date, event) + first }),
        remove: [`s${number}`, `f${number}`, `x${number}`],
      };
    }
    case "ServiceStarted":
      return { set: toItem({ [`s${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketFinished":
      return { set: toItem({ [`f${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketMissed":
      return { set: toItem({ [`x${number}`]: secondsOf(date, event.at) }), remove: [] };
  }
};

/** The attributes that tell how far a ticket has come: a change holds only while they are as they were read. */
export const progressOf = (ticket: number): readonly string[] => ["c", "s", "f", "x"].map((kind) => `${kind}${ticket}`);

/** One page as it was read. */
export interface Page {
  readonly line: string;
  readonly page: number;
  /** The last number given; 0 on a page that holds none. */
  readonly last: number;
  readonly item: Item;
  readonly tickets: readonly Ticket[];
}

const decodeTicket = (slip: Slip, untilCalled: Pick<Told, "phone" | "visitor">, item: Item): Ticket => {
  const [call, served, finished, missed] = progressOf(slip.number).map((name) => item[name]);
  if (call?.S === undefined) return { ...slip, status: "waiting", ...untilCalled };
  const at = (written: string) => instantAt(slip.date, written);
  const met = { ...slip, ...decodeCalls(slip, call.S) };
  if (missed?.N !== undefined) return { ...met, status: "no-show", missedAt: at(missed.N) };
  const since = served?.N === undefined ? undefined : at(served.N);
  if (finished?.N !== undefined) {
    const servedAt = since === undefined ? {} : { servedAt: since };
    return { ...met, ...servedAt, status: "finished", finishedAt: at(finished.N), inferred: false };
  }
  return since === undefined ? { ...met, status: "called" } : { ...met, status: "serving", servedAt: since };
};

/** Reads a page from the table or its stream. @throws when the item is not as this file writes it */
export const decodePage = (item: Item): Page => {
  const { commune, date } = parseDayKey(text(item, "pk"));
  const { line, page } = parsePageKey(text(item, "sk"));
  const tickets = Object.entries(item).flatMap(([name, value]) => {
    if (!name.startsWith("r") || value.N === undefined) return [];
    const takenBy = name.slice(1);
    const { issuedAt, priority, language, ...untilCalled } = decodeTold(date, text(item, `t${takenBy}`));
    const slip = { commune, date, line, number: Number(value.N), takenBy, issuedAt, priority, language };
    return decodeTicket(slip, untilCalled, item);
  });
  return { line, page, last: Number(item.n?.N ?? 0), item, tickets: tickets.sort((a, b) => a.number - b.number) };
};
