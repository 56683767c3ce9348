import type { Instant } from "../../calendar/time.ts";
import type { Localized } from "../../localized.ts";
import type { Passage } from "./course.ts";
import type { Figures } from "./figures.ts";
import type { SimulationOptions } from "./options.ts";

/** How many dossiers of a part came too late. A dossier that is not finished when it is due is late too. */
export interface LateShare {
  readonly dossiers: number;
  readonly late: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Times are working minutes. */
export interface SimulatedStep {
  readonly id: string;
  readonly name: Localized;
  readonly owner: string;
  readonly visits: number;
  /** Until the office takes a dossier up, and until one of its officers is free. */
  readonly waiting: Figures;
  /** In hands, at a consulted office, or posted publicly. */
  readonly working: Figures;
  /** Working time that the step may take in all, acceptance included. */
  readonly allowed: number;
}

export interface SimulatedOffice {
  readonly key: string;
  /** Absent when unlimited. */
  readonly officers?: number;
  /** How much of its officers' working time the dossiers take, from 0 to 1; absent when unlimited. */
  readonly busy?: number;
  /** Dossiers that waited at once, at the worst moment. */
  readonly longestQueue: number;
}

export interface TracePart {
  readonly step: Localized;
  readonly owner: string;
  readonly kind: Passage["kind"];
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
}

export interface Trace {
  readonly number: number;
  readonly case: Localized;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  /** Absent when it was not finished in the time for which calendars are known. */
  readonly finishedAt?: Instant;
  readonly lateMinutes: number;
  readonly parts: readonly TracePart[];
}

export interface Simulation {
  readonly options: SimulationOptions;
  readonly all: LateShare;
  readonly unfinished: number;
  /** Late dossiers by how late they are; the last has no upper bound. */
  readonly lateness: readonly { readonly upToDays?: number; readonly dossiers: number }[];
  /** Working minutes from receipt to decision, without the waits for supplements, beside what the law gave at receipt. */
  readonly minutes: { readonly median: number; readonly p90: number; readonly limitMedian: number };
  /** Part of the legal time that is used, 1 is all of it. */
  readonly used: { readonly median: number; readonly p90: number };
  readonly steps: readonly SimulatedStep[];
  readonly offices: readonly SimulatedOffice[];
  readonly cases: readonly (LateShare & { readonly id: string; readonly name: Localized })[];
  /** By the month of receipt, 1 to 12. */
  readonly months: readonly (LateShare & { readonly month: number })[];
  readonly worst: readonly Trace[];
}
