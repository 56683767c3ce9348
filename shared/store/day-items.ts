import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { LocalDate } from "../domain/calendar/time.ts";
import { type Item, toItem } from "./attributes.ts";
import { dayKey } from "./ticket-keys.ts";

/** All that lies in one commune's day, in order. Without `fresh` it may be a second old, at half the price. */
export const dayItems = async (
  { client, table }: { client: DynamoDBClient; table: string },
  commune: string,
  date: LocalDate,
  { fresh }: { fresh: boolean },
): Promise<Item[]> => {
  const found: Item[] = [];
  let next: Item | undefined;
  do {
    const answer = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: toItem({ ":pk": dayKey(commune, date) }),
        ConsistentRead: fresh,
        ...(next === undefined ? {} : { ExclusiveStartKey: next }),
      }),
    );
    found.push(...(answer.Items ?? []));
    next = answer.LastEvaluatedKey;
  } while (next !== undefined);
  return found;
};
