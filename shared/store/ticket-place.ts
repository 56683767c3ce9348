import type { LocalDate } from "../domain/calendar/time.ts";
import type { Place, Slip } from "../domain/ticket/ticket.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";

const letters = {
  transfer: "t",
  absence: "a",
  correction: "c",
  "next-service": "n",
  handover: "h",
} as const satisfies Record<Place["as"], string>;
const kinds = new Map<string, Place["as"]>(Object.entries(letters).map(([as, letter]) => [letter, as as Place["as"]]));

const written = /^([tacnh])(-?\d+) (\d+)(?: ([a-z0-9][a-z0-9-]*))?(?: @(\d{1,3}))?$/;

/** "c30060 61 dat-dai @3": how and when he got the place, the latest turn then, another line, the counter that takes over. */
export const encodePlace = (date: LocalDate, { as, at, turn, line, counter }: Place): string => {
  const to = counter === undefined ? undefined : `@${counter.slice(counter.indexOf("-") + 1)}`;
  return [`${letters[as]}${secondsOf(date, at)}`, turn, line, to].filter((part) => part !== undefined).join(" ");
};

export const decodePlace = ({ commune, date }: Pick<Slip, "commune" | "date">, value: string): Place => {
  const [whole, letter = "", at = "", turn, line, counter] = written.exec(value) ?? [];
  const as = kinds.get(letter);
  if (whole === undefined || as === undefined) throw new Error("a ticket's place cannot be read");
  return {
    as,
    at: instantAt(date, at),
    turn: Number(turn),
    ...(line === undefined ? {} : { line }),
    ...(counter === undefined ? {} : { counter: `${commune}-${counter}` }),
  };
};
