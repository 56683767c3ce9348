import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { createTableInput } from "../support/dynamodb-local.ts";
import { httpClient } from "./host-process.ts";
import { clientOf } from "./tables.ts";

/** Reads and writes as plain HTTP requests, unsigned and unparsed: what the storage itself costs. */
export const rawDynamoDb = async (endpoint: string) => {
  const table = "bench-floor";
  const client = clientOf(endpoint);
  await client.send(new CreateTableCommand(createTableInput(table, { environment: "", indexes: [] })));
  client.destroy();
  const http = httpClient();
  const text = "x".repeat(700);
  let id = 0;
  const call = async (operation: string, input: object): Promise<void> => {
    const headers = {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20261121/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    };
    const { status, body } = await http.send(endpoint, "POST", headers, JSON.stringify({ TableName: table, ...input }));
    if (status !== 200) throw new Error(`${operation}: ${status} ${body}`);
  };
  const keyOf = (n: number) => ({ pk: { S: `FLOOR#${n}` }, sk: { S: "FLOOR" } });
  return {
    write: () => call("PutItem", { Item: { ...keyOf(++id), text: { S: text } } }),
    read: () => call("GetItem", { Key: keyOf(id), ConsistentRead: true }),
    close: http.close,
  };
};
