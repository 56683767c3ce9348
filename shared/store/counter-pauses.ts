import { type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { LocalDate } from "../domain/calendar/time.ts";
import { type CounterPause, PauseReason } from "../domain/ticket/counter-pause.ts";
import { type Item, toItem } from "./attributes.ts";
import { instantAt, secondsOf } from "./seconds-of-day.ts";
import { countersSort, dayKey } from "./ticket-keys.ts";
import { expiresAt } from "./ticket-page.ts";

/** The counters of a commune's day that call nobody for a while. A pause ends with its day. */
export interface CounterPauses {
  /** Begins a pause, unless one is running: said twice it is one, from its first moment on. */
  begin(commune: string, date: LocalDate, pause: CounterPause): Promise<void>;
  end(commune: string, date: LocalDate, counter: string): Promise<void>;
}

const SORT = countersSort("PAUSES");
const attributeOf = (counter: string): string => `p${counter.slice(counter.indexOf("-") + 1)}`;

/** "meeting 28800": the reason, and since when, in seconds of the day. */
export const pausesIn = (commune: string, date: LocalDate, item: Item): CounterPause[] =>
  Object.entries(item).flatMap(([name, { S }]) => {
    const [, number] = /^p(\d{1,3})$/.exec(name) ?? [];
    const [reason, since = ""] = S?.split(" ") ?? [];
    return number === undefined
      ? []
      : [{ counter: `${commune}-${number}`, reason: PauseReason.parse(reason), since: instantAt(date, since) }];
  });

/**
 * All of them are one item, and each begin or end is one write of one attribute: two counters do not meet, and a crash
 * leaves a pause or none. Nothing of a ticket is written with it.
 */
export const counterPauses = (client: DynamoDBClient, table: string): CounterPauses => ({
  async begin(commune, date, { counter, reason, since }) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ pk: dayKey(commune, date), sk: SORT }),
        UpdateExpression: "SET #pause = if_not_exists(#pause, :pause), expiresAt = :expiresAt",
        ExpressionAttributeNames: { "#pause": attributeOf(counter) },
        ExpressionAttributeValues: toItem({
          ":pause": `${reason} ${secondsOf(date, since)}`,
          ":expiresAt": expiresAt(date),
        }),
      }),
    );
  },
  async end(commune, date, counter) {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ pk: dayKey(commune, date), sk: SORT }),
        UpdateExpression: "REMOVE #pause",
        ExpressionAttributeNames: { "#pause": attributeOf(counter) },
      }),
    );
  },
});
