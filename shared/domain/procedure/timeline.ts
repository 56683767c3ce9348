import { addDays, type LocalDate } from "../calendar/time.ts";

/**
 * One version of a procedure and the days on which it holds; `effectiveTo` is the last, open when absent. A version's own
 * text keeps the day on which it was to begin; when it ends, a later publication says.
 */
export interface Period {
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo?: LocalDate | undefined;
}

export type PeriodState = "in-force" | "scheduled" | "ended";

export const stateOn = ({ effectiveFrom, effectiveTo }: Period, date: LocalDate): PeriodState => {
  if (date < effectiveFrom) return "scheduled";
  return effectiveTo !== undefined && effectiveTo < date ? "ended" : "in-force";
};

/** What is left of the periods up to and with this day. */
const until = <One extends Period>(periods: readonly One[], lastDay: LocalDate): One[] =>
  periods
    .filter(({ effectiveFrom }) => effectiveFrom <= lastDay)
    .map((one) =>
      one.effectiveTo === undefined || one.effectiveTo > lastDay ? { ...one, effectiveTo: lastDay } : one,
    );

/** With one version more from its first day on: what held then ends the day before, what was to follow is replaced. */
export const published = <One extends Period>(periods: readonly One[], fresh: One): One[] => [
  ...until(periods, addDays(fresh.effectiveFrom, -1)),
  fresh,
];

/** Nothing holds after this day any more. */
export const withdrawn = <One extends Period>(periods: readonly One[], lastDay: LocalDate): One[] =>
  until(periods, lastDay);

/** The version that holds last, which a change starts from. */
export const latestOf = <One extends Period>(periods: readonly One[]): One | undefined => periods.at(-1);
