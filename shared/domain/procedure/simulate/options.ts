/** What is assumed about a year. Shares are parts of the hours that the definition allows; chances go from 0 to 1. */
export interface SimulationOptions {
  readonly year: number;
  readonly dossiers: number;
  readonly seed: number;
  /** Officers by office key; an office that is not named has as many as its work needs, eight tenths of the day busy. */
  readonly officers: Readonly<Record<string, number>> | "unlimited";
  /** How much of `workHours` an officer is busy with one dossier. */
  readonly workShare: number;
  /** How much of `acceptWithinHours` goes by until the office takes a dossier up. */
  readonly acceptShare: number;
  /** How much of `replyWithinHours` a consulted office takes. */
  readonly replyShare: number;
  /** How far single times lie around their mean; 0.5 is from half to one and a half of it. */
  readonly spread: number;
  /** That a step with `backTo` sends a dossier back, each time it may. */
  readonly sendBackChance: number;
  /** That an office asks for a supplement, once, in its first step. */
  readonly supplementChance: number;
  /** Working hours that a person takes to bring it. */
  readonly supplementHours: number;
  /** How many come on each day of the week, from Sunday, against each other; 1 when absent. */
  readonly weekdays: readonly number[];
  /** The same for the months, from January. */
  readonly months: readonly number[];
  /** The counters are open on Saturdays too; offices are not. */
  readonly saturdayService: boolean;
  /** Weights of cases and of options (question → option → weight); 1 when absent. */
  readonly cases: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** An ordinary commune's year: full on Mondays, before and after Tết, and in the months of enrolment at school. */
export const usualYear: SimulationOptions = {
  year: 2026,
  dossiers: 1000,
  seed: 1,
  officers: {},
  workShare: 0.25,
  acceptShare: 0.5,
  replyShare: 0.6,
  spread: 0.7,
  sendBackChance: 0.05,
  supplementChance: 0.1,
  supplementHours: 24,
  weekdays: [0, 1.4, 1.1, 1, 1, 0.9, 0.5],
  months: [1.1, 0.7, 1.2, 1, 1, 1.1, 1.2, 1.2, 1, 0.9, 0.9, 0.9],
  saturdayService: false,
  cases: {},
  answers: {},
};
