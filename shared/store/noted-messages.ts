import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { now } from "../runtime/clock.ts";
import { readEnv } from "../runtime/env.ts";
import { eachMessage } from "../runtime/sqs.ts";
import { dynamodb } from "./dynamodb.ts";
import { faultNotes } from "./fault-notes.ts";

/** `eachMessage` of a live function, whose last delivery leaves a note for the screen of stuck messages. */
export const eachNotedMessage = (consume: (record: SQSRecord) => Promise<void>) => {
  const { OPERATIONS_TABLE } = readEnv(z.object({ OPERATIONS_TABLE: z.string().min(1) }));
  return eachMessage(consume, faultNotes(dynamodb(), OPERATIONS_TABLE, now));
};
