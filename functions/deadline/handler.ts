import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { closures } from "../../shared/store/closures.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { recentOutages } from "../../shared/store/recent-outages.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { shareOut } from "../../shared/store/share-out.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import { sweep } from "./sweep.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, DELIVERY_TABLE: Name }));
const client = dynamodb();
const dossiers = dossierStore(client, env.DOSSIER_TABLE);
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });

const [staff, delegations] = [staffStore(client, env.DOSSIER_TABLE), delegationStore(client, env.DOSSIER_TABLE)];
const sharing = shareOut({ dossiers, staff, delegations });
const closed = closures(recentOutages(deliveryStore(client, env.DELIVERY_TABLE)), now);

export const handler = entry(() =>
  sweep({ dossiers, rulesFor: rulesFor(definitions, closed), shareOut: sharing, now }),
);
