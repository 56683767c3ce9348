import type { ClockTime, LocalDate } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { isInTeam, type Outing, type OutingPlan, type OutingRefusal } from "./outing.ts";

/** Nobody goes to a hamlet outside these hours: "20:00" is mostly a slip for "08:00". */
export const DAY_HOURS = { from: "05:00", until: "21:00" } as const;

/** What a plan is held against. */
export interface Around {
  /** In Vietnam. */
  readonly now: { readonly date: LocalDate; readonly time: ClockTime };
  /** Procedures that the commune's counter takes in on that day. */
  readonly offered: ReadonlySet<string>;
  /** The commune's other outings, of that day at least. */
  readonly others: readonly Outing[];
}

/** Half open: who is in one hamlet until ten may be in the next from ten on. */
const overlaps = (one: OutingPlan, other: OutingPlan): boolean =>
  one.date === other.date && one.from < other.until && other.from < one.until;

const isOn = ({ status }: Outing): boolean => status !== "cancelled" && status !== "closed";

/** Whether somebody of the team is elsewhere at that time. */
const checkTeam = (plan: OutingPlan, others: readonly Outing[]): Result<null, OutingRefusal> => {
  for (const other of others) {
    if (!isOn(other) || !overlaps(plan, other)) continue;
    const officer = plan.team.find((one) => isInTeam(other, one));
    if (officer === undefined) continue;
    const { hamlet, from, until } = other;
    return refuse("OUTING_OFFICER_ELSEWHERE", { field: "team", detail: { officer, hamlet, from, until } });
  }
  return accept(null);
};

/** Whether people can be told of it: its hours lie within one day that is not over, and the commune can do what it says. */
export const checkPlan = (plan: OutingPlan, { now, offered, others }: Around): Result<null, OutingRefusal> => {
  const { date, from, until, procedures } = plan;
  if (from >= until || from < DAY_HOURS.from || until > DAY_HOURS.until)
    return refuse("OUTING_HOURS_WRONG", { field: "until", detail: { from: DAY_HOURS.from, until: DAY_HOURS.until } });
  if (date < now.date || (date === now.date && until <= now.time)) return refuse("OUTING_DAY_PAST", { field: "date" });
  const unknown = procedures.find((code) => !offered.has(code));
  if (unknown !== undefined)
    return refuse("OUTING_PROCEDURE_UNKNOWN", { field: "procedures", detail: { procedure: unknown } });
  return checkTeam(plan, others);
};
