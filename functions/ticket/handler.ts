import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { newCode, newSecret } from "../../shared/runtime/secret.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { withClosures } from "../../shared/store/closed-calendar.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { ticketApi } from "./api.ts";
import { ticketStores } from "./stores.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    TICKET_TABLE: Name,
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
    ORIGIN_SECRET: Name,
  }),
);
const client = dynamodb();
const stores = ticketStores(client, { ticket: env.TICKET_TABLE, dossier: env.DOSSIER_TABLE });
const answer = handle(
  ticketApi({
    ...stores,
    definitions: withClosures(definitionStore({ client, table: env.DEFINITION_TABLE, now }), stores.closures, now),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
    newSecret,
    newCode,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
