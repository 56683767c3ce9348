import { gunzipSync, gzipSync } from "node:zlib";
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import type { DefinitionKey, DefinitionRange } from "./definition-keys.ts";

export interface ListedItem {
  readonly sk: string;
  readonly body: string;
}

/** The few operations that the definition store needs: DynamoDB's, or a Map's in tests. */
export interface DefinitionItems {
  /** A strong read sees every write acknowledged before it, at twice the price. */
  read(key: DefinitionKey, consistency: "strong" | "eventual"): Promise<string | undefined>;
  /** False when the key was there already; then nothing is written. */
  create(key: DefinitionKey, body: string): Promise<boolean>;
  /** False when the item's revision is not `from` (0: there is no item yet); then nothing is written. */
  replace(key: DefinitionKey, body: string, revision: { readonly from: number; readonly to: number }): Promise<boolean>;
  /** Items of a range from its end backwards, as they are at this moment. @param before only those with lesser sort keys */
  list(range: DefinitionRange, page: { readonly before?: string; readonly limit: number }): Promise<ListedItem[]>;
}

/** From this length on a text is kept compressed: definitions shrink to a fifth, and units are paid by the kilobyte. */
const COMPRESSED_FROM = 2_000;

const bodyAttribute = (body: string): Record<string, AttributeValue> =>
  body.length < COMPRESSED_FROM ? { body: { S: body } } : { packed: { B: gzipSync(body) } };

const bodyIn = (item: Record<string, AttributeValue> | undefined): string | undefined =>
  item?.body?.S ?? (item?.packed?.B && gunzipSync(item.packed.B).toString("utf8"));

/** Bytes that a text takes in the table. */
const storedSize = (body: string): number =>
  body.length < COMPRESSED_FROM ? Buffer.byteLength(body) : gzipSync(body).length;

/** DynamoDB takes items up to 400 kB, keys and attribute names included. */
const BODY_LIMIT_BYTES = 350_000;
export const isTooLarge = (body: string): boolean => storedSize(body) > BODY_LIMIT_BYTES;

const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Definitions lie in the table as JSON texts, long ones compressed: no marshalling library, and one read unit per 4 kB. */
export const dynamodbDefinitionItems = (client: DynamoDBClient, table: string): DefinitionItems => {
  const keyOf = ({ pk, sk }: DefinitionKey) => ({ pk: { S: pk }, sk: { S: sk } });
  return {
    async read(key, consistency) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: consistency === "strong" }),
      );
      return bodyIn(Item);
    },
    create: (key, body) =>
      unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(key), ...bodyAttribute(body) },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      ),
    replace: (key, body, { from, to }) =>
      unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(key), ...bodyAttribute(body), revision: { N: String(to) } },
            ...(from === 0
              ? { ConditionExpression: "attribute_not_exists(pk)" }
              : {
                  ConditionExpression: "revision = :from",
                  ExpressionAttributeValues: { ":from": { N: String(from) } },
                }),
          }),
        ),
      ),
    async list({ pk, prefix }, { before, limit }) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
          ExpressionAttributeValues: {
            ":pk": { S: pk },
            ":first": { S: prefix },
            ":last": { S: before ?? `${prefix}\uffff` },
          },
          ScanIndexForward: false,
          // BETWEEN includes its end.
          Limit: before === undefined ? limit : limit + 1,
          ConsistentRead: true,
        }),
      );
      return Items.flatMap((item) => {
        const [sk, body] = [item.sk?.S, bodyIn(item)];
        return sk === undefined || body === undefined || sk === before ? [] : [{ sk, body }];
      });
    },
  };
};
