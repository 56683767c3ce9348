import * as z from "zod";
import { QuietHours } from "../../shared/domain/message/quiet-hours.ts";
import { channelEnv } from "../../shared/messaging/channel/channel-env.ts";
import { liveChannels } from "../../shared/messaging/channel/live-channels.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { announcementStore } from "../../shared/store/announcement-store.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { subscriberStore } from "../../shared/store/subscriber-store.ts";
import { consumeAnnouncements } from "./consume.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    ...{ ANNOUNCEMENT_TABLE: Name, DEFINITION_TABLE: Name, NOTIFICATION_TABLE: Name },
    ...channelEnv,
    QUIET_HOURS: z.string().transform((text) => QuietHours.parse(JSON.parse(text))),
  }),
);
const client = dynamodb();

export const handler = entry(
  eachNotedMessage(
    consumeAnnouncements({
      announcements: announcementStore(client, env.ANNOUNCEMENT_TABLE),
      subscribers: subscriberStore(client, env.ANNOUNCEMENT_TABLE),
      definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
      preferenceOf: preferenceStore(client, env.NOTIFICATION_TABLE).of,
      ledger: notificationStore(client, env.NOTIFICATION_TABLE),
      channels: liveChannels(env, carrierMinutes(client, env.NOTIFICATION_TABLE, now), now),
      monthlyCapVnd: env.SMS_MONTHLY_CAP_VND,
      sender: env.SMS_SENDER_ID,
      quiet: env.QUIET_HOURS,
      publicUrl: env.PUBLIC_URL,
      now,
    }),
  ),
);
