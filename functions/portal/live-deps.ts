import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import type { SyncRequest } from "../../shared/contracts/portal-sync.ts";
import { httpPortal } from "../../shared/messaging/http-portal.ts";
import { parameterToken, ssm } from "../../shared/messaging/parameter-secrets.ts";
import { queuePutBack, queueSender, sqs } from "../../shared/messaging/queue.ts";
import { now } from "../../shared/runtime/clock.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import { portalImports } from "../../shared/store/portal-imports.ts";
import { portalLedger } from "../../shared/store/portal-ledger.ts";

const Name = z.string().min(1);

/** A slow portal is given up before the function is: three tries of one call and their pauses fit into its time. */
const patienceMs = 6_000;

/** What the functions of this folder work with. */
export const liveDeps = () => {
  const env = readEnv(
    z.object({
      DOSSIER_TABLE: Name,
      DEFINITION_TABLE: Name,
      PORTAL_TABLE: Name,
      PORTAL_URL: Name,
      PORTAL_TOKEN_PARAMETER: Name,
      PORTAL_REPORTS: z.enum(["portal", "all"]),
      PORTAL_SYNC_QUEUE_URL: Name,
    }),
  );
  const client = dynamodb();
  const queue = sqs();
  const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
  return {
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    definitions,
    province: definitions.province,
    ledger: portalLedger(client, env.PORTAL_TABLE),
    imports: portalImports(client, env.PORTAL_TABLE),
    portal: httpPortal({
      url: env.PORTAL_URL.replace(/\/$/, ""),
      token: parameterToken(ssm(), env.PORTAL_TOKEN_PARAMETER),
      fetch,
      wait,
      random: Math.random,
      patienceMs,
    }),
    send: queueSender<SyncRequest>(queue, env.PORTAL_SYNC_QUEUE_URL),
    putBack: queuePutBack(queue, env.PORTAL_SYNC_QUEUE_URL),
    scope: env.PORTAL_REPORTS,
    now,
    newId: randomUUID,
    newSecret,
  };
};

/** The same for those that open dossiers, whose people are entered for the search. */
export const liveTakeIn = () => {
  const { DOSSIER_TABLE, PERSON_SECRET } = readEnv(z.object({ DOSSIER_TABLE: Name, PERSON_SECRET: Name }));
  return { ...liveDeps(), people: personIndex(dynamodb(), DOSSIER_TABLE, PERSON_SECRET) };
};
