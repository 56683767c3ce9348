import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "./attributes.ts";

/** False when the condition of a write did not hold, or somebody wrote in that very moment; every other failure is a fault. */
export const conditional = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException) return false;
    throw error;
  }
};

/** Every item of a query, page after page. @param atMost stops once there are as many */
export const queryAll = async (
  client: DynamoDBClient,
  input: ConstructorParameters<typeof QueryCommand>[0],
  atMost = Number.POSITIVE_INFINITY,
): Promise<Item[]> => {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...input, ...(start ? { ExclusiveStartKey: start } : {}) }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && items.length < atMost);
  return items.slice(0, atMost);
};
