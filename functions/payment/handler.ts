import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { withCashBook } from "../../shared/store/cash-book.ts";
import { cashStore } from "../../shared/store/cash-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { paymentApi } from "./api.ts";
import { readBankSecrets } from "./signature.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    CASH_TABLE: Name,
    DEFINITION_TABLE: Name,
    AUDIT_TABLE: Name,
    // Empty while no bank tells of transfers.
    BANK_SECRETS: z.string(),
  }),
);
const client = dynamodb();
const answer = handle(
  paymentApi({
    dossiers: withCashBook(dossierStore(client, env.DOSSIER_TABLE), client, env.CASH_TABLE),
    cash: cashStore(client, env.CASH_TABLE),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    bankSecrets: readBankSecrets(env.BANK_SECRETS),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
