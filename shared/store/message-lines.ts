import { type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { ChannelName } from "../domain/message/preference.ts";
import { MessageKind } from "../domain/message/sending.ts";
import { type Item, texts } from "./attributes.ts";
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
  commune: z.string(),
  goodUntil: z.string().optional(),
  /** Until then somebody owes the person a call. */
  wakeDay: z.string().optional(),
  calledBy: z.string().optional(),
  calledAt: z.string().optional(),
});

/** A way by which it did not arrive, before it went by another one. */
const Undelivered = z.object({
  channel: ChannelName,
  carrierId: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  segments: z.number().optional(),
  costVnd: z.number().optional(),
});
export type Undelivered = z.infer<typeof Undelivered>;

const Ways = z.array(ChannelName);

/** One line of the ledger as it was written. */
export type MessageLine = z.infer<typeof Line> &
  LedgerKey & {
    readonly undelivered: readonly Undelivered[];
    readonly refused: readonly ChannelName[];
    /** Ways that were not tried. */
    readonly left: readonly ChannelName[];
  };

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
  const lists = {
    undelivered: texts(item, "undelivered").map((one) => Undelivered.parse(JSON.parse(one))),
    ...{ refused: Ways.parse(texts(item, "refused")), left: Ways.parse(texts(item, "left")) },
  };
  return { ...Line.parse(Object.fromEntries(flat)), ...lists, person, day, eventId };
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
