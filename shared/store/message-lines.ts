import { BatchGetItemCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { ChannelName } from "../domain/message/preference.ts";
import { MessageKind } from "../domain/message/sending.ts";
import { type Item, toItem } from "./attributes.ts";
import { ledgerKey } from "./keys.ts";
import type { LedgerKey } from "./notification-store.ts";

/** How it stands with one message. */
export const MessageStatus = z.enum([
  ...["sending", "waiting", "sent", "delivered", "failed"],
  ...["expired", "opted-out", "unreachable", "moot", "over-cap", "over-daily-cap"],
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
  reason: z.string().optional(),
});

/** One line of the ledger as it was written. */
export type MessageLine = z.infer<typeof Line> & LedgerKey;

export interface MessageLines {
  /** Those of these messages that the ledger knows, in no order. */
  findMany(keys: readonly LedgerKey[]): Promise<readonly MessageLine[]>;
}

/** As many items as DynamoDB reads at once. */
const atOnce = 100;

export const lineOf = (item: Item): MessageLine => {
  const [, person = "", day = ""] = item.pk?.S?.split("#") ?? [];
  const eventId = item.sk?.S?.replace("EVENT#", "") ?? "";
  const flat = Object.entries(item).map(([name, value]) => [name, value.S ?? value.N] as const);
  return { ...Line.parse(Object.fromEntries(flat)), person, day, eventId };
};

const keyOf = ({ person, day, eventId }: LedgerKey): Item => toItem({ ...ledgerKey(person, day, eventId) });

export const messageLines = (client: DynamoDBClient, table: string): MessageLines => {
  const read = async (keys: readonly Item[]): Promise<Item[]> => {
    if (keys.length === 0) return [];
    const command = new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [...keys], ConsistentRead: true } } });
    const { Responses, UnprocessedKeys } = await client.send(command);
    // What DynamoDB left out when it was busy is asked for again; it always reads at least one.
    const left = UnprocessedKeys?.[table]?.Keys ?? [];
    return [...(Responses?.[table] ?? []), ...(await read(left))];
  };
  return {
    async findMany(keys) {
      const distinct = [...new Map(keys.map((key) => [JSON.stringify(keyOf(key)), keyOf(key)])).values()];
      const found: MessageLine[] = [];
      for (let from = 0; from < distinct.length; from += atOnce)
        found.push(...(await read(distinct.slice(from, from + atOnce))).map(lineOf));
      return found;
    },
  };
};
