import { type LocalDate, midnightOf } from "../domain/calendar/time.ts";
import { Language } from "../domain/localized.ts";
import type { PriorityClass } from "../domain/ticket/priority-class.ts";
import {
  type Call,
  type Calls,
  type FirstCall,
  firstCall,
  isMet,
  type Place,
  type Slip,
  type Ticket,
  type WaitingTicket,
} from "../domain/ticket/ticket.ts";
import type { TicketEvent } from "../domain/ticket/ticket-command.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";
import { isPageKey, parseDayKey, parsePageKey } from "./ticket-keys.ts";
import { decodePlace, encodePlace } from "./ticket-place.ts";

/*
 * How ten tickets lie in one item. DynamoDB bills each started kB of the whole item at every write, so a full page
 * must stay within 1,024 bytes: classes are one letter, times are seconds since the page's day began in Vietnam (below 0
 * for a number that was taken the evening before), and one ticket takes these attributes:
 *
 *   r<request>  N  the number that this request was given; written together with `n`, so it is the claim of the number
 *   t<request>  S  "28523 e vi 912345678 Zk": issued at, class, language; until the call mobile without +84 and visitor;
 *                  with an appointment its slot at the end, "28523 e vi @28800"
 *   c<number>   S  "29199 2 57 Zk3_a9Qx": called at, counter without its commune, turn of the day, request. A recall puts
 *                  its own in front of the first call's: "30060 2 61 o2-Kd8sW1 57 Zk3_a9Qx", with no byte to spare
 *   s<number>   N  serving since          f<number>  N  finished at          x<number>  N  did not come, noted at
 *   h<number>   N  held since             w<number>  S  the place where he waits again, see ticket-place.ts
 *
 * The last two are rare and not in the count of 1,024: a page of which each ticket was held and moved costs two units.
 *
 * `r` and `t` are named by the request because the number is not known before the write that gives it.
 */

const DAY_SECONDS = 86_400;
/** Numbers, times and classes stay for statistics this long after the day; the phone is gone with the call. */
export const PAGES_KEPT_DAYS = 90;

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

const languages = new Map<string, Language>(Language.options.map((language) => [language, language]));

const told = /^(-?\d+) ([-edpcom]) ([a-z]{2})(?: (\d{9}))?(?: ([\w-]{2}))?(?: @(\d+))?$/;
const called = /^(-?\d+) (\d{1,3}) (\d+) ([\w-]{8})(?:(\d{1,3}) (\d+) ([\w-]{8}))?$/;

export const expiresAt = (date: LocalDate): number => midnightOf(date) / 1000 + PAGES_KEPT_DAYS * DAY_SECONDS;

export type Told = Pick<WaitingTicket, "issuedAt" | "priority" | "language" | "phone" | "visitor" | "slotAt">;

/** What the person said when taking the number. @param phone E.164, Vietnamese mobile */
export const encodeTold = (date: LocalDate, { issuedAt, priority, language, phone, visitor, slotAt }: Told): string => {
  const slot = slotAt === undefined ? undefined : `@${secondsOf(date, slotAt)}`;
  const rest = [phone?.replace("+84", ""), visitor, slot].filter((part) => part !== undefined);
  return [secondsOf(date, issuedAt), letters[priority], language, ...rest].join(" ");
};

const decodeTold = (date: LocalDate, value: string): Told => {
  const [whole, at = "", letter = "", language = "", phone, visitor, slot] = told.exec(value) ?? [];
  const [priority, spoken] = [classes.get(letter), languages.get(language)];
  if (whole === undefined || priority === undefined || spoken === undefined)
    throw new Error("a ticket's first line cannot be read");
  return {
    issuedAt: instantAt(date, at),
    priority,
    language: spoken,
    ...(phone === undefined ? {} : { phone: `+84${phone}` }),
    ...(visitor === undefined ? {} : { visitor }),
    ...(slot === undefined ? {} : { slotAt: instantAt(date, slot) }),
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
      const { issuedAt, priority, language, takenBy, slotAt, place } = ticket;
      const kept = { issuedAt, priority, language, ...(slotAt === undefined ? {} : { slotAt }) };
      const remembered = { [`t${takenBy}`]: encodeTold(date, kept) };
      return {
        set: toItem({ [`c${number}`]: encodeCall(date, event), ...remembered }),
        remove: placeDone(number, place),
      };
    }
    case "TicketRecalled": {
      const first = isMet(ticket) ? encodeWhere(firstCall(ticket)) : "";
      return {
        set: toItem({ [`c${number}`]: encodeCall(date, event) + first }),
        remove: [...progressSince(number), ...placeDone(number, ticket.place)],
      };
    }
    case "ServiceStarted":
      return { set: toItem({ [`s${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketFinished":
      return { set: toItem({ [`f${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketMissed":
      return { set: toItem({ [`x${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketHeld":
      return { set: toItem({ [`h${number}`]: secondsOf(date, event.at) }), remove: [] };
    case "TicketPlaced":
      return { set: toItem({ [`w${number}`]: encodePlace(date, event.place) }), remove: progressSince(number) };
  }
};

/** What was said of the ticket since its call. */
const progressSince = (ticket: number): string[] => ["s", "f", "x", "h"].map((kind) => `${kind}${ticket}`);

/** A call ends the waiting at a place; of another line it stays known that it was that one. */
const placeDone = (ticket: number, place: Place | undefined): string[] =>
  place === undefined || place.line !== undefined ? [] : [`w${ticket}`];

const kinds = ["c", "s", "f", "x", "h", "w"] as const;
/** The attributes that tell how far a ticket has come: a change holds only while they are as they were read. */
export const progressOf = (ticket: number): readonly string[] => kinds.map((kind) => `${kind}${ticket}`);

/** One page as it was read. */
export interface Page {
  readonly line: string;
  readonly page: number;
  /** The last number given; 0 on a page that holds none. */
  readonly last: number;
  readonly item: Item;
  readonly tickets: readonly Ticket[];
}

const decodeTicket = (told: Slip, untilCalled: Pick<Told, "phone" | "visitor">, item: Item): Ticket => {
  const found = (kind: (typeof kinds)[number]) => item[`${kind}${told.number}`];
  const [call, waitsAt] = [found("c"), found("w")];
  const place = waitsAt?.S === undefined ? undefined : decodePlace(told, waitsAt.S);
  const slip = place === undefined ? told : { ...told, place };
  if (call?.S === undefined) return { ...slip, status: "waiting", ...untilCalled };
  const at = (written: string) => instantAt(slip.date, written);
  const [served, finished, missed, held] = [found("s"), found("f"), found("x"), found("h")];
  const met = { ...slip, ...decodeCalls(slip, call.S) };
  if (missed?.N !== undefined) return { ...met, status: "no-show", missedAt: at(missed.N) };
  const servedAt = served?.N === undefined ? {} : { servedAt: at(served.N) };
  if (finished?.N !== undefined)
    return { ...met, ...servedAt, status: "finished", finishedAt: at(finished.N), inferred: false };
  if (place !== undefined && met.turn <= place.turn) return { ...met, place, status: "returning" };
  if (held?.N !== undefined) return { ...met, ...servedAt, status: "held", heldAt: at(held.N) };
  return servedAt.servedAt === undefined
    ? { ...met, status: "called" }
    : { ...met, status: "serving", servedAt: servedAt.servedAt };
};

/** Reads a page from the table or its stream. @throws when the item is not as this file writes it */
export const decodePage = (item: Item): Page => {
  const { commune, date } = parseDayKey(text(item, "pk"));
  const { line, page } = parsePageKey(text(item, "sk"));
  const tickets = Object.entries(item).flatMap(([name, value]) => {
    if (!name.startsWith("r") || value.N === undefined) return [];
    const takenBy = name.slice(1);
    const { issuedAt, priority, language, slotAt, ...untilCalled } = decodeTold(date, text(item, `t${takenBy}`));
    const said = { issuedAt, priority, language, ...(slotAt === undefined ? {} : { slotAt }) };
    const slip = { commune, date, line, number: Number(value.N), takenBy, ...said };
    return decodeTicket(slip, untilCalled, item);
  });
  return { line, page, last: Number(item.n?.N ?? 0), item, tickets: tickets.sort((a, b) => a.number - b.number) };
};

/** The pages among the items of a day. */
export const pagesIn = (items: readonly Item[]): Page[] =>
  items.filter((item) => isPageKey(text(item, "sk"))).map(decodePage);
