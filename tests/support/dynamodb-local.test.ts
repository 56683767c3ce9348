import { DescribeTableCommand, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { localTables } from "./dynamodb-local.ts";

test("what is written to a local table is read back", async () => {
  const { client, table } = await localTables("definition");
  const key = { pk: { S: "a" }, sk: { S: "b" } };
  await client.send(new PutItemCommand({ TableName: table.definition, Item: { ...key, body: { S: "Tân Giang" } } }));
  const { Item } = await client.send(new GetItemCommand({ TableName: table.definition, Key: key }));
  expect(Item?.body).toEqual({ S: "Tân Giang" });
});

test("the dossier table has its stream and its five indexes", async () => {
  const { client, table } = await localTables("dossier");
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table.dossier }));
  expect(Table?.StreamSpecification?.StreamViewType).toBe("NEW_IMAGE");
  expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual([
    "by-assignee",
    "by-commune",
    "by-consulted",
    "by-holder",
    "by-wake",
  ]);
});

test("two callers never share a table", async () => {
  const [first, second] = await Promise.all([localTables("ticket"), localTables("ticket")]);
  expect(first.table.ticket).not.toBe(second.table.ticket);
});
