import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Subject } from "../domain/announcement/announcement.ts";
import { Language } from "../domain/localized.ts";
import { codeCountKey, pendingKey, stopTokenKey, subscriberKey } from "./announcement-keys.ts";
import { type Item, number, text, texts, toItem } from "./attributes.ts";
import type { Key } from "./keys.ts";
import { wholePartition } from "./reads.ts";

/** Days after which what is over is taken away. */
const DAY_SECONDS = 86_400;

/** What somebody asked for; his number stands here and nowhere else of the announcements. */
export interface Wish {
  readonly commune: string;
  readonly person: string;
  readonly phone: string;
  /** Only who asked at the counter may have left one. */
  readonly email?: string | undefined;
  readonly language: Language;
  readonly subjects: readonly Subject[];
}

export interface Subscriber extends Wish {
  readonly token: string;
}

export interface PendingWish extends Wish {
  readonly code: string;
  readonly tries: number;
  readonly until: string;
}

export interface SubscriberStore {
  /** Counts one more code, and says how many there were with it. @param seconds after which the count is forgotten */
  countCode(who: string, window: string, nowSeconds: number): Promise<number>;
  keepPending(wish: Omit<PendingWish, "tries">, nowSeconds: number): Promise<void>;
  pending(commune: string, person: string): Promise<PendingWish | undefined>;
  /** Counts a try before it is compared, so that tries side by side are no more than tries one after the other. */
  countTry(commune: string, person: string): Promise<PendingWish | undefined>;
  find(commune: string, person: string): Promise<Subscriber | undefined>;
  save(subscriber: Subscriber, at: string): Promise<void>;
  /** Forgets the number at once; an unknown token changes nothing. */
  stop(token: string, at: string, nowSeconds: number): Promise<void>;
  /** The same for who says it at the counter. */
  stopPerson(commune: string, person: string, at: string, nowSeconds: number): Promise<void>;
  people(commune: string): Promise<readonly Subscriber[]>;
}

const wishOf = (item: Item): Wish => ({
  commune: text(item, "commune"),
  person: text(item, "person"),
  phone: text(item, "phone"),
  ...(item.email?.S === undefined ? {} : { email: item.email.S }),
  language: Language.parse(item.language?.S),
  subjects: z.array(Subject).parse(texts(item, "subjects")),
});
/** Who has stopped leaves an item without a number. */
const subscriberOf = (item: Item | undefined): Subscriber | undefined =>
  item?.phone === undefined ? undefined : { ...wishOf(item), token: text(item, "token") };
const pendingOf = (item: Item | undefined): PendingWish | undefined =>
  item && { ...wishOf(item), code: text(item, "code"), tries: number(item, "tries"), until: text(item, "until") };

export const subscriberStore = (client: DynamoDBClient, TableName: string): SubscriberStore => {
  const get = async (key: Key): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key: toItem({ ...key }), ConsistentRead: true }))).Item;
  const put = (key: Key, values: Parameters<typeof toItem>[0]) =>
    client.send(new PutItemCommand({ TableName, Item: toItem({ ...values, ...key }) }));
  /** Written whole, so that a repeat or a crash leaves the number or none. */
  const forget = (commune: string, person: string, endedAt: string, nowSeconds: number) =>
    put(subscriberKey(commune, person), { commune, person, endedAt, expiresAt: nowSeconds + DAY_SECONDS });

  return {
    async countCode(who, window, nowSeconds) {
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...codeCountKey(who, window) }),
          UpdateExpression: "ADD codes :one SET expiresAt = :expires",
          ExpressionAttributeValues: { ":one": { N: "1" }, ":expires": { N: String(nowSeconds + 2 * DAY_SECONDS) } },
          ReturnValues: "ALL_NEW",
        }),
      );
      return number(Attributes, "codes");
    },
    async keepPending({ commune, person, ...wish }, nowSeconds) {
      const expiresAt = nowSeconds + DAY_SECONDS;
      await put(pendingKey(commune, person), { commune, person, ...wish, tries: 0, expiresAt });
    },
    pending: async (commune, person) => pendingOf(await get(pendingKey(commune, person))),
    async countTry(commune, person) {
      if ((await get(pendingKey(commune, person))) === undefined) return undefined;
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toItem({ ...pendingKey(commune, person) }),
          UpdateExpression: "ADD tries :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ReturnValues: "ALL_NEW",
        }),
      );
      return pendingOf(Attributes);
    },
    find: async (commune, person) => subscriberOf(await get(subscriberKey(commune, person))),
    async save({ commune, person, token, ...rest }, at) {
      // The token first: a crash between the two leaves a token that stops nothing, never messages that cannot be stopped.
      await put(stopTokenKey(token), { commune, person });
      await put(subscriberKey(commune, person), { commune, person, token, ...rest, at });
    },
    async stop(token, at, nowSeconds) {
      const found = await get(stopTokenKey(token));
      if (found === undefined) return;
      const [commune, person] = [text(found, "commune"), text(found, "person")];
      const now = await get(subscriberKey(commune, person));
      if (now?.token?.S === token) await forget(commune, person, at, nowSeconds);
    },
    async stopPerson(commune, person, at, nowSeconds) {
      if (subscriberOf(await get(subscriberKey(commune, person))) !== undefined)
        await forget(commune, person, at, nowSeconds);
    },
    people: async (commune) =>
      (await wholePartition(client, TableName, subscriberKey(commune, "").pk))
        .map(subscriberOf)
        .filter((one) => one !== undefined),
  };
};
