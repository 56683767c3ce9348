import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { epochOf, instantOf, MINUTE_MS } from "../domain/calendar/time.ts";
import { type CarrierMinute, minutesWatched } from "../domain/message/provider-share.ts";
import type { Clock } from "../runtime/clock.ts";
import { log } from "../runtime/log.ts";
import { toItem } from "./attributes.ts";
import { carrierMinuteKey } from "./keys.ts";

type Seen = "taken" | "failed" | "slow";

/** How carriers do, minute by minute. */
export interface CarrierMinutes {
  /** Counts one message. Written now and then, never per message: what a killed process had counted is lost, and no harm. */
  note(carrier: string, seen: Seen): void;
  /** The last quarter of an hour, read at most once in half a minute. */
  recent(carrier: string): Promise<readonly CarrierMinute[]>;
  /** Writes what was counted and not yet written. */
  flush(): Promise<void>;
}

const keptSeconds = 24 * 3600;
const lookedAtMs = 30_000;
/** So many of one kind are written at once, however short the time. A fault is written at once: the others must know. */
const writtenAt = 10;

export const carrierMinutes = (client: DynamoDBClient, table: string, now: Clock): CarrierMinutes => {
  const counted = new Map<string, number>();
  const looks = new Map<string, { at: number; minutes: readonly CarrierMinute[] }>();
  let writing: Promise<unknown> = Promise.resolve();

  const write = async (name: string, count: number): Promise<void> => {
    const [carrier = "", minute = "", seen = ""] = name.split("|");
    const command = new UpdateItemCommand({
      TableName: table,
      Key: toItem({ ...carrierMinuteKey(carrier, minute) }),
      UpdateExpression: "ADD #seen :count SET expiresAt = :expires",
      ExpressionAttributeNames: { "#seen": seen },
      ExpressionAttributeValues: {
        ":count": { N: String(count) },
        ":expires": { N: String(epochOf(`${minute}:00Z`) / 1000 + keptSeconds) },
      },
    });
    // A lost count changes a share a little; a message must not fail for it.
    await client
      .send(command)
      .catch((error: unknown) => log.warn("count of a carrier lost", { error: error as Error }));
  };
  const drain = (names: readonly string[]): void => {
    const due = names.map((name) => [name, counted.get(name) ?? 0] as const);
    for (const name of names) counted.delete(name);
    writing = Promise.all([writing, ...due.map(([name, count]) => write(name, count))]);
  };

  return {
    note(carrier, seen) {
      const minute = now().slice(0, 16);
      const name = `${carrier}|${minute}|${seen}`;
      counted.set(name, (counted.get(name) ?? 0) + 1);
      drain(
        [...counted].flatMap(([one, count]) =>
          count >= writtenAt || one.endsWith("failed") || !one.includes(minute) ? [one] : [],
        ),
      );
    },
    async recent(carrier) {
      const at = epochOf(now());
      const last = looks.get(carrier);
      if (last !== undefined && Math.abs(at - last.at) < lookedAtMs) return last.minutes;
      const first = instantOf(at - (minutesWatched - 1) * MINUTE_MS).slice(0, 16);
      const { pk, sk } = carrierMinuteKey(carrier, first);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk >= :from",
          ExpressionAttributeValues: { ":pk": { S: pk }, ":from": { S: sk } },
        }),
      );
      const minutes = Items.map((item) => ({
        ago: Math.max(0, Math.floor((at - epochOf(`${item.sk?.S}:00Z`)) / MINUTE_MS)),
        taken: Number(item.taken?.N ?? 0),
        failed: Number(item.failed?.N ?? 0),
        slow: Number(item.slow?.N ?? 0),
      }));
      looks.set(carrier, { at, minutes });
      return minutes;
    },
    async flush() {
      drain([...counted.keys()]);
      await writing;
    },
  };
};
