import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { ChannelName } from "../domain/message/preference.ts";
import { MessageKind } from "../domain/message/sending.ts";
import type { Item } from "./attributes.ts";
import { ledgerKey } from "./keys.ts";
import type { LedgerKey } from "./ledger-key.ts";

/** How it stands with one message. */
export const MessageStatus = z.enum([
  ...(["sending", "waiting", "sent", "delivered", "failed"] as const),
  ...(["expired", "opted-out", "unreachable", "moot", "over-cap", "over-daily-cap"] as const),
]);
export type MessageStatus = z.infer<typeof MessageStatus>;

const Line = z.object({
  status: MessageStatus,
  kind: MessageKind,
  template: z.string(),
  subject: z.string(),
  at: z.string(),
  channel: ChannelName.optional(),
  carrierId: z.string().optional(),
  segments: z.coerce.number().optional(),
  costVnd: z.coerce.number().optional(),
  wakeAt: z.string().optional(),
  receiptAt: z.string().optional(),
  /** Why it was not delivered, as the carrier says it. */
  reason: z.string().optional(),
  /** Officer who had it sent again, and why. */
  by: z.string().optional(),
  because: z.string().optional(),
});

/** One line of the ledger as it was written. */
export type MessageLine = z.infer<typeof Line> & LedgerKey;

export interface MessageLines {
  /**
   * A person's messages about facts of one day, those whose fact begins so: all of a dossier by its code, resent ones too. No
   * index is needed for it, and none is paid for at each message.
   */
  of(person: string, day: string, factsOf: string): Promise<readonly MessageLine[]>;
}

export const lineOf = (item: Item): MessageLine => {
  const [, person = "", day = ""] = item.pk?.S?.split("#") ?? [];
  const eventId = item.sk?.S?.replace("EVENT#", "") ?? "";
  const flat = Object.entries(item).map(([name, value]) => [name, value.S ?? value.N] as const);
  return { ...Line.parse(Object.fromEntries(flat)), person, day, eventId };
};

export const messageLines = (client: DynamoDBClient, table: string): MessageLines => ({
  async of(person, day, factsOf) {
    const { pk, sk } = ledgerKey(person, day, factsOf);
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: { ":pk": { S: pk }, ":sk": { S: sk } },
        ConsistentRead: true,
      },
    );
    const lines: MessageLine[] = [];
    for await (const { Items = [] } of pages) lines.push(...Items.map(lineOf));
    return lines;
  },
});
