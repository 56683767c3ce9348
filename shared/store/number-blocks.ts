import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import type { Instant, LocalDate } from "../domain/calendar/time.ts";
import { LAST_BLOCK } from "../domain/ticket/number-block.ts";
import { type Item, toItem } from "./attributes.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";
import { blocksKey, requestTag } from "./ticket-keys.ts";
import { expiresAt } from "./ticket-page.ts";

/** A block of numbers that one machine gives while it has no network. */
export interface ReservedBlock {
  /** Of the request that reserved it. */
  readonly id: string;
  /** 1 for the first of the line and day. */
  readonly block: number;
  readonly reservedAt: Instant;
}

interface LineDay {
  readonly commune: string;
  readonly date: LocalDate;
  readonly line: string;
}

export interface NumberBlocks {
  /** Reserves the line's next block; a repeat brings its own again. Undefined when the day has no more. One write. */
  reserve(day: LineDay, request: string, at: Instant): Promise<ReservedBlock | undefined>;
  find(day: LineDay, id: string): Promise<ReservedBlock | undefined>;
}

const written = /^(\d+) (-?\d+)$/;

const decode = (date: LocalDate, id: string, item: Item | undefined): ReservedBlock | undefined => {
  const [whole, block, at = ""] = written.exec(item?.[`b${id}`]?.S ?? "") ?? [];
  return whole === undefined ? undefined : { id, block: Number(block), reservedAt: instantAt(date, at) };
};

/**
 * One item for a line and day: `n` counts the blocks, `b<id>` is the block of a request, "3 28523" with the second of the day at
 * which it was reserved. The value of `b` is known before the write from the count that was read, and the write holds only while
 * the count is that, so both are one write and two machines never get the same block.
 */
export const numberBlocks = (client: DynamoDBClient, table: string): NumberBlocks => {
  const read = async ({ commune, date, line }: LineDay): Promise<Item | undefined> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk AND sk = :sk",
        ExpressionAttributeValues: toItem({ ":pk": blocksKey(commune, date), ":sk": line }),
        ConsistentRead: true,
      }),
    );
    return Items[0];
  };

  return {
    async reserve(day, request, at) {
      const { commune, date, line } = day;
      const id = requestTag(request);
      for (let item = await read(day); ; ) {
        const before = decode(date, id, item);
        if (before !== undefined) return before;
        const last = Number(item?.n?.N ?? 0);
        if (last >= LAST_BLOCK) return undefined;
        try {
          await client.send(
            new UpdateItemCommand({
              TableName: table,
              Key: toItem({ pk: blocksKey(commune, date), sk: line }),
              UpdateExpression: "SET n = :next, #block = :block, expiresAt = :expiresAt",
              ConditionExpression: last === 0 ? "attribute_not_exists(n)" : "n = :last",
              ExpressionAttributeNames: { "#block": `b${id}` },
              ExpressionAttributeValues: toItem({
                ":next": last + 1,
                ":block": `${last + 1} ${secondsOf(date, at)}`,
                ":expiresAt": expiresAt(date),
                ...(last === 0 ? {} : { ":last": last }),
              }),
              ReturnValuesOnConditionCheckFailure: "ALL_OLD",
            }),
          );
          return { id, block: last + 1, reservedAt: at };
        } catch (cause) {
          if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
          // Another machine was faster. Each time the count is one higher, so this ends.
          item = cause.Item;
        }
      }
    },

    find: async (day, id) => decode(day.date, id, await read(day)),
  };
};
