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
import { dryRunStore } from "../../shared/store/dry-run-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { messageStore, routeStore } from "../../shared/store/entry-store.ts";
import { catalogueApi } from "./api.ts";
import { routesApi } from "./routes-api.ts";
import { wordingApi } from "./wording-api.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DEFINITION_TABLE: Name, AUDIT_TABLE: Name }));
const client = dynamodb();
const items = dynamodbDefinitionItems(client, env.DEFINITION_TABLE);
const deps = {
  definitions: definitionReader(items, now),
  catalogue: catalogueStore(items, now),
  drafts: draftStore(items),
  messages: messageStore(items, now),
  wordings: draftStore(items, "M"),
  routes: routeStore(items, now),
  routeDrafts: draftStore(items, "R"),
  dryRuns: dryRunStore(items),
  audit: auditStore(client, env.AUDIT_TABLE),
  now,
  newId: randomUUID,
};
const [procedures, messages, routes] = [handle(catalogueApi(deps)), handle(wordingApi(deps)), handle(routesApi(deps))];

const isUnder = (path: string, event: LambdaEvent): boolean => "rawPath" in event && event.rawPath.startsWith(path);

/** Texts of messages and routes are published as procedures are, so the one function that may publish serves all three. */
export const handler = entry((event: LambdaEvent) => {
  if (isUnder("/api/message-templates", event)) return messages(event);
  return isUnder("/api/routes", event) ? routes(event) : procedures(event);
});
