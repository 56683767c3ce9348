import type { Instant, LocalDate } from "../domain/calendar/time.ts";
import type { MoveEvent } from "../domain/ticket/counter-move.ts";
import type { Seat } from "../domain/ticket/seat.ts";
import type { Surge } from "../domain/ticket/surge.ts";
import type { Item } from "./attributes.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";

/*
 * What is kept of a commune's counters for one day, beside its pauses. Times are seconds of the day.
 *
 *   MOVES  e<n>      S  "Zk3_a9Qx 34200 nguyet 3 dat-dai !": request, when, who, counter, line; "!" when people were knowingly
 *                       left to nobody. Without line the counter goes back. <n> counts from 1 and is never written twice.
 *   SEATS  o<counter>#28800 S "lan": from when on who calls there
 *   FLOW   s#<line>  S  "2 34200 74 31 36000": the line's surge of the day by number, since when, minutes, people; its end
 *          i#<line>  S  "34200": since when the line gives no more numbers
 */

/** What is known of a line beside its tickets: how it stood at the last look. */
export interface LineFlow {
  readonly surge?: Surge;
  /** No more numbers are given for the day. */
  readonly stoppedAt?: Instant;
}

interface Day {
  readonly commune: string;
  readonly date: LocalDate;
}

export const shortCounter = (counter: string): string => counter.slice(counter.indexOf("-") + 1);
/** Texts whose names begin so, by the rest of their name. */
const lettered = (item: Item, letter: string): (readonly [string, string])[] =>
  Object.entries(item).flatMap(([name, { S }]) =>
    name.startsWith(letter) && S !== undefined ? [[name.slice(letter.length), S] as const] : [],
  );

export const encodeMove = ({ date }: Pick<Day, "date">, event: MoveEvent): string => {
  const { request, at, by, counter } = event;
  const line = event.type === "CounterMoved" ? [event.line, ...(event.confirmed ? ["!"] : [])] : [];
  return [request, secondsOf(date, at), by, shortCounter(counter), ...line].join(" ");
};

const decodeMove = ({ commune, date }: Day, written: string): MoveEvent => {
  const [request = "", at = "", by = "", counter = "", line, mark] = written.split(" ");
  const done = { request, at: instantAt(date, at), by, counter: `${commune}-${counter}` };
  return line === undefined
    ? { type: "CounterMovedBack", ...done }
    : { type: "CounterMoved", ...done, line, confirmed: mark === "!" };
};

export const movesIn = (day: Day, item: Item): MoveEvent[] =>
  lettered(item, "e")
    .filter(([nth]) => /^\d+$/.test(nth))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, written]) => decodeMove(day, written));

export const encodeSeat = (
  { date }: Pick<Day, "date">,
  { counter, officer, since }: Seat,
): Readonly<Record<string, string>> => ({ [`o${shortCounter(counter)}#${secondsOf(date, since)}`]: officer });

export const seatsIn = ({ commune, date }: Day, item: Item): Seat[] =>
  lettered(item, "o").map(([place, officer]) => {
    const [counter, since = ""] = place.split("#");
    return { counter: `${commune}-${counter}`, officer, since: instantAt(date, since) };
  });

const encodeSurge = ({ date }: Pick<Day, "date">, { nth, since, minutes, waiting, endedAt }: Surge): string =>
  [nth, secondsOf(date, since), minutes, waiting, ...(endedAt === undefined ? [] : [secondsOf(date, endedAt)])].join(
    " ",
  );

const decodeSurge = ({ date }: Pick<Day, "date">, written: string): Surge => {
  const [nth, since = "", minutes, waiting, ended] = written.split(" ");
  return {
    ...{ nth: Number(nth), since: instantAt(date, since), minutes: Number(minutes), waiting: Number(waiting) },
    ...(ended === undefined ? {} : { endedAt: instantAt(date, ended) }),
  };
};

/** The attributes of one line, as they are written; absent ones say nothing. */
export const encodeFlow = (
  day: Pick<Day, "date">,
  line: string,
  { surge, stoppedAt }: LineFlow,
): Readonly<Record<string, string | undefined>> => ({
  [`s#${line}`]: surge && encodeSurge(day, surge),
  [`i#${line}`]: stoppedAt === undefined ? undefined : String(secondsOf(day.date, stoppedAt)),
});

export const flowsIn = (day: Pick<Day, "date">, item: Item): ReadonlyMap<string, LineFlow> => {
  const flows = new Map<string, LineFlow>();
  for (const [line, written] of lettered(item, "s#")) flows.set(line, { surge: decodeSurge(day, written) });
  for (const [line, written] of lettered(item, "i#"))
    flows.set(line, { ...flows.get(line), stoppedAt: instantAt(day.date, written) });
  return flows;
};
