import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { collectiveStore } from "../../shared/store/collective-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";

const Name = z.string().min(1);

/** What the API and the follower of this folder work with. */
export const liveDeps = () => {
  const env = readEnv(z.object({ COLLECTIVE_TABLE: Name, DOSSIER_TABLE: Name, DEFINITION_TABLE: Name }));
  const client = dynamodb();
  const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
  return {
    client,
    collectiveTable: env.COLLECTIVE_TABLE,
    lists: collectiveStore(client, env.COLLECTIVE_TABLE),
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    definitions,
    rulesFor: rulesFor(definitions),
    now,
  };
};
