import { type DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Item } from "./attributes.ts";
import { ledgerKey } from "./keys.ts";

/** What the ledger of messages tells of one fact, without the person: when, with which template, how it stands. */
export interface TrailLine {
  readonly eventId: string;
  readonly at: string;
  readonly status: string;
  readonly template?: string;
  readonly channel?: string;
}

export type MessageTrail = (eventId: string) => Promise<TrailLine[]>;

const lineOf = (eventId: string, item: Item): TrailLine[] => {
  const [at, status] = [item.at?.S, item.status?.S];
  // Other kinds of items may lie beside a fact's lines.
  if (at === undefined || status === undefined) return [];
  const [template, channel] = [item.template?.S, item.channel?.S];
  return [
    {
      ...{ eventId, at, status },
      ...(template === undefined ? {} : { template }),
      ...(channel === undefined ? {} : { channel }),
    },
  ];
};

/** One fact's messages to people. */
export const messageTrail =
  (client: DynamoDBClient, TableName: string): MessageTrail =>
  async (eventId) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :event",
        ExpressionAttributeValues: { ":event": { S: ledgerKey(eventId, "").pk } },
      }),
    );
    return Items.flatMap((item) => lineOf(eventId, item));
  };
