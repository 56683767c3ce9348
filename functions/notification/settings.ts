import * as z from "zod";
import { NotificationSettings } from "../../shared/domain/agency/notification-settings.ts";
import { readEnv } from "../../shared/runtime/env.ts";

const Name = z.string().min(1);

/** The province's settings as the stack hands them over: JSON, or nothing when its file says nothing. */
const Settings = z
  .string()
  .transform((text): unknown => (text === "" ? undefined : JSON.parse(text)))
  .pipe(NotificationSettings.optional());

export const readSendingEnv = () =>
  readEnv(
    z.object({
      DOSSIER_TABLE: Name,
      TICKET_TABLE: Name,
      DEFINITION_TABLE: Name,
      NOTIFICATION_TABLE: Name,
      PUBLIC_URL: Name,
      SMS_SENDER_ID: Name,
      SMS_MONTHLY_CAP_VND: z.coerce.number().int().positive(),
      SMS_PRICE_VND: z.coerce.number().int().positive(),
      SMS_STRIP_MARKS: z.stringbool(),
      NOTIFICATION: Settings,
    }),
  );
export type SendingEnv = ReturnType<typeof readSendingEnv>;
