import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { dynamodbDefinitionItems } from "../../shared/store/definition-items.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { troubleOfHandoffs } from "../../shared/store/handoff-trouble.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { outagesIn, recentWays } from "../../shared/store/recent-outages.ts";
import { siteFacts } from "../../shared/store/site-settings.ts";
import { trackingPage } from "./page.ts";
import { PageSettings } from "./page-settings.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    ...{ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, AUDIT_TABLE: Name },
    ...{ DELIVERY_TABLE: Name, OPERATIONS_TABLE: Name, NOTIFICATION_TABLE: Name, ORIGIN_SECRET: Name },
  }),
);
const client = dynamodb();
const ways = recentWays(deliveryStore(client, env.DELIVERY_TABLE));
const settings = siteFacts(dynamodbDefinitionItems(client, env.DEFINITION_TABLE));
const page = trackingPage({
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
  audit: auditStore(client, env.AUDIT_TABLE),
  preferences: preferenceStore(client, env.NOTIFICATION_TABLE),
  outages: outagesIn(ways),
  troubleOf: troubleOfHandoffs(operationsStore(client, env.OPERATIONS_TABLE), ways),
  pageFacts: async () => PageSettings.parse(await settings.settings()),
  now,
});
const answer = handle(page);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
