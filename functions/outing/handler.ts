import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { outingStore } from "../../shared/store/outing-store.ts";
import { outingApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ OUTING_TABLE: Name, DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, AUDIT_TABLE: Name }));
const client = dynamodb();
const answer = handle(
  outingApi({
    outings: outingStore(client, env.OUTING_TABLE),
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
