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
import { draftStore } from "../../shared/store/draft-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { catalogueApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DEFINITION_TABLE: Name, AUDIT_TABLE: Name }));
const client = dynamodb();
const items = dynamodbDefinitionItems(client, env.DEFINITION_TABLE);
const answer = handle(
  catalogueApi({
    definitions: definitionReader(items, now),
    catalogue: catalogueStore(items, now),
    drafts: draftStore(items),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
