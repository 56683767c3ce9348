import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { intakeKeys } from "../../shared/runtime/intake-key.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { withCashBook } from "../../shared/store/cash-book.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { troubleOfHandoffs } from "../../shared/store/handoff-trouble.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import { outagesIn, recentWays } from "../../shared/store/recent-outages.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import { dossierApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
    DELIVERY_TABLE: Name,
    OPERATIONS_TABLE: Name,
    CASH_TABLE: Name,
    PUBLIC_URL: Name,
    ORIGIN_SECRET: Name,
  }),
);
const client = dynamodb();
const ways = recentWays(deliveryStore(client, env.DELIVERY_TABLE));
const api = dossierApi({
  dossiers: withCashBook(dossierStore(client, env.DOSSIER_TABLE), client, env.CASH_TABLE),
  definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
  audit: auditStore(client, env.AUDIT_TABLE),
  people: personIndex(client, env.DOSSIER_TABLE, env.ORIGIN_SECRET),
  delegations: delegationStore(client, env.DOSSIER_TABLE),
  staff: staffStore(client, env.DOSSIER_TABLE),
  outages: outagesIn(ways),
  troubleOf: troubleOfHandoffs(operationsStore(client, env.OPERATIONS_TABLE), ways),
  now,
  newSecret,
  newId: randomUUID,
  intakeKeyOf: intakeKeys(env.ORIGIN_SECRET),
  publicUrl: env.PUBLIC_URL,
});
const answer = handle(api);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
