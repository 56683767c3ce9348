import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { instantOf } from "../domain/calendar/time.ts";
import { text } from "./attributes.ts";
import { callsOf, ledgerChange, ledgerItemKey } from "./ledger-change.ts";
import type { LedgerKey } from "./ledger-key.ts";

/** A person whom no message reached, and since when somebody is to call him. */
export interface CallToMake {
  readonly eventId: string;
  readonly at: string;
}

export interface CallsOwed {
  /** Those of a commune, the latest first. @param nowMs in milliseconds; what is older than a month is left */
  of(commune: string, nowMs: number): Promise<readonly CallToMake[]>;
  /** The person was called; a repeat, or a call that nobody owes, changes nothing. */
  done(key: LedgerKey, by: string, at: string): Promise<void>;
  /** The message goes again, so nobody owes a call for this one. */
  settled(key: LedgerKey): Promise<void>;
}

/** After a month a call that nobody made is no help any more. */
const keptMs = 30 * 86_400_000;
const atMost = 50;

/** Calls stand in the index of what waits, under the commune instead of a day: nothing is written for them alone. */
export const callsOwed = (client: DynamoDBClient, TableName: string): CallsOwed => {
  /** Only of a line of which somebody owes a call: a repeat finds none. */
  const take = async (key: LedgerKey, values: Readonly<Record<string, string>>): Promise<void> => {
    const change = ledgerChange(values, ["wakeDay", "wakeAt"]);
    const command = new UpdateItemCommand({
      TableName,
      Key: ledgerItemKey(key),
      ...change,
      ConditionExpression: "begins_with(#wakeDay, :calls)",
      ExpressionAttributeValues: { ...change.ExpressionAttributeValues, ":calls": { S: callsOf("") } },
    });
    await client.send(command).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  };

  return {
    async of(commune, nowMs) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: "by-wake",
          KeyConditionExpression: "wakeDay = :calls AND wakeAt >= :from",
          ExpressionAttributeValues: { ":calls": { S: callsOf(commune) }, ":from": { S: instantOf(nowMs - keptMs) } },
          ScanIndexForward: false,
          Limit: atMost,
        }),
      );
      return Items.map((item) => ({ eventId: text(item, "sk").replace("EVENT#", ""), at: text(item, "wakeAt") }));
    },
    done: (key, by, at) => take(key, { calledBy: by, calledAt: at }),
    settled: (key) => take(key, { settled: "sent-again" }),
  };
};
