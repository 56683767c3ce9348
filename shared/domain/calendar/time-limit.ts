import * as z from "zod";
import { ClockTime } from "./time.ts";

/**
 * Same-day work received after this time may be answered on the next working day.
 * Law: Decree 61/2018/ND-CP, art. 18 (forwarding); Decree 23/2015/ND-CP, art. 7 (certification). Data may set another.
 */
const SAME_DAY_CUTOFF = "15:00";

const Count = z.int().min(1).max(1000);

/** The legal time limit of a procedure, from complete papers to the outcome. */
export const TimeLimit = z
  .discriminatedUnion("unit", [
    z.strictObject({ unit: z.literal("working-days"), count: Count }),
    z.strictObject({ unit: z.literal("calendar-days"), count: Count }),
    z.strictObject({ unit: z.literal("working-hours"), count: Count }),
    z.strictObject({ unit: z.literal("same-day"), cutoff: ClockTime.default(SAME_DAY_CUTOFF) }),
  ])
  .meta({ id: "TimeLimit", description: "Legal time limit of a procedure" });
export type TimeLimit = z.infer<typeof TimeLimit>;
