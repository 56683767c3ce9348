import * as z from "zod";
import { eventTopic } from "../../shared/messaging/event-topic.ts";
import { sns } from "../../shared/messaging/sns.ts";
import { now } from "../../shared/runtime/clock.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { closures } from "../../shared/store/closures.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import { recentOutages } from "../../shared/store/recent-outages.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { shareOut } from "../../shared/store/share-out.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import type { RoutingDeps } from "./deps.ts";

const Name = z.string().min(1);

/** What both functions of this folder work with. */
export const liveDeps = (): RoutingDeps => {
  const env = readEnv(
    z.object({
      ...{ DOSSIER_TABLE: Name, DEFINITION_TABLE: Name, DELIVERY_TABLE: Name },
      ...{ EVENT_TOPIC_ARN: Name, PERSON_SECRET: Name },
    }),
  );
  const client = dynamodb();
  const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
  const dossiers = dossierStore(client, env.DOSSIER_TABLE);
  const [staff, delegations] = [staffStore(client, env.DOSSIER_TABLE), delegationStore(client, env.DOSSIER_TABLE)];
  const closed = closures(recentOutages(deliveryStore(client, env.DELIVERY_TABLE)), now);
  return {
    dossiers,
    shareOut: shareOut({ dossiers, staff, delegations }),
    definitions,
    people: personIndex(client, env.DOSSIER_TABLE, env.PERSON_SECRET),
    rulesFor: rulesFor(definitions, closed),
    closures: closed,
    province: definitions.province,
    publish: eventTopic(sns(), env.EVENT_TOPIC_ARN),
    now,
  };
};
