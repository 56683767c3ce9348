import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { parameterToken, ssm } from "../../shared/messaging/parameter-secrets.ts";
import { queueSender, sqs } from "../../shared/messaging/queue.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { callsOwed } from "../../shared/store/calls-owed.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { messageLines } from "../../shared/store/message-lines.ts";
import { messageReceipts } from "../../shared/store/message-receipts.ts";
import { messageApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
    NOTIFICATION_TABLE: Name,
    NOTIFICATION_QUEUE_URL: Name,
    PUBLIC_URL: Name,
    SMS_SENDER_ID: Name,
    SMS_STRIP_MARKS: z.stringbool(),
    // Names of encrypted parameters, empty where the province has no such carrier.
    SECOND_RECEIPT_PARAMETER: z.string(),
    ZALO_RECEIPT_PARAMETER: z.string(),
  }),
);
const client = dynamodb();
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
const secret = (parameter: string) => (parameter === "" ? undefined : parameterToken(ssm(), parameter));
const [second, zalo] = [secret(env.SECOND_RECEIPT_PARAMETER), secret(env.ZALO_RECEIPT_PARAMETER)];

const answer = handle(
  messageApi({
    ...{ definitions, province: definitions.province, now, newId: randomUUID },
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    audit: auditStore(client, env.AUDIT_TABLE),
    ledger: messageLines(client, env.NOTIFICATION_TABLE),
    calls: callsOwed(client, env.NOTIFICATION_TABLE),
    receipts: messageReceipts(client, env.NOTIFICATION_TABLE),
    minutes: carrierMinutes(client, env.NOTIFICATION_TABLE, now),
    put: queueSender(sqs(), env.NOTIFICATION_QUEUE_URL),
    publicUrl: env.PUBLIC_URL,
    sender: env.SMS_SENDER_ID,
    stripMarks: env.SMS_STRIP_MARKS,
    secrets: { ...(second && { second }), ...(zalo && { zalo }) },
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
