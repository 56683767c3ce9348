import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { eachNotedMessage } from "../../shared/store/noted-messages.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { recordDelivery } from "./consume.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name }));
const client = dynamodb();
const dossiers = dossierStore(client, env.DOSSIER_TABLE);
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });

export const handler = entry(eachNotedMessage(recordDelivery({ dossiers, rulesFor: rulesFor(definitions), now })));
