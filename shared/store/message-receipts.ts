import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { addDays } from "../domain/calendar/time.ts";
import { toItem } from "./attributes.ts";
import { ledgerKey } from "./keys.ts";
import { type MessageLine, messageLines } from "./message-lines.ts";

/** What a carrier says became of a message that it took. */
export interface Receipt {
  readonly carrierId: string;
  readonly person: string;
  /** Day in Vietnam of the fact, or the day on which it was sent when the carrier does not bring back the former. */
  readonly day: string;
  readonly isDayOfFact: boolean;
  readonly delivered: boolean;
  readonly reason?: string | undefined;
  readonly at: string;
}

/** "early": the sender has not closed its line yet; the carrier's word is to be heard again a little later. */
export type Taken = "recorded" | "repeated" | "early" | "unknown";

export interface MessageReceipts {
  record(receipt: Receipt): Promise<Taken>;
}

/** A message goes mostly on the day of its fact, and after a night or an outage up to fourteen days later. */
const daysBack = 14;

/** Writes what carriers say into the ledger's lines. The first word about a message counts; later ones change nothing. */
export const messageReceipts = (client: DynamoDBClient, table: string): MessageReceipts => {
  const lines = messageLines(client, table);

  const find = async ({ person, day, isDayOfFact, carrierId }: Receipt): Promise<MessageLine | "early" | undefined> => {
    let isEarly = false;
    for (let back = 0; back <= (isDayOfFact ? 0 : daysBack); back++) {
      const ofDay = await lines.of(person, addDays(day, -back), "");
      const found = ofDay.find((line) => line.carrierId === carrierId);
      if (found !== undefined) return found;
      isEarly ||= ofDay.some(({ status }) => status === "sending");
      if (isEarly) break;
    }
    return isEarly ? "early" : undefined;
  };

  return {
    async record(receipt) {
      const line = await find(receipt);
      if (line === undefined) return "unknown";
      if (line === "early") return line;
      const { reason, at, delivered, carrierId } = receipt;
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...ledgerKey(line.person, line.day, line.eventId) }),
            UpdateExpression: `SET #status = :status, receiptAt = :at${reason === undefined ? "" : ", reason = :reason"}`,
            // A second try after a crash has another id of the carrier's: the word about the first no longer counts.
            ConditionExpression: "#status = :sent AND carrierId = :id",
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: toItem({
              ":status": delivered ? "delivered" : "failed",
              ...{ ":at": at, ":sent": "sent", ":id": carrierId, ":reason": reason },
            }),
          }),
        );
        return "recorded";
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return "repeated";
        throw error;
      }
    },
  };
};
