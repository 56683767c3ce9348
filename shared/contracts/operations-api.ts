import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { MessageKind } from "../domain/operations/message-facts.ts";
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
