import { liveChannels } from "../../shared/messaging/channel/live-channels.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { count } from "../../shared/runtime/metrics.ts";
import { appointmentSlots } from "../../shared/store/appointment-slots.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { closureStore } from "../../shared/store/closure-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { appointmentOf } from "./appointment-of.ts";
import { notify } from "./notify.ts";
import { readSendingEnv } from "./settings.ts";
import { waitingPerson } from "./waiting-person.ts";

const env = readSendingEnv();
const client = dynamodb();
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
const closures = closureStore(client, env.TICKET_TABLE);
const minutes = carrierMinutes(client, env.NOTIFICATION_TABLE, now);

export const handler = entry(
  eachNotedMessage(
    notify({
      dossiers: dossierStore(client, env.DOSSIER_TABLE),
      waiting: waitingPerson(ticketStore(ticketPages(client, env.TICKET_TABLE))),
      appointment: appointmentOf(appointmentSlots(client, env.TICKET_TABLE)),
      isClosed: async (commune, date) => (await closures.on(commune, date)) !== undefined,
      province: definitions.province,
      templates: definitions.messageTemplates,
      ledger: notificationStore(client, env.NOTIFICATION_TABLE, () => count("MessagesNearCap")),
      channels: liveChannels(env, minutes, now),
      preferenceOf: preferenceStore(client, env.NOTIFICATION_TABLE).of,
      now,
      chance: Math.random,
      publicUrl: env.PUBLIC_URL,
      sender: env.SMS_SENDER_ID,
      monthlyCapVnd: env.SMS_MONTHLY_CAP_VND,
      quiet: env.NOTIFICATION?.quietHours,
      dailyCap: env.NOTIFICATION?.dailyCapPerPerson,
    }),
  ),
);
