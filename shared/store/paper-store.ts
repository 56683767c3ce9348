import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { Consent } from "../domain/paper/consent.ts";
import { Paper } from "../domain/paper/paper.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { consentKey, paperKey, thumbnailKey } from "./paper-keys.ts";
import { readItem } from "./reads.ts";

/** A paper as it lies in the table. */
export interface StoredPaper {
  readonly paper: Paper;
  /** Whose it is, see `personName`; absent when the owner gave no identity number. */
  readonly person?: string | undefined;
  /** Counts the writes; the condition of the next one. */
  readonly version: number;
  /** First day on which it may be deleted. */
  readonly removeOn: string;
  /** Tells a repeat of the request that announced it from a misuse of its key. */
  readonly fingerprint: string;
}

export interface PaperStore {
  /** Keeps a new paper; answers the one that is there when its id is taken. */
  create(stored: StoredPaper, thumbnail: string | undefined): Promise<StoredPaper>;
  load(id: string): Promise<StoredPaper | undefined>;
  /** One conditional write; "changed" when somebody else wrote first. */
  replace(
    before: StoredPaper,
    after: Pick<StoredPaper, "paper" | "person" | "removeOn">,
  ): Promise<StoredPaper | "changed">;
  /** The file is gone: the record forgets what the paper said, and leaves the table after `expiresAt`, epoch seconds. */
  forget(before: StoredPaper, expiresAt: number): Promise<void>;
  ofDossier(dossier: string): Promise<Paper[]>;
  ofPerson(person: string): Promise<Paper[]>;
  /** Ids of what may be deleted on this day. */
  dueOn(day: string): Promise<string[]>;
  /** Small pictures by id, as base64; a paper may have none. */
  thumbnails(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  consents(person: string): Promise<Consent[]>;
  recordConsent(person: string, consent: Consent): Promise<void>;
}

const encode = ({ paper, person, version, removeOn, fingerprint }: StoredPaper): Item =>
  toItem({
    ...paperKey(paper.id),
    paper: JSON.stringify(paper),
    scannedAt: paper.scannedAt,
    ...(person === undefined ? {} : { person }),
    ...(paper.dossier === undefined ? {} : { dossier: paper.dossier }),
    removeOn,
    fingerprint,
    v: version,
  });

const paperOf = (item: Item): Paper => Paper.parse(JSON.parse(text(item, "paper")));

const decode = (item: Item): StoredPaper => ({
  paper: paperOf(item),
  ...(item.person?.S === undefined ? {} : { person: item.person.S }),
  version: number(item, "v"),
  removeOn: text(item, "removeOn"),
  fingerprint: text(item, "fingerprint"),
});

/** Whether the write was made; false when its condition no longer held. */
const written = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
};

export const paperStore = (client: DynamoDBClient, table: string): PaperStore => {
  const query = async (input: Omit<QueryCommandInput, "TableName">): Promise<Item[]> => {
    const found: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(new QueryCommand({ ...input, TableName: table, ExclusiveStartKey: from }));
      found.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  };
  const byIndex = (name: string, attribute: string, value: string) =>
    query({
      IndexName: name,
      KeyConditionExpression: "#key = :value",
      ExpressionAttributeNames: { "#key": attribute },
      ExpressionAttributeValues: { ":value": { S: value } },
    });
  const load: PaperStore["load"] = async (id) => {
    const item = await readItem(client, table, paperKey(id));
    return item?.expiresAt === undefined ? item && decode(item) : undefined;
  };
  /** Puts the record on condition of the version before. */
  const put = (item: Item, version: number): Promise<boolean> =>
    written(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: item,
          ConditionExpression: "v = :version",
          ExpressionAttributeValues: { ":version": { N: String(version) } },
        }),
      ),
    );
  return {
    load,
    async create(stored, thumbnail) {
      const { id } = stored.paper;
      // First, so that no record is ever without the picture that belongs to it.
      if (thumbnail !== undefined)
        await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...thumbnailKey(id), thumbnail }) }));
      const isNew = await written(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(stored),
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        ),
      );
      return isNew ? stored : ((await load(id)) ?? stored);
    },
    async replace(before, after) {
      const next = { ...before, ...after, version: before.version + 1 };
      return (await put(encode(next), before.version)) ? next : "changed";
    },
    async forget({ paper, version }, expiresAt) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...thumbnailKey(paper.id) }),
          UpdateExpression: "SET expiresAt = :end REMOVE thumbnail",
          ExpressionAttributeValues: { ":end": { N: String(expiresAt) } },
        }),
      );
      await put(toItem({ ...paperKey(paper.id), expiresAt, v: version + 1 }), version);
    },
    ofDossier: async (dossier) => (await byIndex("by-dossier", "dossier", dossier)).map(paperOf),
    ofPerson: async (person) => (await byIndex("by-person", "person", person)).map(paperOf),
    dueOn: async (day) =>
      (await byIndex("by-removal", "removeOn", day)).map((item) => text(item, "pk").slice(paperKey("").pk.length)),
    async thumbnails(ids) {
      const found = new Map<string, string>();
      for (let at = 0; at < ids.length; at += 100) {
        const Keys = ids.slice(at, at + 100).map((id) => toItem({ ...thumbnailKey(id) }));
        const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys } } }));
        // What a throttled table leaves unread is a picture that is not shown, and nothing worse.
        for (const item of Responses?.[table] ?? [])
          if (item.thumbnail?.S !== undefined)
            found.set(text(item, "pk").slice(thumbnailKey("").pk.length), item.thumbnail.S);
      }
      return found;
    },
    async consents(person) {
      const items = await query({
        KeyConditionExpression: "pk = :person AND begins_with(sk, :consent)",
        ExpressionAttributeValues: { ":person": { S: consentKey(person, "", "").pk }, ":consent": { S: "CONSENT#" } },
        ConsistentRead: true,
      });
      return items.map((item) => Consent.parse(JSON.parse(text(item, "consent"))));
    },
    async recordConsent(person, consent) {
      const key = consentKey(person, consent.purpose, consent.at);
      const Item = toItem({ ...key, consent: JSON.stringify(consent) });
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
};
