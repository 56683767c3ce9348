import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { ChannelName } from "../domain/message/preference.ts";
import { ResendReason } from "../domain/message/resend.ts";

/** How it stands with a message; `unsent` is one of which the ledger knows nothing: it came late and was no longer true. */
export const MessageState = z.enum([
  ...(["sending", "waiting", "sent", "delivered", "failed", "unsent"] as const),
  ...(["expired", "opted-out", "unreachable", "moot", "over-cap", "over-daily-cap"] as const),
]);
export type MessageState = z.infer<typeof MessageState>;

/** One message of a dossier. The text is composed again from template and facts; nobody keeps it. */
export const MessageView = z
  .object({
    seq: z.int().describe("The fact that called for it, by its place in the dossier's history"),
    to: z.enum(["applicant", "lead"]),
    text: z.string(),
    state: MessageState,
    stateName: Localized,
    channel: ChannelName.optional(),
    channelName: Localized.optional(),
    at: z.string().describe("When it was last dealt with; the fact's own time when nothing was done"),
    until: z.string().optional().describe("When it is tried again, or the night ends"),
    receiptAt: z.string().optional().describe("When the carrier told what became of it"),
    reason: z.string().optional().describe("Why it was not delivered, in the carrier's words"),
    segments: z.int().optional(),
    costVnd: z.int().optional(),
    again: z.object({ by: z.string(), because: ResendReason }).optional().describe("Sent again by an officer"),
    undelivered: z
      .array(
        z.object({
          channel: ChannelName,
          channelName: Localized,
          at: z.string(),
          reason: z.string().optional(),
          segments: z.int().optional(),
          costVnd: z.int().optional(),
        }),
      )
      .optional()
      .describe("Ways by which it did not arrive before it went by another"),
    call: z
      .object({ by: z.string().optional(), at: z.string().optional() })
      .optional()
      .describe("Nothing reached the person: somebody is to call, or called"),
    mayResend: z.boolean(),
    mayCall: z.boolean().describe("Whether the officer may note that he called"),
  })
  .meta({ id: "MessageView" });
export type MessageView = z.infer<typeof MessageView>;

/** GET /api/dossiers/{code}/messages: the latest first. */
export const MessageList = z
  .object({
    items: z.array(MessageView),
    reachable: z.boolean().describe("False when the applicant left no number and no address"),
  })
  .meta({ id: "MessageList" });
export type MessageList = z.infer<typeof MessageList>;

export const ResendRequest = z.object({ because: ResendReason }).meta({ id: "ResendRequest" });
export const ResendAnswer = z.object({ id: z.string() }).meta({ id: "ResendAnswer" });

/** GET /api/messages/calls: people of a commune whom no message reached and who must be told, the latest first. */
export const CallList = z
  .object({
    items: z.array(z.object({ code: z.string(), seq: z.int(), at: z.string().describe("Since when a call is owed") })),
  })
  .meta({ id: "CallList" });
export type CallList = z.infer<typeof CallList>;
export const CallNoted = z.object({ done: z.literal(true) }).meta({ id: "CallNoted" });

/** POST /api/messages/receipts/second: what became of a message, by the company that carried it. The form is ours. */
export const ReceiptNotice = z
  .object({
    messageId: z.string().min(1).max(100),
    place: z
      .string()
      .regex(/^[\w-]{16}\.\d{4}-\d{2}-\d{2}$/)
      .describe("As we gave it along with the message"),
    status: z.enum(["delivered", "failed"]),
    reason: z.string().max(200).optional(),
    tookSeconds: z.int().nonnegative().max(10_000_000).optional(),
  })
  .meta({ id: "ReceiptNotice" });
export const ReceiptAnswer = z.object({ received: z.boolean() }).meta({ id: "ReceiptAnswer" });
