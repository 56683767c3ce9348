import * as z from "zod";
import { ChannelName } from "./preference.ts";

/**
 * What a message is to its reader. `required`: the law has us tell it, so nothing but the month's cap holds it back.
 * `notice`: useful, and counted against the day's cap. Reminders and announcements can be declined as well.
 */
export const MessageKind = z.enum(["required", "notice", "reminder", "announcement"]);
export type MessageKind = z.infer<typeof MessageKind>;

/** Fourteen days, as long as a queue keeps a message: what must be told is not given up before. */
export const longestHours = 336;

/** Times of a dossier after which a message about it can be worth nothing. */
export const expiryTimes = ["due", "appointment", "confirmBy", "replyBy", "slot"] as const;

/** How a template's message travels. Every field may be left out: then it goes at once, by SMS, for fourteen days. */
export const sendingFields = {
  kind: MessageKind.optional().describe("What the message is to its reader; required when absent"),
  channels: z.array(ChannelName).min(1).optional().describe("Ways in order: the next when one cannot reach the person"),
  urgency: z.enum(["now", "can-wait"]).optional().describe("can-wait: not at night; now when absent"),
  expires: z
    .union([z.strictObject({ hours: z.int().min(1).max(longestHours) }), z.strictObject({ at: z.enum(expiryTimes) })])
    .optional()
    .describe("After so many hours, or at a time of the dossier, it says nothing new any more and is not sent"),
};

const SendingFields = z.object(sendingFields);
export type SendingFields = z.infer<typeof SendingFields>;

/** The same with what was left out. */
export interface Sending {
  readonly kind: MessageKind;
  readonly channels: readonly ChannelName[];
  readonly urgency: "now" | "can-wait";
  readonly expires: NonNullable<SendingFields["expires"]>;
}

const unlessSaid = { hours: longestHours } as const;

export const sendingOf = ({ kind, channels, urgency, expires }: SendingFields): Sending => ({
  kind: kind ?? "required",
  channels: channels ?? ["sms"],
  urgency: urgency ?? "now",
  expires: expires ?? unlessSaid,
});
