import { addDays, formatDate, type LocalDate, toLocal } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Closure, ClosureRefusal } from "./closure.ts";

/** No line lets anybody book further ahead; what is closed later belongs into the year's calendar. */
export const CLOSURE_DAYS_AHEAD = 31;

/** What the lead asks for. `seen`: how many are expected that day, as he saw it before he said so. */
export interface ClosureWish extends Closure {
  readonly seen: number;
}

export interface ClosureFacts {
  /** The closure that the day has already. */
  readonly declared: Closure | undefined;
  /** How many are expected on the day at this moment. */
  readonly expected: number;
}

const notOver = (date: LocalDate, today: LocalDate): Result<null, ClosureRefusal> =>
  date < today ? refuse("CLOSURE_DAY_OVER", { field: "date", detail: { date: formatDate(date) } }) : accept(null);

/**
 * Whether the day is closed by this. Nobody closes it over the heads of more people than he has seen: who booked meanwhile is
 * shown to him first. The same said twice is so already.
 */
export const decideClosure = (
  { seen, ...wish }: ClosureWish,
  { declared, expected }: ClosureFacts,
): Result<Closure | undefined, ClosureRefusal> => {
  const today = toLocal(wish.declaredAt).date;
  const open = notOver(wish.date, today);
  if (!open.ok) return open;
  if (wish.date > addDays(today, CLOSURE_DAYS_AHEAD))
    return refuse("CLOSURE_TOO_FAR", { field: "date", detail: { days: String(CLOSURE_DAYS_AHEAD) } });
  if (declared !== undefined)
    return declared.cause === wish.cause
      ? accept(undefined)
      : refuse("CLOSURE_DECLARED_ALREADY", { detail: { date: formatDate(wish.date) } });
  if (expected > seen)
    return refuse("CLOSURE_HITS_MORE", {
      field: "expected",
      detail: { expected: String(expected), seen: String(seen) },
    });
  return accept(wish);
};

/** Whether a closure may be taken back: its slots can be booked again, and who lost his keeps the other that he chose. */
export const decideReopening = (date: LocalDate, today: LocalDate): Result<null, ClosureRefusal> =>
  notOver(date, today);
