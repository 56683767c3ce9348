import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { spentIn } from "../../shared/store/month-left.ts";
import { subscriberStore } from "../../shared/store/subscriber-store.ts";
import { announcementApi } from "./api.ts";
import { liveDeps } from "./live-deps.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    ...{ DEFINITION_TABLE: Name, AUDIT_TABLE: Name, NOTIFICATION_TABLE: Name },
    ...{ PUBLIC_URL: Name, ORIGIN_SECRET: Name },
  }),
);
const { client, table, ...deps } = liveDeps();
const answer = handle(
  announcementApi({
    ...deps,
    subscribers: subscriberStore(client, table),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now: deps.now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    spentIn: spentIn(client, env.NOTIFICATION_TABLE),
    newId: randomUUID,
    newCode: () => String(randomInt(1_000_000)).padStart(6, "0"),
    // 72 bits, twelve letters.
    newToken: () => randomBytes(9).toString("base64url"),
    publicUrl: env.PUBLIC_URL,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
