import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { definitionReader } from "../../shared/store/definition-reader.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { draftStore } from "../../shared/store/draft-store.ts";
import { dryRunStore } from "../../shared/store/dry-run-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { dryRunApi } from "./dry-run-api.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DEFINITION_TABLE: Name, DOSSIER_TABLE: Name, AUDIT_TABLE: Name }));
const client = dynamodb();
const items = dynamodbDefinitionItems(client, env.DEFINITION_TABLE);

/** Some two seconds of reading, far from the half minute in which the gateway wants an answer. */
const DOSSIERS_A_PART = 2_000;

const answer = handle(
  dryRunApi({
    definitions: definitionReader(items, now),
    catalogue: catalogueStore(items, now),
    routeDrafts: draftStore(items, "R"),
    dryRuns: dryRunStore(items),
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    dossiersAPart: DOSSIERS_A_PART,
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
