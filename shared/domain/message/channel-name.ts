import * as z from "zod";

/** A way by which a message reaches a person; which provider carries it is another question. */
export const ChannelName = z.enum(["sms", "zalo", "email", "webhook"]);
export type ChannelName = z.infer<typeof ChannelName>;
