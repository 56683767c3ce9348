import * as z from "zod";
import { queueSender, sqs } from "../../shared/messaging/queue.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { followLists } from "./follow.ts";
import { liveDeps } from "./live-deps.ts";

const env = readEnv(z.object({ MATCH_QUEUE_URL: z.string().min(1) }));

export const handler = entry(followLists({ ...liveDeps(), send: queueSender(sqs(), env.MATCH_QUEUE_URL) }));
