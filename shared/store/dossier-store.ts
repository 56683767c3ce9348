import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { evolve } from "../domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../domain/dossier/state.ts";
import { type Item, number, text, texts, toAttribute, toItem } from "./attributes.ts";
import { boundedCache } from "./bounded-cache.ts";
import { type DossierForm, decodeForm, encodeForm } from "./dossier-form.ts";
import { archiveKey, dossierKey, draftKey, formKey, sequenceKey, sweepKey } from "./keys.ts";
import {
  decodeDossier,
  decodeWrites,
  encodeDossier,
  encodeWrite,
  indexAttributes,
  lastEventAt,
  type RecordedDossier,
  type Write,
  withWrite,
} from "./recorded-dossier.ts";

/** What an inbox counts, sorts and searches by, straight from the index. */
export interface OpenDossierLine {
  readonly code: string;
  readonly status: string;
  readonly ownerName: string;
  /** An office gave it back to the counter. */
  readonly returned: boolean;
  /** Absent before receipt. */
  readonly dueAt?: string;
}

export interface HeldLine {
  readonly code: string;
  readonly place: string;
}

export interface DossierStore {
  load(code: string): Promise<RecordedDossier | undefined>;
  /** Those of these that exist, in the same order. @param codes each once */
  loadMany(codes: readonly string[]): Promise<RecordedDossier[]>;
  /** Older history that was folded away, oldest first; empty for most dossiers. */
  archived(recorded: RecordedDossier): Promise<Write[]>;
  /** Writes a new dossier; "exists" when its code is taken. */
  create(code: string, write: Write): Promise<RecordedDossier | "exists">;
  /** One conditional write; "changed" when someone else wrote first, and then nothing was written. */
  append(recorded: RecordedDossier, write: Write): Promise<RecordedDossier | "changed">;
  nextSequence(agency: string, date: string): Promise<number>;
  /** How many codes an agency gave out on a day; a crash may have left one without a dossier. */
  sequenceOf(agency: string, date: string): Promise<number>;
  loadForm(form: string): Promise<DossierForm | undefined>;
  /** Keeps the form unless this request brought one before; answers the one that is kept. */
  claimForm(form: string, content: DossierForm): Promise<DossierForm>;
  openIn(commune: string): Promise<OpenDossierLine[]>;
  /** What lies with one holder, soonest due first; `place` is where it stands in this order. */
  heldBy(holder: string, page: { limit: number; after?: string }): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** Of what one office owes its opinion, soonest first. */
  askedOf(holder: string, page: { limit: number; after?: string }): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** Keeps what a citizen is to be shown; the same name brings the same text, so a repeat is harmless. */
  keepDraft(draft: string, text: string): Promise<void>;
  loadDraft(draft: string): Promise<string | undefined>;
  /** Codes whose clock must be looked at, of one hour's bucket and before this instant. */
  awake(hour: string, before: string): Promise<string[]>;
  sweptTo(): Promise<string | undefined>;
  setSweptTo(hour: string): Promise<void>;
}

/** Writes that stay in the head item when a long history is folded; older ones go to an archive item. */
const writesKept = 8;
const foldAtWrites = 24;
/** Answers that leave keys unread, before a list gives up; the pauses between double from 100 ms. */
const throttledAtMost = 5;
/** Forms that one environment keeps in memory, the least recently used leaving first. */
const formsKept = 200;

export const dossierStore = (client: DynamoDBClient, table: string): DossierStore => {
  const get = async (key: { pk: string; sk: string }): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: toItem({ ...key }), ConsistentRead: true }),
    );
    return Item;
  };
  // A form never changes, and every answer about a dossier shows its owner: one read serves the next commands.
  const forms = boundedCache<DossierForm>(formsKept);
  const store: DossierStore = {
    async load(code) {
      const item = await get(dossierKey(code));
      return item && decodeDossier(item);
    },
    async loadMany(codes) {
      const found = new Map<string, RecordedDossier>();
      let keys = codes.map((code) => toItem({ ...dossierKey(code) }));
      let throttled = 0;
      while (keys.length > 0) {
        const answer = await client.send(
          new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.slice(0, 100) } } }),
        );
        for (const item of answer.Responses?.[table] ?? []) found.set(text(item, "code"), decodeDossier(item));
        const unread = answer.UnprocessedKeys?.[table]?.Keys ?? [];
        keys = [...unread, ...keys.slice(100)];
        if (unread.length === 0) continue;
        if (++throttled === throttledAtMost) throw new Error(`${unread.length} dossiers were not read: throttled`);
        await wait(2 ** throttled * 50);
      }
      return codes.flatMap((code) => found.get(code) ?? []);
    },
    async archived({ code, archives }) {
      const parts = Array.from({ length: archives }, (_, at) => get(archiveKey(code, at + 1)));
      return (await Promise.all(parts)).flatMap((item) => (item ? decodeWrites(texts(item, "events")) : []));
    },
    async create(code, write) {
      const state = write.events.reduce<Dossier>(evolve, noDossier);
      if (state.status === "none") throw new Error("The first write of a dossier must open it");
      const recorded = { code, version: write.events.length, writes: [write], base: noDossier, archives: 0, state };
      const put = new PutItemCommand({
        TableName: table,
        Item: encodeDossier(recorded),
        ConditionExpression: "attribute_not_exists(pk)",
      });
      return (await conditional(() => client.send(put))) ? recorded : "exists";
    },
    async append(recorded, write) {
      const folded = recorded.writes.length >= foldAtWrites ? await fold(recorded) : recorded;
      const next = withWrite(folded, write);
      const command = appendCommand(table, next, write, folded !== recorded);
      return (await conditional(() => client.send(command))) ? next : "changed";
    },
    async nextSequence(agency, date) {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toItem({ ...sequenceKey(agency, date) }),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return number(Attributes ?? {}, "n");
    },
    async sequenceOf(agency, date) {
      const item = await get(sequenceKey(agency, date));
      return item === undefined ? 0 : number(item, "n");
    },
    loadForm: (form) =>
      forms(form, async () => {
        const item = await get(formKey(form));
        return item && decodeForm(item);
      }),
    async claimForm(form, content) {
      const put = new PutItemCommand({
        TableName: table,
        Item: encodeForm(form, content),
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      try {
        await client.send(put);
        await forms(form, async () => content);
        return content;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException && error.Item) return decodeForm(error.Item);
        throw error;
      }
    },
    async openIn(commune) {
      const items = await queryAll(client, {
        TableName: table,
        IndexName: "by-commune",
        KeyConditionExpression: "openIn = :commune",
        ExpressionAttributeValues: { ":commune": { S: commune } },
      });
      return items.map((item) => ({
        code: text(item, "code"),
        status: text(item, "status"),
        ownerName: text(item, "ownerName"),
        returned: item.returned !== undefined,
        ...(item.dueAt?.S === undefined ? {} : { dueAt: item.dueAt.S }),
      }));
    },
    heldBy: (holder, page) => waiting(holder, page, { index: "by-holder", of: "heldBy", place: "heldDue" }),
    askedOf: (holder, page) => waiting(holder, page, { index: "by-consulted", of: "askedOf", place: "askedDue" }),
    async keepDraft(draft, written) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...draftKey(draft), text: written }) }));
    },
    async loadDraft(draft) {
      return (await get(draftKey(draft)))?.text?.S;
    },
    async awake(hour, before) {
      const items = await queryAll(client, {
        TableName: table,
        IndexName: "by-wake",
        KeyConditionExpression: "wakeHour = :hour AND wakeAt < :before",
        ExpressionAttributeValues: { ":hour": { S: hour }, ":before": { S: before } },
      });
      return items.map((item) => text(item, "wakeAt").slice(text(item, "wakeAt").indexOf("#") + 1));
    },
    async sweptTo() {
      return (await get(sweepKey))?.hour?.S;
    },
    async setSweptTo(hour) {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem({ ...sweepKey, hour }) }));
    },
  };

  const waiting = async (
    holder: string,
    { limit, after }: { limit: number; after?: string },
    { index, of, place: sort }: { index: string; of: string; place: string },
  ) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: after === undefined ? "#of = :holder" : "#of = :holder AND #place > :after",
        ExpressionAttributeNames: { "#of": of, ...(after === undefined ? {} : { "#place": sort }) },
        ExpressionAttributeValues: {
          ":holder": { S: holder },
          ...(after === undefined ? {} : { ":after": { S: after } }),
        },
        Limit: limit,
      }),
    );
    const held = Items.map((item) => {
      const place = text(item, sort);
      return { place, code: place.slice(place.indexOf("#") + 1) };
    });
    return { held, isMore: LastEvaluatedKey !== undefined };
  };

  /** Puts the oldest writes into the next archive item. The same history gives the same item, so a repeat is harmless. */
  const fold = async (recorded: RecordedDossier): Promise<RecordedDossier> => {
    const old = recorded.writes.slice(0, -writesKept);
    const archives = recorded.archives + 1;
    const events = old.flatMap(encodeWrite);
    await client.send(
      new PutItemCommand({ TableName: table, Item: toItem({ ...archiveKey(recorded.code, archives), events }) }),
    );
    const base = old.flatMap((write) => write.events).reduce(evolve, recorded.base);
    return { ...recorded, archives, base, writes: recorded.writes.slice(-writesKept) };
  };

  return store;
};

/** One UpdateItem that appends the history and replaces the state beside it, on condition of the version. */
const appendCommand = (table: string, after: RecordedDossier, write: Write, isFolded: boolean): UpdateItemCommand => {
  const set: Record<string, string | number | readonly string[]> = { v: after.version, appended: write.events.length };
  const remove: string[] = [];
  for (const [name, value] of Object.entries(indexAttributes(after.code, after.state, lastEventAt(after.writes)))) {
    if (value === undefined) remove.push(name);
    else set[name] = value;
  }
  if (isFolded) {
    set.events = after.writes.flatMap(encodeWrite);
    set.base = JSON.stringify(after.base);
    set.archives = after.archives;
  }
  const names = [...Object.keys(set), ...remove, "events"];
  const assignments = Object.keys(set).map((name) => `#${name} = :${name}`);
  if (!isFolded) assignments.push("#events = list_append(#events, :lines)");
  return new UpdateItemCommand({
    TableName: table,
    Key: toItem({ ...dossierKey(after.code) }),
    UpdateExpression: [
      `SET ${assignments.join(", ")}`,
      ...(remove.length > 0 ? [`REMOVE ${remove.map((name) => `#${name}`).join(", ")}`] : []),
    ].join(" "),
    ConditionExpression: "#v = :seen",
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ":seen": toAttribute(after.version - write.events.length),
      ...(isFolded ? {} : { ":lines": toAttribute(encodeWrite(write)) }),
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, toAttribute(value)])),
    },
  });
};

/** False when the condition of a write did not hold; every other failure is a fault. */
const conditional = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const queryAll = async (
  client: DynamoDBClient,
  input: ConstructorParameters<typeof QueryCommand>[0],
): Promise<Item[]> => {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...input, ...(start ? { ExclusiveStartKey: start } : {}) }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
};
