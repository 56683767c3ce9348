import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { addDays } from "../domain/calendar/time.ts";
import { afterNotDelivered } from "../domain/message/not-delivered.ts";
import { ledgerChange, ledgerItemKey, owesCall, wakesAt } from "./ledger-change.ts";
import { type MessageLine, messageLines, type Undelivered } from "./message-lines.ts";

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

const wasAbout = ({ undelivered }: MessageLine, carrierId: string): boolean =>
  undelivered.some((one) => one.carrierId === carrierId);

const handedOverFields = ["channel", "carrier", "carrierId", "segments", "costVnd", "left"];

/**
 * What one write makes of the line. A message that did not arrive waits as one that no carrier took, for the next minute and the
 * next way; it is paid anew, and keeps what was tried. @returns what is set, and what is taken away
 */
const after = (line: MessageLine, receipt: Receipt): Parameters<typeof ledgerChange> => {
  const { reason, at, delivered, carrierId } = receipt;
  const told = { receiptAt: at, ...(reason === undefined ? {} : { reason }) };
  if (delivered) return [{ status: "delivered", ...told }, ["left", "envelope", "goodUntil"]];
  const { channel = "sms", segments, costVnd, kind, left, goodUntil } = line;
  const follows = afterNotDelivered({ kind, left, goodUntil }, at);
  if (follows !== "other-way") {
    const call = follows === "call" ? owesCall(line.commune, at) : {};
    return [{ status: "failed", ...told, ...call }, ["left", "envelope", "goodUntil"]];
  }
  const tried: Undelivered = { channel, carrierId, at, reason, segments, costVnd };
  const undelivered = [...line.undelivered, tried].map((one) => JSON.stringify(one));
  const values = { status: "waiting", ...wakesAt(at), refused: [...line.refused, channel], undelivered, paidVnd: 0 };
  return [values, handedOverFields];
};

/** Writes what carriers say into the ledger's lines. The first word about a message counts; later ones change nothing. */
export const messageReceipts = (client: DynamoDBClient, table: string): MessageReceipts => {
  const lines = messageLines(client, table);

  const find = async ({ person, day, isDayOfFact, carrierId }: Receipt): Promise<MessageLine | "early" | undefined> => {
    let isEarly = false;
    for (let back = 0; back <= (isDayOfFact ? 0 : daysBack); back++) {
      const ofDay = await lines.of(person, addDays(day, -back), "");
      const found = ofDay.find((line) => line.carrierId === carrierId || wasAbout(line, carrierId));
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
      // It was heard before that it did not arrive by this way, and it went on by another.
      if (wasAbout(line, receipt.carrierId)) return "repeated";
      const change = ledgerChange(...after(line, receipt));
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: ledgerItemKey(line),
            ...change,
            // A second try after a crash has another id of the carrier's: the word about the first no longer counts.
            ConditionExpression: "#status = :sent AND #carrierId = :id",
            ExpressionAttributeNames: { ...change.ExpressionAttributeNames, "#carrierId": "carrierId" },
            ExpressionAttributeValues: {
              ...change.ExpressionAttributeValues,
              ...{ ":sent": { S: "sent" }, ":id": { S: receipt.carrierId } },
            },
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
