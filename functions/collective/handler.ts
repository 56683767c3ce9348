import { randomBytes, randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { registerStore } from "../../shared/store/register-store.ts";
import { collectiveApi } from "./api.ts";
import { liveDeps } from "./live-deps.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ AUDIT_TABLE: Name, PUBLIC_URL: Name, ORIGIN_SECRET: Name }));
const { client, collectiveTable, ...deps } = liveDeps();
const answer = handle(
  collectiveApi({
    ...deps,
    registers: registerStore(client, collectiveTable),
    audit: auditStore(client, env.AUDIT_TABLE),
    newId: randomUUID,
    newToken: () => randomBytes(18).toString("base64url"),
    publicUrl: env.PUBLIC_URL,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
