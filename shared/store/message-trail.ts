import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type MessageLine, messageLines } from "./message-lines.ts";

/** What the ledger tells of a message, without the person: when, by which way, how it stands. */
export type TrailLine = Pick<MessageLine, "eventId" | "at" | "status" | "channel">;

/** Messages about facts that begin so, to these people (by their hash), about facts of these days in Vietnam. */
export type MessageTrail = (
  people: readonly string[],
  days: readonly string[],
  factsOf: string,
) => Promise<readonly TrailLine[]>;

/** The ledger lies by person and day: one query for each of both. */
export const messageTrail = (client: DynamoDBClient, table: string): MessageTrail => {
  const ledger = messageLines(client, table);
  return async (people, days, factsOf) => {
    const asked = people.flatMap((person) => days.map((day) => ledger.of(person, day, factsOf)));
    return (await Promise.all(asked)).flat();
  };
};
