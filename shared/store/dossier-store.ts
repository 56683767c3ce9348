import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { evolve } from "../domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../domain/dossier/state.ts";
import { type Item, number, text, texts, toAttribute, toItem, type Value } from "./attributes.ts";
import { boundedCache } from "./bounded-cache.ts";
import { queryAll, unlessChanged } from "./conditional.ts";
import { type DossierForm, decodeForm, encodeForm } from "./dossier-form.ts";
import { archiveKey, dossierKey, draftKey, formKey, sequenceKey, sweepKey } from "./keys.ts";
import {
  decodeDossier,
  decodeWrites,
  encodeDossier,
  encodeWrite,
  heldPlace,
  historyAttributes,
  indexAttributes,
  type RecordedDossier,
  type Write,
  wakeAttributes,
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
  /** Absent while it is at the counter. */
  readonly heldBy?: string;
}

export interface HeldLine {
  readonly code: string;
  readonly place: string;
}

export interface HeldPage {
  readonly limit: number;
  readonly after?: string;
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
  /**
   * The same write together with others, all or none. When none was written: at which places a condition did not hold, 0
   * for the dossier itself and 1 on for the others; none at all when somebody was just writing one of the items.
   */
  appendWith(
    recorded: RecordedDossier,
    write: Write,
    others: readonly TransactWriteItem[],
  ): Promise<RecordedDossier | ReadonlySet<number>>;
  nextSequence(agency: string, date: string): Promise<number>;
  /** The last number that was given on this day; 0 when none was. */
  lastSequence(agency: string, date: string): Promise<number>;
  loadForm(form: string): Promise<DossierForm | undefined>;
  /** Keeps the form unless this request brought one before; answers the one that is kept. */
  claimForm(form: string, content: DossierForm): Promise<DossierForm>;
  openIn(commune: string): Promise<OpenDossierLine[]>;
  /** What came to one holder from outside, soonest due first; `place` is where it stands in this order. */
  heldBy(holder: string, page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** The commune's own with some of its offices, out of its list: a move between them costs no further index. */
  heldIn(commune: string, holders: readonly string[], page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
  /** Moves the next look at an unchanged dossier; nothing is done when somebody wrote meanwhile. */
  wakeLater(recorded: RecordedDossier, at: string): Promise<void>;
  /** Of what one office owes its opinion, soonest first. */
  askedOf(holder: string, page: HeldPage): Promise<{ held: HeldLine[]; isMore: boolean }>;
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
      return (await unlessChanged(() => client.send(put))) ? recorded : "exists";
    },
    async append(recorded, write) {
      if (write.events.some((event) => event.type === "PaymentConfirmed" && event.receiptNumber === ""))
        throw new Error("A receipt gets its number in the cash book");
      const { next, update } = await prepare(recorded, write);
      return (await unlessChanged(() => client.send(new UpdateItemCommand(update)))) ? next : "changed";
    },
    async appendWith(recorded, write, others) {
      const { next, update } = await prepare(recorded, write);
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: update }, ...others] }));
        return next;
      } catch (error) {
        return failedConditions(error);
      }
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
    async lastSequence(agency, date) {
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
        ...(item.heldBy?.S === undefined ? {} : { heldBy: item.heldBy.S }),
      }));
    },
    async heldIn(commune, holders, { limit, after = "" }) {
      const rest = (await store.openIn(commune))
        .filter(({ heldBy }) => heldBy !== undefined && holders.includes(heldBy))
        .map(({ code, dueAt }) => ({ code, place: heldPlace(code, dueAt) }))
        .filter(({ place }) => place > after)
        .sort((a, b) => (a.place < b.place ? -1 : 1));
      return { held: rest.slice(0, limit), isMore: rest.length > limit };
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
    async wakeLater({ code, version }, at) {
      const { wakeHour, wakeAt } = wakeAttributes(code, at);
      const update = new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...dossierKey(code) }),
        UpdateExpression: "SET wakeHour = :hour, wakeAt = :at, appended = :none",
        ConditionExpression: "v = :seen",
        ExpressionAttributeValues: toItem({ ":hour": wakeHour, ":at": wakeAt, ":none": 0, ":seen": version }),
      });
      await unlessChanged(() => client.send(update));
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
    { limit, after }: HeldPage,
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

  const prepare = async (recorded: RecordedDossier, write: Write) => {
    const folded = recorded.writes.length >= foldAtWrites ? await fold(recorded) : recorded;
    const next = withWrite(folded, write);
    return { next, update: appendInput(table, next, write) };
  };

  return store;
};

/** Any other reason than a condition or a collision is a fault. */
const failedConditions = (error: unknown): ReadonlySet<number> => {
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  const codes = reasons.map(({ Code }) => Code ?? "None");
  const isPassing = codes.some((code) => code !== "None");
  const isFault = codes.some((code) => !["None", "ConditionalCheckFailed", "TransactionConflict"].includes(code));
  if (!isPassing || isFault) throw error;
  return new Set(codes.flatMap((code, at) => (code === "ConditionalCheckFailed" ? [at] : [])));
};

/** One update that replaces the history and the attributes beside it, on condition of the version. */
const appendInput = (
  table: string,
  after: RecordedDossier,
  write: Write,
): UpdateItemCommandInput & { UpdateExpression: string } => {
  const values: Record<string, Value | undefined> = {
    ...indexAttributes(after),
    ...historyAttributes(after.writes),
    ...(after.archives === 0 ? {} : { base: JSON.stringify(after.base), archives: after.archives }),
    v: after.version,
    appended: write.events.length,
  };
  const names = Object.keys(values);
  const isKept = (name: string): boolean => values[name] !== undefined;
  const removed = names.filter((name) => !isKept(name)).map((name) => `#${name}`);
  const assignments = names.filter(isKept).map((name) => `#${name} = :${name}`);
  return {
    TableName: table,
    Key: toItem({ ...dossierKey(after.code) }),
    UpdateExpression: `SET ${assignments.join(", ")}${removed.length > 0 ? ` REMOVE ${removed.join(", ")}` : ""}`,
    ConditionExpression: "#v = :seen",
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ":seen": toAttribute(after.version - write.events.length),
      ...Object.fromEntries(Object.entries(toItem(values)).map(([name, value]) => [`:${name}`, value])),
    },
  };
};
