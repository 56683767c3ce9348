import { epochOf, fromLocal, instantOf, MINUTE_MS } from "../../calendar/time.ts";
import { pick, type Random, randomFor } from "../../procedure/simulate/random.ts";
import { PriorityClass } from "../priority-class.ts";
import type { WaitingTicket } from "../ticket.ts";
import type { PlayedLine, QueueOptions } from "./queue-options.ts";

const HOUR_MS = 60 * MINUTE_MS;
/** People before the door come within this time before it opens. */
const EARLY_MS = HOUR_MS / 2;

/** One person of the day: his number as it will be given, and what nobody knows yet. */
export interface PlayedPerson {
  readonly ticket: WaitingTicket;
  readonly visitMs: number;
  readonly comes: boolean;
}

/** Time until the next one, when so many come an hour by chance. */
const gapMs = (random: Random, perHour: number): number => (-Math.log(1 - random()) * HOUR_MS) / perHour;

/** A visit around the usual one: three exponential parts, so short ones are common and very long ones rare. */
export const visitMs = (random: Random, usualMinutes: number): number =>
  ([0, 0, 0].reduce((sum) => sum - Math.log(1 - random()), 0) / 3) * usualMinutes * MINUTE_MS;

/** When people come to a line: some before it opens, the others by chance while it is open. */
const arrivalsOf = (
  { perHour }: PlayedLine,
  { date, sessions, beforeOpening }: QueueOptions,
  random: Random,
): number[] => {
  const [first] = sessions;
  if (first === undefined || perHour <= 0) return [];
  const opens = epochOf(fromLocal(date, first.from));
  const early = Array.from({ length: Math.round(perHour * beforeOpening) }, () => opens - random() * EARLY_MS);
  const later = sessions.flatMap(({ from, to }) => {
    const times: number[] = [];
    const closes = epochOf(fromLocal(date, to));
    for (let at = epochOf(fromLocal(date, from)) + gapMs(random, perHour); at < closes; at += gapMs(random, perHour))
      times.push(at);
    return times;
  });
  return [...early, ...later].sort((a, b) => a - b);
};

const classOf = (random: Random, shares: QueueOptions["priority"]): PriorityClass => {
  const named = PriorityClass.options.reduce((sum, one) => sum + (one === "none" ? 0 : (shares[one] ?? 0)), 0);
  return pick(random, PriorityClass.options, (one) => (one === "none" ? Math.max(0, 1 - named) : (shares[one] ?? 0)));
};

const peopleOf = (played: PlayedLine, at: number, options: QueueOptions): PlayedPerson[] => {
  const arrivals = randomFor(options.seed, 2 * at);
  const facts = randomFor(options.seed, 2 * at + 1);
  return arrivalsOf(played, options, arrivals).map((came, nth) => ({
    ticket: {
      commune: "00000",
      date: options.date,
      line: played.line.id,
      number: nth + 1,
      priority: classOf(facts, options.priority),
      language: "vi",
      issuedAt: instantOf(came),
      takenBy: `${played.line.id}-${nth + 1}`,
      status: "waiting",
    },
    visitMs: visitMs(facts, played.line.expectedMinutes),
    comes: facts() >= options.noShow,
  }));
};

/** Everybody who comes on the day, in order; the same people whatever counters are open. */
export const drawPeople = (options: QueueOptions): PlayedPerson[] =>
  options.lines
    .flatMap((played, at) => peopleOf(played, at, options))
    .sort((a, b) => Number(a.ticket.issuedAt > b.ticket.issuedAt) - Number(a.ticket.issuedAt < b.ticket.issuedAt));
