import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

/** The least that a function on DynamoDB can be: the SDK's client and one put. The floor of size and of cold start. */
const client = new DynamoDBClient({});

export const handler = (event: { readonly body: string }): Promise<unknown> =>
  client.send(
    new PutItemCommand({
      TableName: process.env.DOSSIER_TABLE,
      Item: { pk: { S: `BARE#${Math.random()}` }, sk: { S: "BARE" }, body: { S: event.body } },
    }),
  );
