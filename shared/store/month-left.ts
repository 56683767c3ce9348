import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "./attributes.ts";
import { spendKey } from "./keys.ts";

/** What messages have cost in a month so far, in VND; some of it is taken ahead. @param month "2026-11" in Vietnam */
export const spentIn =
  (client: DynamoDBClient, TableName: string) =>
  async (month: string): Promise<number> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: toItem({ ...spendKey(month) }) }));
    return Number(Item?.spentVnd?.N ?? 0);
  };
