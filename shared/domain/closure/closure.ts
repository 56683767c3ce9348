import * as z from "zod";
import type { Instant, LocalDate } from "../calendar/time.ts";

/** Why a centre serves nobody on a day; the lead's choice and no free words, so that it is said in both languages. */
export const ClosureCause = z.enum(["weather", "outage", "training", "other"]).meta({ id: "ClosureCause" });
export type ClosureCause = z.infer<typeof ClosureCause>;

/** A day on which a commune's centre serves nobody, as its lead declared it (ngày nghỉ đột xuất). */
export interface Closure {
  readonly commune: string;
  readonly date: LocalDate;
  readonly cause: ClosureCause;
  readonly by: string;
  readonly declaredAt: Instant;
}

export const ClosureRefusal = z.enum([
  "CLOSURE_DAY_OVER",
  "CLOSURE_TOO_FAR",
  "CLOSURE_HITS_MORE",
  "CLOSURE_DECLARED_ALREADY",
]);
export type ClosureRefusal = z.infer<typeof ClosureRefusal>;
