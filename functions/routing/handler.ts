import * as z from "zod";
import { queueSender, sqs } from "../../shared/messaging/queue.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { routeChanges } from "./consume.ts";
import { liveDeps } from "./live-deps.ts";

const env = readEnv(z.object({ REPUBLISH_QUEUE_URL: z.string().min(1) }));

export const handler = entry(routeChanges({ ...liveDeps(), park: queueSender(sqs(), env.REPUBLISH_QUEUE_URL) }));
