import type { Step } from "../definition.ts";
import type { SimulationOptions } from "./options.ts";
import { around, type Random } from "./random.ts";

/** `work` needs an officer; the rest goes by without one. */
export interface Leg {
  readonly kind: "accept" | "work" | "reply" | "posting" | "supplement";
  /** Working minutes. */
  readonly minutes: number;
}

const HOUR = 60;

/** Whole minutes, rounded down, so that many steps together never take longer than they may. */
const drawn = (random: Random, hours: number, spread: number): number =>
  Math.max(0, Math.floor(around(random, hours * HOUR, spread)));

/** What lies between both halves of an officer's work: another office's opinion, or the papers that a person must bring. */
const between = (step: Step, options: SimulationOptions, random: Random, asks: boolean): Leg[] => {
  const { consults } = step;
  const { replyShare, supplementHours, spread } = options;
  return [
    ...(consults === undefined
      ? []
      : [{ kind: "reply" as const, minutes: drawn(random, consults.replyWithinHours * replyShare, spread) }]),
    ...(asks ? [{ kind: "supplement" as const, minutes: drawn(random, supplementHours, spread) }] : []),
  ];
};

/** One visit of a dossier to a step, in its parts. A public posting hangs for its whole time and keeps nobody busy. */
export const legsOf = (step: Step, options: SimulationOptions, random: Random, asks: boolean): Leg[] => {
  const { acceptShare, workShare, spread } = options;
  const accept: Leg = { kind: "accept", minutes: drawn(random, step.acceptWithinHours * acceptShare, spread) };
  const middle = between(step, options, random, asks);
  if (step.kind === "post-publicly") return [accept, ...middle, { kind: "posting", minutes: step.workHours * HOUR }];
  const ownHours = Math.max(0, step.workHours - (step.consults?.replyWithinHours ?? 0));
  const minutes = drawn(random, ownHours * workShare, spread);
  if (middle.length === 0) return [accept, { kind: "work", minutes }];
  const first = Math.floor(minutes / 2);
  return [accept, { kind: "work", minutes: first }, ...middle, { kind: "work", minutes: minutes - first }];
};
