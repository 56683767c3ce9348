import * as z from "zod";
import { snsSms } from "../../shared/messaging/sms.ts";
import { sns } from "../../shared/messaging/sns.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { notify } from "./notify.ts";
import { waitingPerson } from "./waiting-person.ts";

const Name = z.string().min(1);
const env = readEnv(
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
  }),
);
const client = dynamodb();
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });

export const handler = entry(
  eachNotedMessage(
    notify({
      dossiers: dossierStore(client, env.DOSSIER_TABLE),
      waiting: waitingPerson(ticketStore(ticketPages(client, env.TICKET_TABLE))),
      province: definitions.province,
      templates: definitions.messageTemplates,
      ledger: notificationStore(client, env.NOTIFICATION_TABLE),
      send: snsSms(sns()),
      now,
      publicUrl: env.PUBLIC_URL,
      sender: env.SMS_SENDER_ID,
      monthlyCapVnd: env.SMS_MONTHLY_CAP_VND,
      priceVndPerSegment: env.SMS_PRICE_VND,
      stripMarks: env.SMS_STRIP_MARKS,
    }),
  ),
);
