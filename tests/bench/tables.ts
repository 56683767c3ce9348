import { randomUUID } from "node:crypto";
import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { tables } from "../../shared/store/tables.ts";
import { createTableInput, type TableKey } from "../support/dynamodb-local.ts";

export const clientOf = (endpoint: string): DynamoDBClient =>
  dynamodb({
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

export type TableNames = Readonly<Record<TableKey, string>>;

/** Every table of the system, empty, under names of their own. */
export const freshTables = async (client: DynamoDBClient): Promise<TableNames> => {
  const prefix = `b${randomUUID().slice(0, 8)}`;
  const names = Object.fromEntries(Object.keys(tables).map((kind) => [kind, `${prefix}-${kind}`])) as TableNames;
  for (const kind of Object.keys(tables) as TableKey[])
    await client.send(new CreateTableCommand(createTableInput(names[kind], tables[kind])));
  return names;
};
