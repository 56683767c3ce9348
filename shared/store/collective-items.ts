import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { queryAll } from "./reads.ts";

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
export const queryRange = (
  client: DynamoDBClient,
  TableName: string,
  { pk, prefix, projection }: Range,
): Promise<Item[]> =>
  queryAll(client, {
    TableName,
    KeyConditionExpression: prefix === "" ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": { S: pk }, ...(prefix === "" ? {} : { ":prefix": { S: prefix } }) },
    ConsistentRead: true,
    ...(projection === undefined ? {} : { ProjectionExpression: projection }),
  });
