import type { Instant } from "../../calendar/time.ts";
import type { Step } from "../definition.ts";
import type { DrawnFacts } from "./draw-facts.ts";
import type { Leg } from "./legs.ts";
import type { Random } from "./random.ts";

/** A part of a dossier's way, in working minutes of the axis. `wait` is for an officer of the office. */
export interface Passage {
  readonly step: Step;
  /** Which visit to which step, counted over the dossier's whole way. */
  readonly visit: number;
  readonly kind: Leg["kind"] | "wait";
  readonly from: number;
  readonly to: number;
}

/** One dossier on its way. It changes while the simulation runs, and by it alone. */
export interface Course {
  /** 1 for the first that was received. */
  readonly number: number;
  readonly receivedAt: Instant;
  readonly facts: DrawnFacts;
  readonly steps: readonly Step[];
  readonly random: Random;
  /** An office will ask for a supplement in the first step. */
  readonly lacksPapers: boolean;
  readonly start: number;
  /** When it was due at its receipt. */
  readonly firstDue: number;
  /** When it is due now that pauses have moved it. */
  due: number;
  paused: number;
  /** Which of the steps it is in. */
  position: number;
  visits: number;
  readonly sentBack: Map<string, number>;
  readonly passages: Passage[];
  finished: number | undefined;
}
