import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { toItem } from "./attributes.ts";
import { ledgerKey, spendKey } from "./keys.ts";
import { spendAhead, type TakeFromMonth } from "./spend-ahead.ts";

/** One line of the ledger: what went to one person about one fact. It names the person by a hash only. */
export interface LedgerLine {
  readonly eventId: string;
  readonly person: string;
  readonly template: string;
  readonly subject: string;
  readonly commune: string;
  readonly at: string;
  readonly segments: number;
  readonly costVnd: number;
}

export interface NotificationStore {
  /**
   * Claims the message for one sender. An earlier claim that did not come to an end before `staleBefore` is taken over;
   * "paid" when its cost was taken from the month already, "busy" while someone else may still be sending it, "done" when
   * nothing is left to do.
   */
  claim(line: LedgerLine, staleBefore: string): Promise<"claimed" | "paid" | "busy" | "done">;
  /** Takes the cost from the month's budget, some of it ahead; false when that would go over the cap. */
  readonly spend: TakeFromMonth;
  /** Gives the claim up because the carrier did not take the message: whoever tries again need not pay. */
  keepPaid(line: LedgerLine): Promise<void>;
  finish(line: LedgerLine, outcome: { status: "sent" | "over-cap"; carrierId?: string }): Promise<void>;
}

export const notificationStore = (client: DynamoDBClient, table: string): NotificationStore => ({
  async claim({ eventId, person, ...line }, staleBefore) {
    try {
      const { Attributes } = await client.send(
        new PutItemCommand({
          TableName: table,
          Item: toItem({ ...ledgerKey(eventId, person), ...line, status: "sending" }),
          ConditionExpression: "attribute_not_exists(pk) OR #status = :paid OR (#status = :sending AND #at < :stale)",
          ExpressionAttributeNames: { "#status": "status", "#at": "at" },
          ExpressionAttributeValues: {
            ":paid": { S: "paid" },
            ":sending": { S: "sending" },
            ":stale": { S: staleBefore },
          },
          ReturnValues: "ALL_OLD",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return Attributes?.status?.S === "paid" ? "paid" : "claimed";
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item?.status?.S === "sending" ? "busy" : "done";
    }
  },
  spend: spendAhead(monthOf(client, table)),
  async keepPaid({ eventId, person }) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...ledgerKey(eventId, person) }),
        UpdateExpression: "SET #status = :paid",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":paid": { S: "paid" } },
      }),
    );
  },
  async finish({ eventId, person }, { status, carrierId }) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...ledgerKey(eventId, person) }),
        UpdateExpression: carrierId === undefined ? "SET #status = :status" : "SET #status = :status, carrierId = :id",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: {
          ":status": { S: status },
          ...(carrierId === undefined ? {} : { ":id": { S: carrierId } }),
        },
      }),
    );
  },
});

const monthOf =
  (client: DynamoDBClient, table: string): TakeFromMonth =>
  async (month, amountVnd, capVnd) => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...spendKey(month) }),
          UpdateExpression: "ADD spentVnd :amount",
          ConditionExpression: "attribute_not_exists(spentVnd) OR spentVnd <= :room",
          ExpressionAttributeValues: {
            ":amount": { N: String(amountVnd) },
            ":room": { N: String(capVnd - amountVnd) },
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
