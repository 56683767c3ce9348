import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { bundledFaces } from "../../shared/print/bundled-faces.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { slipApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, AUDIT_TABLE: Name, PUBLIC_URL: Name }));
const client = dynamodb();
const api = slipApi({
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
  audit: auditStore(client, env.AUDIT_TABLE),
  now,
  newId: randomUUID,
  publicUrl: env.PUBLIC_URL,
  faces: bundledFaces,
});
const answer = handle(api);

export const handler = entry((event: LambdaEvent) => answer(event));
