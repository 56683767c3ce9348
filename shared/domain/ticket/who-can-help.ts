import { canServe } from "./counter-move.ts";
import type { CounterPause } from "./counter-pause.ts";
import { type ServingCounter, sharedOut, waitingByLine, workingCounters } from "./counters-at-work.ts";
import { expectedWait, type LineLoad } from "./forecast.ts";
import { isInLine, queueOf, type Ticket } from "./ticket.ts";
import { atCounters } from "./waiting-room.ts";

/** A counter that could help, with what its officers can do. */
export interface AbleCounter extends ServingCounter {
  readonly skills?: readonly string[] | undefined;
}

/** The waiting room as it is now. */
export interface RoomNow {
  /** All tickets of the commune's day. */
  readonly day: readonly Ticket[];
  /** Counters with the lines that they serve now, moves included. */
  readonly counters: readonly AbleCounter[];
  readonly pauses: readonly Pick<CounterPause, "counter">[];
  /** Counters at which somebody has sat or called today. */
  readonly manned: ReadonlySet<string>;
  /** Of the lines that are open. */
  readonly rates: ReadonlyMap<string, LineLoad["rates"]>;
  /** Expected wait in minutes above which a line is overloaded. */
  readonly limitOf: (line: string) => number;
}

/** What becomes of a line whose counter goes. */
export interface LineAfter {
  readonly line: string;
  readonly waiting: number;
  /** Undefined when nobody works for it any more. */
  readonly minutes?: number;
}

/** One counter that could serve the line from now on. */
export interface Help {
  readonly counter: string;
  /** Nobody stands there, and nobody waits for it. */
  readonly isFree: boolean;
  /** The wait of who takes a number now; undefined when nobody works for the line. */
  readonly minutes?: number;
  readonly withHelp?: number;
  /** The counter's other lines without it. */
  readonly others: readonly LineAfter[];
  /** Those of them in which somebody waits and that nobody serves any more. */
  readonly leaves: readonly string[];
  /** Another line's wait would pass its limit. */
  readonly isCostly: boolean;
}

/** The wait of who comes to the line now, with these counters at work; undefined when none of them serves it, or it is closed. */
const waitWith = (room: RoomNow, working: readonly ServingCounter[], line: string): number | undefined => {
  const rates = room.rates.get(line);
  if (rates === undefined) return undefined;
  const counters = sharedOut(working, waitingByLine(room.day, line)).get(line) ?? 0;
  const waiting = waitingByLine(room.day).get(line) ?? 0;
  const minutes = expectedWait({ waiting, counters, rates }, waiting);
  return minutes === undefined ? undefined : Math.round(minutes);
};
const known = (name: "minutes" | "withHelp", minutes: number | undefined) =>
  minutes === undefined ? {} : { [name]: minutes };

const isPaused = ({ pauses }: RoomNow, id: string): boolean => pauses.some(({ counter }) => counter === id);

/** Whether anybody else sits at a counter of the line and calls. */
const hasOther = (room: RoomNow, line: string, without: string): boolean =>
  room.counters.some(
    ({ id, lines }) => id !== without && lines.includes(line) && room.manned.has(id) && !isPaused(room, id),
  );

/** Who was handed over to this counter waits for it alone. */
const isAwaitedBy = ({ day }: RoomNow, line: string, counter: string): boolean =>
  day.some((ticket) => isInLine(ticket) && queueOf(ticket) === line && ticket.place?.counter === counter);

/** Lines with people in them that a counter would leave to nobody if it went to this one. */
export const linesLeft = (room: RoomNow, { id, lines }: ServingCounter, to: string): string[] => {
  const waiting = waitingByLine(room.day);
  return lines.filter(
    (line) => line !== to && waiting.has(line) && (!hasOther(room, line, id) || isAwaitedBy(room, line, id)),
  );
};

const helpOf = (room: RoomNow, counter: AbleCounter, line: string): Help => {
  const { id, lines } = counter;
  const waiting = waitingByLine(room.day);
  const before = workingCounters(room.day, room.counters, room.pauses);
  const after = [...before.filter((one) => one.id !== id), { id, lines: [line] }];
  const others = lines
    .filter((one) => one !== line)
    .map((one): LineAfter => {
      const minutes = waitWith(room, after, one);
      return { line: one, waiting: waiting.get(one) ?? 0, ...known("minutes", minutes) };
    });
  const isBusy = atCounters(room.day).some((ticket) => ticket.counter === id);
  return {
    counter: id,
    isFree: !isBusy && lines.every((one) => !waiting.has(one)),
    ...known("minutes", waitWith(room, before, line)),
    ...known("withHelp", waitWith(room, after, line)),
    others,
    leaves: linesLeft(room, counter, line),
    isCostly: others.some(({ line: one, minutes }) => minutes !== undefined && minutes > room.limitOf(one)),
  };
};

/** How much is missed: people left alone, a wait beyond its limit; then whether a line has nobody, and whether the counter is busy. */
const harm = ({ leaves, isCostly, isFree, others }: Help): number => {
  if (leaves.length > 0) return 4;
  return isCostly ? 3 : Number(!isFree) + Number(others.some(({ minutes }) => minutes === undefined));
};

/**
 * Which counters could help a line, and what each would bring: those that nobody misses first, then those whose going costs
 * others more. Counters without officer, on a pause, without the line's skills, or that serve nothing else are not among them.
 */
export const whoCanHelp = (room: RoomNow, line: string, needs: readonly string[]): Help[] =>
  room.counters
    .filter(({ id }) => room.manned.has(id) && !isPaused(room, id))
    .filter((counter) => canServe(counter, needs) && counter.lines.some((one) => one !== line))
    .map((counter) => helpOf(room, counter, line))
    .sort((a, b) => harm(a) - harm(b));
