import * as z from "zod";
import { NotificationSettings } from "../../domain/agency/notification-settings.ts";

const Name = z.string().min(1);
const Vnd = z.coerce.number().int().positive();

/** Environment of whatever sends messages: the province's SMS, and how else messages reach people. */
export const channelEnv = {
  PUBLIC_URL: Name,
  SMS_SENDER_ID: Name,
  SMS_MONTHLY_CAP_VND: Vnd,
  SMS_PRICE_VND: Vnd,
  SMS_STRIP_MARKS: z.stringbool(),
  /** JSON, or nothing when the province's file says nothing. */
  NOTIFICATION: z
    .string()
    .transform((text): unknown => (text === "" ? undefined : JSON.parse(text)))
    .pipe(NotificationSettings.optional()),
};
const ChannelEnv = z.object(channelEnv);
export type ChannelEnv = z.infer<typeof ChannelEnv>;
