import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { type LocalDate, midnightOf } from "../domain/calendar/time.ts";
import type { DayCounts } from "../domain/ticket/counts/day-counts.ts";
import { COUNTS_KEPT_DAYS } from "../domain/ticket/counts/period.ts";
import { text, toItem } from "./attributes.ts";
import { COUNTED_BY, decodeCounts, encodeCounts } from "./day-counts-item.ts";
import { queryAll } from "./reads.ts";
import { countsKey } from "./ticket-keys.ts";

/** What is kept of a commune's closed days: one small item each. */
export interface DayCountsStore {
  /**
   * The days of a period that are kept, at most a second old. One query: half a read unit for each 4 kB, so 31 busy days of
   * 9 kB are 36 units, where their pages would be 160.
   */
  kept(commune: string, from: LocalDate, to: LocalDate): Promise<ReadonlyMap<LocalDate, DayCounts>>;
  /**
   * Keeps a day's counts; said twice it is the same. `first` leaves alone what is kept already: who folds a day because it is
   * over may have read it before somebody who folded it because it was changed.
   */
  keep(commune: string, date: LocalDate, counts: DayCounts, how: "first" | "anew"): Promise<void>;
}

const DAY_SECONDS = 86_400;

export const dayCountsStore = (client: DynamoDBClient, table: string): DayCountsStore => ({
  async kept(commune, from, to) {
    const items = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: toItem({ ":pk": countsKey(commune), ":from": from, ":to": to }),
    });
    return new Map(
      items.flatMap((item) => {
        const counts = decodeCounts(item);
        return counts === undefined ? [] : [[text(item, "sk"), counts] as const];
      }),
    );
  },

  async keep(commune, date, counts, how) {
    const expiresAt = midnightOf(date) / 1000 + COUNTS_KEPT_DAYS * DAY_SECONDS;
    const Item = toItem({ pk: countsKey(commune), sk: date, expiresAt, ...encodeCounts(counts) });
    const isFirst = {
      ConditionExpression: "attribute_not_exists(pk) OR v <> :v",
      ExpressionAttributeValues: toItem({ ":v": COUNTED_BY }),
    };
    try {
      await client.send(new PutItemCommand({ TableName: table, Item, ...(how === "first" ? isFirst : {}) }));
    } catch (cause) {
      if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    }
  },
});
