import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";

const onPage = 10;

/** The same two calls that a number costs, by the same client, of days of the same size, and nothing else. */
export const bareNumbers = (client: DynamoDBClient, table: string) => {
  const taken = new Map<string, number>();
  const read = (day: string) =>
    client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": { S: day } },
        ConsistentRead: true,
      }),
    );
  return {
    /** A request that is sent again is answered from what is read. */
    again: async (commune: string): Promise<void> => void (await read(`bare-${commune}`)),
    take: async (commune: string): Promise<void> => {
      const [day, count] = [`bare-${commune}`, taken.get(commune) ?? 0];
      taken.set(commune, count + 1);
      await read(day);
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { pk: { S: day }, sk: { S: `page ${Math.floor(count / onPage)}` } },
          UpdateExpression: "SET #r = if_not_exists(n, :none) + :one, n = if_not_exists(n, :none) + :one, #t = :told",
          ConditionExpression: "attribute_not_exists(#r)",
          ExpressionAttributeNames: { "#r": `r${count}`, "#t": `t${count}` },
          ExpressionAttributeValues: {
            ":none": { N: "0" },
            ":one": { N: "1" },
            ":told": { S: "28523 - vi 912345678 Zk" },
          },
          ReturnValues: "ALL_NEW",
        }),
      );
    },
  };
};
