import { randomUUID } from "node:crypto";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type KeySchemaElement,
} from "@aws-sdk/client-dynamodb";
import { inject } from "vitest";
import { type TableDefinition, tables } from "../../shared/store/tables.ts";
import { startDynamoDb } from "./start-dynamodb.ts";

export type TableKey = keyof typeof tables;

const keys = (partition: string, sort: string): KeySchemaElement[] => [
  { AttributeName: partition, KeyType: "HASH" },
  { AttributeName: sort, KeyType: "RANGE" },
];

/** The same table that CDK makes, as a request to DynamoDB. */
export const createTableInput = (name: string, { stream, indexes }: TableDefinition): CreateTableCommandInput => {
  const attributes = new Set(["pk", "sk", ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])]);
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keys("pk", "sk"),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    ...(stream === undefined ? {} : { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map(({ name: IndexName, partitionKey, sortKey, include }) => ({
            IndexName,
            KeySchema: keys(partitionKey, sortKey),
            Projection:
              include.length === 0
                ? { ProjectionType: "KEYS_ONLY" as const }
                : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...include] },
          })),
        }),
  };
};

let endpoint: Promise<string> | undefined;
const findEndpoint = async (): Promise<string> => {
  const door: string | undefined = inject("dynamodbDoor");
  // Without the global setup (a single file run with its own config) the file starts its own instance.
  if (door === undefined) return (await startDynamoDb()).endpoint;
  const answer = await fetch(door);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
};

/**
 * A client of the run's DynamoDB Local and fresh, empty tables of the named kinds. Call it in `beforeAll`, or in a
 * test for tables of its own: names are unique, so files and tests never meet.
 * @example const { client, table } = await localTables("dossier"); // table.dossier is the table's name
 */
export const localTables = async <Key extends TableKey>(
  ...kinds: readonly Key[]
): Promise<{ client: DynamoDBClient; endpoint: string; table: Readonly<Record<Key, string>> }> => {
  endpoint ??= findEndpoint();
  const client = new DynamoDBClient({
    endpoint: await endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const prefix = `t${randomUUID().slice(0, 8)}`;
  const named = kinds.map((kind) => [kind, `${prefix}-${kind}`] as const);
  for (const [kind, name] of named) await client.send(new CreateTableCommand(createTableInput(name, tables[kind])));
  return { client, endpoint: await endpoint, table: Object.fromEntries(named) as Record<Key, string> };
};
