import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toItem } from "./attributes.ts";
import { dailyPlacesKey, ledgerKey } from "./keys.ts";
import type { LedgerKey } from "./ledger-key.ts";

/** The places are of no use after their day; DynamoDB removes them two days later. */
const keptSeconds = 3 * 24 * 3600;

/**
 * The places of a day that may be taken by what need not be told. What must be told takes none, and so costs no write more, but
 * leaves fewer: it is counted by a read. A place is taken in the message's name, so that a second try after a crash has it already.
 */
export const dailyPlaces =
  (client: DynamoDBClient, table: string) =>
  async ({ person, day, eventId }: LedgerKey, cap: number): Promise<boolean> => {
    const room = Math.max(0, cap - (await requiredOn(client, table, { person, day })));
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...dailyPlacesKey(person, day) }),
          UpdateExpression: "ADD taken :one SET expiresAt = :expires",
          ConditionExpression:
            room === 0
              ? "contains(taken, :id)"
              : "attribute_not_exists(taken) OR contains(taken, :id) OR size(taken) < :room",
          ExpressionAttributeValues: {
            ":one": { SS: [eventId] },
            ":id": { S: eventId },
            ":expires": { N: String(Date.parse(day) / 1000 + keptSeconds) },
            ...(room === 0 ? {} : { ":room": { N: String(room) } }),
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

/** How many messages that must be told the person got about facts of this day. */
const requiredOn = async (
  client: DynamoDBClient,
  table: string,
  { person, day }: Pick<LedgerKey, "person" | "day">,
): Promise<number> => {
  const { pk, sk } = ledgerKey(person, day, "");
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
      FilterExpression: "kind = :required AND #status IN (:sending, :sent, :delivered)",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ":pk": { S: pk },
        ":sk": { S: sk },
        ":required": { S: "required" },
        ":sending": { S: "sending" },
        ":sent": { S: "sent" },
        ":delivered": { S: "delivered" },
      },
      ConsistentRead: true,
      Select: "COUNT",
    }),
  );
  return Count;
};
