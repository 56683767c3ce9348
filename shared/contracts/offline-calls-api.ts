import * as z from "zod";
import { Instant, LocalDate } from "../domain/calendar/time.ts";
import { Localized } from "../domain/localized.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import { TicketStatus } from "./ticket-api.ts";

/** Calls that one request may tell: what a busy counter does in half a day. */
export const MOST_TOLD_CALLS = 50;

const OfflineCallTold = z
  .object({
    key: z.string().min(8).max(100).describe("Of this call alone, the same whenever it is told"),
    ticket: z.string().max(70).describe("Id of the number, <commune>.<line>.<YYMMDD>.<n>"),
    calledAt: Instant.describe("By the server’s time as the counter knows it; one that is ahead becomes the present"),
    servedAt: Instant.optional(),
    end: z
      .object({ as: z.enum(["finished", "no-show", "held"]), at: Instant })
      .optional()
      .describe("Absent while the person is at the counter; told again with it, the same call goes on"),
  })
  .meta({ id: "OfflineCallTold" });
export type OfflineCallTold = z.infer<typeof OfflineCallTold>;

/** POST /api/counters/{id}/offline-calls: calls that were made without a network, in their order. */
export const OfflineCallsRequest = z
  .object({ calls: z.array(OfflineCallTold).min(1).max(MOST_TOLD_CALLS) })
  .meta({ id: "OfflineCallsRequest" });

export const OfflineCallsView = z
  .object({
    calls: z
      .array(
        z.object({
          key: z.string(),
          outcome: z
            .enum(["recorded", "waits", "conflict"])
            .describe(
              "recorded: it is there, and need not be told again. waits: tell it again later, for the machine that gave the number " +
                "has not told it yet, or another counter has not said what came of its call. conflict: it changes nothing; show the text",
            ),
          code: z.string().optional().describe("Why it waits or is a conflict"),
          text: Localized.optional().describe("The same in words, or that a clock was put right"),
        }),
      )
      .describe("One for each call, in the same order"),
  })
  .meta({ id: "OfflineCallsView" });
export type OfflineCallsView = z.infer<typeof OfflineCallsView>;

const CallOfOrder = z.object({ counter: z.string(), turn: z.int() });

const TicketOfOrder = z.object({
  line: z.string().describe("Line that gave the number"),
  number: z.int(),
  priority: PriorityClass,
  issuedAt: Instant,
  slotAt: Instant.optional(),
  status: TicketStatus,
  place: z
    .object({
      as: z.enum(["transfer", "absence", "correction", "next-service", "handover"]),
      at: Instant,
      turn: z.int(),
      line: z.string().optional(),
      counter: z.string().optional(),
    })
    .optional(),
  call: CallOfOrder.extend({ calledAt: Instant, first: CallOfOrder.optional() }).optional(),
  /** Of a visit that goes on. */
  servedAt: Instant.optional(),
});
export type TicketOfOrder = z.infer<typeof TicketOfOrder>;

const LineOfOrder = z.object({
  id: z.string(),
  prefix: z.string(),
  name: Localized,
  own: z.boolean().describe("Whether this counter calls from it now"),
  rules: z
    .object({
      strengths: z.record(PriorityClass, z.number()),
      inARow: z.int(),
      stepMs: z.number().optional(),
      opens: z.string(),
      slotMs: z.number(),
      graceMs: z.number(),
      placesAfter: z.record(z.enum(["absence", "correction", "next-service", "handover"]), z.int()),
    })
    .describe("How people of this line are ordered"),
});
export type LineOfOrder = z.infer<typeof LineOfOrder>;

/** GET /api/counters/{id}/order: what a counter keeps to go on calling without a network. Numbers and classes, no person. */
export const CounterOrder = z
  .object({
    counter: z.string(),
    commune: z.string(),
    date: LocalDate,
    at: Instant.describe("The present time"),
    lines: z
      .array(LineOfOrder)
      .describe("All lines of the centre: a person of another one may stand before the counter"),
    tickets: z
      .array(TicketOfOrder)
      .describe("Who waits in the counter’s own lines, and of those called so many that the order can be computed"),
  })
  .meta({ id: "CounterOrder" });
export type CounterOrder = z.infer<typeof CounterOrder>;
