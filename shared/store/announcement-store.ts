import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { Announcement } from "../domain/announcement/announcement.ts";
import { activeKey, announcementKey, partKey } from "./announcement-keys.ts";
import { type Item, number, text, texts, toItem } from "./attributes.ts";
import type { Key } from "./keys.ts";
import { wholePartition } from "./reads.ts";

/** Seconds for which what is being sent is looked for; nothing takes so long. */
const ACTIVE_SECONDS = 30 * 86_400;

/** What became of the people of one part. */
export interface PartResult {
  readonly sent: number;
  /** Stopped the messages meanwhile, or declined announcements. */
  readonly stopped: number;
  readonly overCap: number;
  /** Refused by the carrier for good. */
  readonly failed: number;
}

export interface Part {
  readonly part: number;
  readonly people: readonly string[];
  readonly result?: PartResult;
}

export interface AnnouncementStore {
  load(commune: string, id: string): Promise<Announcement | undefined>;
  /** Newest first. */
  list(commune: string): Promise<readonly Announcement[]>;
  /** Writes the next version after `seen` (0: there is none yet); false when another was written meanwhile. */
  save(announcement: Announcement, seen: number): Promise<boolean>;
  putPart(id: string, part: Part): Promise<void>;
  part(id: string, part: number): Promise<Part | undefined>;
  parts(id: string): Promise<readonly Part[]>;
  /** Notes it for the sweep before it is begun. */
  keepActive(commune: string, id: string, nowSeconds: number): Promise<void>;
  active(): Promise<readonly { readonly commune: string; readonly id: string }[]>;
}

const resultOf = (item: Item): PartResult => ({
  sent: number(item, "sent"),
  stopped: number(item, "stopped"),
  overCap: number(item, "overCap"),
  failed: number(item, "failed"),
});
const partOf = (item: Item): Part => ({
  part: Number(text(item, "sk")),
  people: texts(item, "people"),
  ...(item.sent === undefined ? {} : { result: resultOf(item) }),
});

export const announcementStore = (client: DynamoDBClient, TableName: string): AnnouncementStore => {
  const get = async (key: Key): Promise<Item | undefined> =>
    (await client.send(new GetItemCommand({ TableName, Key: toItem({ ...key }), ConsistentRead: true }))).Item;
  const announcementOf = (item: Item): Announcement => Announcement.parse(JSON.parse(text(item, "body")));

  return {
    async load(commune, id) {
      const item = await get(announcementKey(commune, id));
      return item && announcementOf(item);
    },
    list: async (commune) =>
      (await wholePartition(client, TableName, announcementKey(commune, "").pk)).map(announcementOf).reverse(),
    async save(announcement, seen) {
      const { commune, id, version } = announcement;
      const Item = toItem({ ...announcementKey(commune, id), version, body: JSON.stringify(announcement) });
      const condition =
        seen === 0
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : { ConditionExpression: "version = :seen", ExpressionAttributeValues: { ":seen": { N: String(seen) } } };
      try {
        await client.send(new PutItemCommand({ TableName, Item, ...condition }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    async putPart(id, { part, people, result }) {
      const Item = toItem({ ...partKey(id, part), people, ...(result ?? {}) });
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    async part(id, part) {
      const item = await get(partKey(id, part));
      return item && partOf(item);
    },
    parts: async (id) => (await wholePartition(client, TableName, partKey(id, 0).pk)).map(partOf),
    async keepActive(commune, id, nowSeconds) {
      const Item = toItem({ ...activeKey(id), commune, expiresAt: nowSeconds + ACTIVE_SECONDS });
      await client.send(new PutItemCommand({ TableName, Item }));
    },
    active: async () =>
      (await wholePartition(client, TableName, activeKey("").pk)).map((item) => ({
        commune: text(item, "commune"),
        id: text(item, "sk"),
      })),
  };
};
