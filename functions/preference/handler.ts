import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { preferenceApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    ...{ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, AUDIT_TABLE: Name },
    ...{ NOTIFICATION_TABLE: Name, ORIGIN_SECRET: Name },
  }),
);
const client = dynamodb();
const answer = handle(
  preferenceApi({
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    preferences: preferenceStore(client, env.NOTIFICATION_TABLE),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
