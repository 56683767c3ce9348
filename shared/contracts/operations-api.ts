import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { MessageKind } from "../domain/operations/message-facts.ts";
import { queueStates } from "../domain/operations/queue-state.ts";
import { StuckState } from "../domain/operations/stuck.ts";
import { prose } from "./text.ts";

/** A message that nobody could handle, without its content. */
export const StuckView = z
  .object({
    id: z.string(),
    queue: z.string(),
    queueName: Localized,
    kind: MessageKind,
    what: Localized.describe("What the message is about, in words"),
    type: z.string().optional(),
    eventId: z.string().optional(),
    subject: z.string().optional().describe("Dossier code or ticket id"),
    agency: Localized.optional().describe("Agency whose own software should have read it"),
    reason: z.object({ code: z.string(), text: Localized, detail: z.string().optional() }),
    since: z.iso.datetime(),
    cameAt: z.iso.datetime().describe("When it came to rest last"),
    rounds: z.int().describe("How often it came to rest; 1 unless it was sent again"),
    tries: z.int().describe("Deliveries that failed, of all rounds together"),
    state: StuckState,
    maySend: z.boolean(),
    edited: z.boolean(),
    handled: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string().optional() }).optional(),
  })
  .meta({ id: "StuckView" });
export type StuckView = z.infer<typeof StuckView>;

export const StuckList = z
  .object({
    items: z.array(StuckView).describe("Longest waiting first; of closed ones the latest first"),
    next: z.string().optional(),
    queues: z.array(z.object({ queue: z.string(), name: Localized, open: z.int() })),
    mayAct: z.boolean(),
  })
  .meta({ id: "StuckList" });
export type StuckList = z.infer<typeof StuckList>;

/** The content too; each look is kept for the auditor. */
export const StuckLook = z
  .object({
    row: StuckView,
    body: z.string(),
    fields: z.array(z.object({ path: z.string(), name: Localized, value: z.string() })),
    mayEdit: z.boolean(),
  })
  .meta({ id: "StuckLook" });
export type StuckLook = z.infer<typeof StuckLook>;

const ids = z.array(z.string().min(1).max(100)).min(1).max(25);
export const SendStuckRequest = z.object({ ids }).meta({ id: "SendStuckRequest" });
export const DropStuckRequest = z
  .object({ ids, reason: prose(500).describe("Why nobody needs it any more") })
  .meta({ id: "DropStuckRequest" });
export const EditStuckRequest = z
  .object({ body: z.string().min(2).max(100_000).describe("The whole message as JSON") })
  .meta({ id: "EditStuckRequest" });

/** What came of each message that was named. */
export const StuckAnswer = z
  .object({
    done: z.array(z.string()),
    refused: z.array(z.object({ id: z.string(), code: z.string(), text: Localized })),
  })
  .meta({ id: "StuckAnswer" });
export type StuckAnswer = z.infer<typeof StuckAnswer>;

export const CollectAnswer = z
  .object({
    kept: z.int(),
    troubles: z.array(z.object({ queue: z.string(), name: Localized, trouble: z.enum(["denied", "failed"]) })),
  })
  .meta({ id: "CollectAnswer" });
export type CollectAnswer = z.infer<typeof CollectAnswer>;

/** One queue as it stands, with its last half hour. */
export const QueueView = z
  .object({
    queue: z.string(),
    name: Localized,
    kind: z.enum(["own", "agency", "stream"]),
    agency: z.string().optional().describe("Code of the agency whose own software reads it"),
    state: z.enum(queueStates),
    stuck: z.int().describe("Messages of it that wait for a person"),
    waiting: z.int(),
    inFlight: z.int().describe("With a reader at this moment"),
    oldestSeconds: z.number().optional(),
    cameIn: z.array(z.number()).describe("Messages that came in, one number a minute, the oldest first"),
    wentOut: z.array(z.number()),
  })
  .meta({ id: "QueueView" });
export type QueueView = z.infer<typeof QueueView>;

export const QueueMap = z
  .object({
    at: z.iso.datetime(),
    queues: z.array(QueueView).describe("The gravest first"),
    agencies: z.array(z.object({ code: z.string(), name: Localized })),
    measured: z.boolean().describe("False when CloudWatch did not answer: age and rates are missing, depths are not"),
  })
  .meta({ id: "QueueMap" });
export type QueueMap = z.infer<typeof QueueMap>;

const Counts = z.array(z.object({ key: z.string(), name: Localized, count: z.int() }));

/** What waits at one agency or commune: counts, no dossier and no person. */
export const PlaceView = z
  .object({
    place: z.string(),
    name: Localized,
    total: z.int(),
    overdue: z.int(),
    soonestDueAt: z.iso.datetime().optional(),
    byState: Counts.describe("By status in a commune; by how far the hand-over is at an agency"),
    byHolder: Counts.describe("By office, in a commune; empty for an agency"),
    counted: z.int().describe("Dossiers that `byState` counts: at an agency at most the 100 that are due soonest"),
  })
  .meta({ id: "PlaceView" });
export type PlaceView = z.infer<typeof PlaceView>;

/** One message's or dossier's way. No names, numbers or texts of people. */
export const WayView = z
  .object({
    subject: z.string().describe("Dossier code or ticket id"),
    steps: z.array(
      z.object({
        at: z.iso.datetime(),
        kind: z.enum(["fact", "handoff", "message", "call", "stuck"]),
        text: Localized,
        eventId: z.string().optional(),
        trace: z.string().optional().describe("Trace id of the request that caused it; search the logs by it"),
        by: z.string().optional().describe("Who did it: a part of the system, or an officer for those who may read it"),
      }),
    ),
  })
  .meta({ id: "WayView" });
export type WayView = z.infer<typeof WayView>;

/** GET /api/operations/senders: which company sends SMS now, and by what that is decided. */
export const SendersView = z
  .object({
    share: z
      .number()
      .optional()
      .describe("Share of messages that goes to the second provider first, 0 to 0.9; absent when there is none"),
    given: z.int().describe("Messages that the first provider was given in the last 15 minutes"),
    failed: z.int().describe("Of them, calls that failed"),
    slow: z.int().describe("Of them, messages that took more than five minutes"),
  })
  .meta({ id: "SendersView" });
export type SendersView = z.infer<typeof SendersView>;
