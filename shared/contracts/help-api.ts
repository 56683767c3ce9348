import * as z from "zod";
import { Localized } from "../domain/localized.ts";

/** POST /api/counters/{id}/move: the counter serves this line alone, until it is moved back or the day ends. */
export const MoveCounterRequest = z
  .object({
    line: z.string().max(40).describe("Line that needs help"),
    confirmed: z
      .boolean()
      .default(false)
      .describe("The lead knows that people of another line are left with nobody; without it that is refused"),
  })
  .meta({ id: "MoveCounterRequest" });

/** A counter that was moved, by whom and since when. */
export const CounterMoveView = z
  .object({ line: z.string(), lineName: Localized, by: z.string().describe("User name"), since: z.iso.datetime() })
  .meta({ id: "CounterMoveView" });

const LineAfter = z.object({
  line: z.string(),
  name: Localized,
  waiting: z.int(),
  minutes: z.int().optional().describe("Expected wait without the counter; absent when nobody serves it then"),
});

export const HelpOffer = z
  .object({
    counter: z.string(),
    counterName: Localized,
    officer: z.string().optional().describe("User name of who called there last today"),
    officerName: z.string().optional().describe("As the office's list of staff calls him"),
    knows: z
      .boolean()
      .optional()
      .describe("Whether that list says that he knows the line's work; absent if he is not in it"),
    isFree: z.boolean().describe("Nobody stands there, and nobody waits for it"),
    isCostly: z.boolean().describe("Another line's wait would pass its limit"),
    minutes: z
      .int()
      .optional()
      .describe("Expected wait now, for who takes a number; absent when nobody serves the line"),
    withHelp: z.int().optional().describe("Expected wait with this counter"),
    others: z.array(LineAfter).describe("Its other lines without it"),
    leaves: z.array(z.string()).describe("Those of them that would have people and nobody; needs to be confirmed"),
  })
  .meta({ id: "HelpOffer" });
export type HelpOffer = z.infer<typeof HelpOffer>;

const HelpLine = z.object({
  id: z.string(),
  prefix: z.string(),
  name: Localized,
  waiting: z.int(),
  minutes: z.int().optional().describe("Expected wait for who takes a number now; absent when nobody serves it"),
  limitMinutes: z.int().describe("Above it the lead is told"),
  surge: z
    .object({ since: z.iso.datetime(), minutes: z.int() })
    .optional()
    .describe("While the line is overloaded: since when, and the wait at that time"),
  stoppedAt: z.iso.datetime().optional().describe("Since when it gives no more numbers for the day"),
  offers: z.array(HelpOffer).describe("Who can help, the one whom nobody misses first"),
  present: z
    .array(z.object({ officer: z.string(), name: z.string().optional() }))
    .describe("Officers who are not away, know the work and have called nowhere today"),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** GET /api/counters/{commune}/help: which lines need help, who can give it and what it would bring. */
export const HelpView = z
  .object({
    commune: z.string(),
    at: z.iso.datetime(),
    lines: z.array(HelpLine).describe("Lines that are open, the most pressed first"),
    moves: z.array(CounterMoveView.extend({ counter: z.string(), counterName: Localized })).describe("Who helps now"),
    history: z
      .array(
        z.object({
          at: z.iso.datetime(),
          by: z.string(),
          counter: z.string(),
          counterName: Localized,
          lineName: Localized.optional().describe("Absent when the counter went back"),
          confirmed: z.boolean(),
        }),
      )
      .describe("Every move of the day, the latest first"),
  })
  .meta({ id: "HelpView" });
export type HelpView = z.infer<typeof HelpView>;
