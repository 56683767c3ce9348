import * as z from "zod";
import { ClosureCause } from "../domain/closure/closure.ts";
import { Localized } from "../domain/localized.ts";

/** That the centre is closed on a day, as its lead declared it. */
export const DayClosure = z
  .object({ cause: ClosureCause, by: z.string(), declaredAt: z.iso.datetime() })
  .meta({ id: "DayClosure" });

/** The same for everybody: since when and why nobody is called on a day. */
export const ClosedDay = z
  .object({ cause: ClosureCause, text: Localized.describe("The cause in words"), since: z.iso.datetime() })
  .meta({ id: "ClosedDay" });
export type ClosedDay = z.infer<typeof ClosedDay>;

/** GET and POST /api/appointments/{commune}/closure/{date}, and its reopen. */
export const ClosureView = z
  .object({
    commune: z.string(),
    date: z.iso.date(),
    closure: DayClosure.optional().describe("Absent while the day is open"),
    expected: z.int().describe("Appointments that are still expected on the day: whom a closing hits"),
    withPhone: z.int().describe("Of these, who left a phone and is told by SMS"),
    numbers: z.int().describe("Numbers of the day in line: their holders are not called"),
    numbersWithPhone: z.int().describe("Of these, who left a phone and is told by SMS"),
  })
  .meta({ id: "ClosureView" });
export type ClosureView = z.infer<typeof ClosureView>;

export const DeclareClosureRequest = z
  .object({
    cause: ClosureCause,
    expected: z.int().min(0).max(100_000).describe("As the lead has seen it; refused when there are more by now"),
  })
  .meta({ id: "DeclareClosureRequest" });
