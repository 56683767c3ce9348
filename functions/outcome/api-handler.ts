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
import { outcomeStore } from "../../shared/store/outcome-store.ts";
import { s3 } from "../../shared/store/s3.ts";
import { kms, kmsSigningKey } from "../../shared/store/signing-key.ts";
import { outcomeApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
    OUTCOME_BUCKET: Name,
    OUTCOME_KEY: Name,
    ORIGIN_SECRET: Name,
  }),
);
const client = dynamodb();
const api = outcomeApi({
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
  audit: auditStore(client, env.AUDIT_TABLE),
  outcomes: outcomeStore(s3(), env.OUTCOME_BUCKET),
  key: kmsSigningKey(kms(), env.OUTCOME_KEY),
  now,
});
const answer = handle(api);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
