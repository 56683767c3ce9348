import * as z from "zod";
import { ChannelName } from "./channel-name.ts";

/** `required` is what the law asks to tell: nobody can opt out of it. */
export const MessageKind = z.enum(["required", "reminder", "announcement"]);
export type MessageKind = z.infer<typeof MessageKind>;

const Expiry = z.union([
  z.strictObject({ hours: z.number().positive().max(720).describe("After the event, 0.5 is half an hour") }),
  z.strictObject({
    at: z
      .string()
      .regex(/^[a-z][a-zA-Z]*$/)
      .describe("A variable of the event that is a time"),
  }),
]);

/**
 * How a message is sent. Every entry is optional: templates published before there was a choice have none, and a published
 * template is read as it was written.
 */
export const sendingEntries = {
  urgency: z
    .enum(["now", "can-wait"])
    .optional()
    .describe("What can wait is not sent in the quiet hours of the night; now when absent"),
  expires: Expiry.optional().describe("When it is no longer worth sending; never when absent"),
  channels: z.array(ChannelName).min(1).max(4).optional().describe("Ways in their order; SMS alone when absent"),
  kind: MessageKind.optional().describe("Whether a person can opt out of it; required when absent"),
};
const Entries = z.object(sendingEntries);

export interface Sending {
  readonly urgency: "now" | "can-wait";
  readonly expires: z.infer<typeof Expiry> | undefined;
  readonly channels: readonly ChannelName[];
  readonly kind: MessageKind;
}

/** The same with what holds when an entry is absent. */
export const sendingOf = ({ urgency, expires, channels, kind }: z.infer<typeof Entries>): Sending => ({
  urgency: urgency ?? "now",
  expires,
  channels: channels ?? ["sms"],
  kind: kind ?? "required",
});
