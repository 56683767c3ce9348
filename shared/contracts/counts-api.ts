import * as z from "zod";
import { LocalDate } from "../domain/calendar/time.ts";
import { Localized } from "../domain/localized.ts";

/** GET /api/counts/{commune} */
export const CountsQuery = z.object({ from: LocalDate.optional(), to: LocalDate.optional() });

const Minutes = z
  .object({
    people: z.int().describe("How many were measured"),
    mean: z.number(),
    median: z.int().describe("Half of them took at most so long"),
    p90: z.int().describe("Nine of ten took at most so long"),
  })
  .describe("In minutes")
  .meta({ id: "MinutesSpread" });

const figures = {
  taken: z.int().describe("Numbers taken; who is called again is one"),
  served: z.int().describe("Visits that have ended"),
  noShow: z.int().describe("Called in vain"),
  uncalled: z.int().describe("Not called yet; once the day is over, never"),
  waited: Minutes.optional().describe("From taking the number, or the line's opening, to the first call"),
  lasted: Minutes.optional().describe("From the call to the end, of visits that were one call"),
};

export const CountedGroup = z
  .object({ key: z.string(), name: Localized.optional(), ...figures })
  .meta({ id: "CountedGroup" });
export type CountedGroup = z.infer<typeof CountedGroup>;

export const CountsView = z
  .object({
    commune: z.string(),
    communeName: Localized,
    from: z.iso.date(),
    to: z.iso.date(),
    at: z.iso.datetime().describe("Figures of today are as of now"),
    all: CountedGroup,
    lines: z.array(CountedGroup).describe("By the line in whose order a number was called first"),
    hours: z.array(CountedGroup).describe('By the hour in which the wait began, "7" to "17"'),
    counters: z.array(CountedGroup).describe("Those called, by the counter of the latest call"),
    classes: z.array(CountedGroup).describe("By priority class"),
    officers: z
      .array(CountedGroup)
      .optional()
      .describe("Those called, by who sat at the counter of the latest call; told to the commune's lead alone"),
    days: z.array(CountedGroup).describe("Each day of the period of which something is known"),
  })
  .meta({ id: "CountsView" });
export type CountsView = z.infer<typeof CountsView>;
