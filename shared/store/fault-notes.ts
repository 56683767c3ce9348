import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { epochOf } from "../domain/calendar/time.ts";
import { faultCode } from "../domain/operations/stuck-reason.ts";
import type { Clock } from "../runtime/clock.ts";
import type { NoteFault } from "../runtime/sqs.ts";
import { toItem } from "./attributes.ts";
import { faultKey } from "./operations-keys.ts";

/** One day more than SQS keeps a dead letter. */
const keptSeconds = 15 * 86_400;

/** Leaves beside a message that is given up what its last fault was, one word without personal data. */
export const faultNotes =
  (client: DynamoDBClient, TableName: string, now: Clock): NoteFault =>
  async (messageId, fault) => {
    const Item = toItem({
      ...faultKey(messageId),
      code: faultCode(fault instanceof Error ? fault : { name: "", message: String(fault) }),
      expiresAt: Math.floor(epochOf(now()) / 1000) + keptSeconds,
    });
    await client.send(new PutItemCommand({ TableName, Item }));
  };
