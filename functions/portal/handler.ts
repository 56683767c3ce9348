import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { portalApi } from "./api.ts";
import { liveTakeIn } from "./live-deps.ts";

const { AUDIT_TABLE } = readEnv(z.object({ AUDIT_TABLE: z.string().min(1) }));
const answer = handle(portalApi({ ...liveTakeIn(), audit: auditStore(dynamodb(), AUDIT_TABLE) }));

export const handler = entry((event: LambdaEvent) => answer(event));
