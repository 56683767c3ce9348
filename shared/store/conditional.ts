import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  TransactionConflictException,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "./attributes.ts";

const isRefused = (error: unknown): boolean => {
  if (error instanceof ConditionalCheckFailedException) return true;
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  return reasons.some(({ Code }) => Code === "ConditionalCheckFailed");
};

const heldUnless = async (isOver: (error: unknown) => boolean, write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  }
};

/** False when the condition of a write, or one of a transaction, did not hold; every other failure is a fault. */
export const conditional = (write: () => Promise<unknown>): Promise<boolean> => heldUnless(isRefused, write);

/** As `conditional`, and false too when somebody's transaction had the item in that very moment: to be read again. */
export const unlessChanged = (write: () => Promise<unknown>): Promise<boolean> =>
  heldUnless((error) => isRefused(error) || error instanceof TransactionConflictException, write);

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
