import { type DynamoDBClient, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { type Item, toItem } from "./attributes.ts";

/** One item as it is after every write that was answered. */
export const readItem = async (
  client: DynamoDBClient,
  TableName: string,
  key: { readonly pk: string; readonly sk: string },
): Promise<Item | undefined> =>
  (await client.send(new GetItemCommand({ TableName, Key: toItem({ ...key }), ConsistentRead: true }))).Item;

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

/** Every item of one partition, as they are after every write that was answered. */
export const wholePartition = (client: DynamoDBClient, TableName: string, pk: string): Promise<Item[]> =>
  queryAll(client, {
    TableName,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: pk } },
    ConsistentRead: true,
  });
