import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { ChannelName } from "../domain/message/preference.ts";
import { toItem } from "./attributes.ts";
import { spendKey } from "./keys.ts";
import { spendAhead, type TakeFromMonth } from "./spend-ahead.ts";

export interface Month {
  /** Takes the cost from the month's budget, some of it ahead; false when that would go over the cap of all channels. */
  spendOn(channel: ChannelName): TakeFromMonth;
}

/** From this share of the cap on somebody is told. */
const nearShare = 0.8;

/** The month's sum, and beside it each channel's own. @param near is told a sum above four fifths of the cap */
export const monthOf = (client: DynamoDBClient, table: string, near: (spentVnd: number) => void): Month => {
  const takeFor =
    (channel: ChannelName): TakeFromMonth =>
    async (month, amountVnd, capVnd) => {
      try {
        const { Attributes } = await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...spendKey(month) }),
            UpdateExpression: "ADD spentVnd :amount, #channel :amount",
            ConditionExpression: "attribute_not_exists(spentVnd) OR spentVnd <= :room",
            ExpressionAttributeNames: { "#channel": `${channel}Vnd` },
            ExpressionAttributeValues: {
              ":amount": { N: String(amountVnd) },
              ":room": { N: String(capVnd - amountVnd) },
            },
            ReturnValues: "UPDATED_NEW",
          }),
        );
        const spentVnd = Number(Attributes?.spentVnd?.N);
        if (spentVnd >= nearShare * capVnd) near(spentVnd);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    };
  const purses = new Map<ChannelName, TakeFromMonth>();
  return {
    spendOn: (channel) => {
      const purse = purses.get(channel) ?? spendAhead(takeFor(channel));
      purses.set(channel, purse);
      return purse;
    },
  };
};
