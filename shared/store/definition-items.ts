import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { DefinitionKey } from "./definition-keys.ts";

/** The few operations that the definition store needs: DynamoDB's, or a Map's in tests. */
export interface DefinitionItems {
  /** A strong read sees every write acknowledged before it, at twice the price. */
  read(key: DefinitionKey, consistency: "strong" | "eventual"): Promise<string | undefined>;
  /** False when the key was there already; then nothing is written. */
  create(key: DefinitionKey, body: string): Promise<boolean>;
  /** False when the item's revision is not `from` (0: there is no item yet); then nothing is written. */
  replace(key: DefinitionKey, body: string, revision: { readonly from: number; readonly to: number }): Promise<boolean>;
}

const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** Definitions lie in the table as JSON texts: no marshalling library, and one read unit per 4 kB. */
export const dynamodbDefinitionItems = (client: DynamoDBClient, table: string): DefinitionItems => {
  const keyOf = ({ pk, sk }: DefinitionKey) => ({ pk: { S: pk }, sk: { S: sk } });
  return {
    async read(key, consistency) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: consistency === "strong" }),
      );
      return Item?.body?.S;
    },
    create: (key, body) =>
      unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(key), body: { S: body } },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      ),
    replace: (key, body, { from, to }) =>
      unlessRefused(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(key), body: { S: body }, revision: { N: String(to) } },
            ...(from === 0
              ? { ConditionExpression: "attribute_not_exists(pk)" }
              : {
                  ConditionExpression: "revision = :from",
                  ExpressionAttributeValues: { ":from": { N: String(from) } },
                }),
          }),
        ),
      ),
  };
};
