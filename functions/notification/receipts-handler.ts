import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { messageReceipts } from "../../shared/store/message-receipts.ts";
import { takeReceipts } from "./receipts.ts";

const { NOTIFICATION_TABLE } = readEnv(z.object({ NOTIFICATION_TABLE: z.string().min(1) }));
const client = dynamodb();

export const handler = entry(
  takeReceipts({
    receipts: messageReceipts(client, NOTIFICATION_TABLE),
    minutes: carrierMinutes(client, NOTIFICATION_TABLE, now),
    now,
  }),
);
