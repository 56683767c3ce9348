import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { Instant, LocalDate } from "../domain/calendar/time.ts";
import { type Closure, ClosureCause } from "../domain/closure/closure.ts";
import { type Item, text, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { queryAll } from "./reads.ts";
import { closureSort, closuresKey, parseClosureSort } from "./ticket-keys.ts";
import { expiresAt } from "./ticket-page.ts";

/** Days on which a commune's centre serves nobody, as its lead declared them. */
export interface ClosureStore {
  /** Those of all communes on this day and later, by day. May be a second old. */
  from(date: LocalDate): Promise<Closure[]>;
  /** As it is at this moment; undefined when the day is open. */
  on(commune: string, date: LocalDate): Promise<Closure | undefined>;
  /** False when the day is closed already, and then nothing was written. */
  declare(closure: Closure): Promise<boolean>;
  /** Opens the day again. An open day stays so. */
  reopen(commune: string, date: LocalDate, by: string, at: Instant): Promise<void>;
}

/** Undefined for a day that was opened again. */
export const decodeClosure = (item: Item): Closure | undefined =>
  item.reopenedAt === undefined
    ? {
        ...parseClosureSort(text(item, "sk")),
        ...{ cause: ClosureCause.parse(text(item, "cause")), by: text(item, "by"), declaredAt: text(item, "at") },
      }
    : undefined;

const keyOf = (commune: string, date: LocalDate): Item => toItem({ pk: closuresKey, sk: closureSort(date, commune) });

/** Each day is one item, so that to declare and to open are one write each; the item stays and says who did what. */
export const closureStore = (client: DynamoDBClient, table: string): ClosureStore => ({
  async from(date) {
    const items = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: "pk = :pk AND sk >= :date",
      ExpressionAttributeValues: toItem({ ":pk": closuresKey, ":date": date }),
    });
    return items.flatMap((item) => decodeClosure(item) ?? []);
  },
  async on(commune, date) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyOf(commune, date), ConsistentRead: true }),
    );
    return Item && decodeClosure(Item);
  },
  declare: ({ commune, date, cause, by, declaredAt }) =>
    conditional(() =>
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(commune, date),
          UpdateExpression:
            "SET cause = :cause, #by = :by, #at = :at, expiresAt = :expiresAt REMOVE reopenedAt, reopenedBy",
          ConditionExpression: "attribute_not_exists(cause) OR attribute_exists(reopenedAt)",
          ExpressionAttributeNames: { "#by": "by", "#at": "at" },
          ExpressionAttributeValues: toItem({
            ...{ ":cause": cause, ":by": by, ":at": declaredAt, ":expiresAt": expiresAt(date) },
          }),
        }),
      ),
    ),
  async reopen(commune, date, by, at) {
    await conditional(() =>
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(commune, date),
          UpdateExpression: "SET reopenedAt = :at, reopenedBy = :by",
          ConditionExpression: "attribute_exists(cause) AND attribute_not_exists(reopenedAt)",
          ExpressionAttributeValues: toItem({ ":at": at, ":by": by }),
        }),
      ),
    );
  },
});
