import * as z from "zod";
import { bodiesSender, sqs } from "../../shared/messaging/queue.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { waitingMessages } from "../../shared/store/waiting-messages.ts";
import { wakeMessages } from "./wake.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ NOTIFICATION_TABLE: Name, NOTIFICATION_QUEUE_URL: Name }));
const waiting = waitingMessages(dynamodb(), env.NOTIFICATION_TABLE);
const put = bodiesSender(sqs(), env.NOTIFICATION_QUEUE_URL);

export const handler = entry(() => wakeMessages({ waiting, put, now }));
