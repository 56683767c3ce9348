import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import type { Item } from "./attributes.ts";
import { toItem } from "./attributes.ts";

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** False when its condition failed; every other fault is thrown. */
export const conditional = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
    if (reasons.some(({ Code }) => Code === "ConditionalCheckFailed")) return false;
    throw error;
  }
};

export const getItem = async (client: DynamoDBClient, TableName: string, key: Key): Promise<Item | undefined> =>
  (await client.send(new GetItemCommand({ TableName, Key: toItem({ ...key }), ConsistentRead: true }))).Item;

/** Writes the item unless there is one. */
export const putOnce = (client: DynamoDBClient, TableName: string, Item: Item): Promise<boolean> =>
  conditional(() =>
    client.send(new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" })),
  );

interface Range {
  readonly pk: string;
  /** What the sort keys begin with. */
  readonly prefix: string;
  readonly projection?: string;
}

/** Every item of a partition whose sort key begins so, in order. */
export const queryRange = async (
  client: DynamoDBClient,
  TableName: string,
  { pk, prefix, projection }: Range,
): Promise<Item[]> => {
  const items: Item[] = [];
  let next: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: prefix === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": { S: pk }, ...(prefix === "" ? {} : { ":prefix": { S: prefix } }) },
        ConsistentRead: true,
        ...(projection === undefined ? {} : { ProjectionExpression: projection }),
        ...(next === undefined ? {} : { ExclusiveStartKey: next }),
      }),
    );
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next !== undefined);
  return items;
};
