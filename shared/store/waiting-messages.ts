import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import { addDays } from "../domain/calendar/time.ts";
import { text } from "./attributes.ts";

/** Messages whose time has come, as they are to be put into the queue again. */
export interface WaitingMessages {
  due(now: string, atMost: number): Promise<readonly string[]>;
}

/** No message waits longer for its next try; after an outage of the schedule itself there is as much time to mend it. */
const daysBack = 3;

export const waitingMessages = (client: DynamoDBClient, table: string): WaitingMessages => ({
  async due(now, atMost) {
    const today = now.slice(0, 10);
    const found: string[] = [];
    for (let back = daysBack; back >= 0; back--) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          IndexName: "by-wake",
          KeyConditionExpression: "wakeDay = :day AND wakeAt <= :now",
          ExpressionAttributeValues: { ":day": { S: addDays(today, -back) }, ":now": { S: now } },
          Limit: atMost,
        },
      );
      for await (const { Items = [] } of pages) {
        found.push(...Items.map((item) => text(item, "envelope")));
        if (found.length >= atMost) return found.slice(0, atMost);
      }
    }
    return found;
  },
});
