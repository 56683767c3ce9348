import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { evolve } from "../domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../domain/dossier/state.ts";
import { text, texts, toAttribute, toItem, type Value } from "./attributes.ts";
import { unlessChanged } from "./conditional.ts";
import { type DossierLists, dossierLists } from "./dossier-lists.ts";
import { type DossierSideItems, dossierSideItems } from "./dossier-side-items.ts";
import { archiveKey, dossierKey } from "./keys.ts";
import { readItem } from "./reads.ts";
import {
  decodeDossier,
  decodeWrites,
  encodeDossier,
  encodeWrite,
  historyAttributes,
  indexAttributes,
  type RecordedDossier,
  type Write,
  wakeAttributes,
  withWrite,
} from "./recorded-dossier.ts";

/** Dossiers, each one item with its history, and what lies and is listed beside them. */
export interface DossierStore extends DossierLists, DossierSideItems {
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
  /** Moves the next look at an unchanged dossier; nothing is done when somebody wrote meanwhile. */
  wakeLater(recorded: RecordedDossier, at: string): Promise<void>;
}

/** Writes that stay in the head item when a long history is folded; older ones go to an archive item. */
const writesKept = 8;
const foldAtWrites = 24;
/** Answers that leave keys unread, before a list gives up; the pauses between double from 100 ms. */
const throttledAtMost = 5;

export const dossierStore = (client: DynamoDBClient, table: string): DossierStore => {
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

  return {
    ...dossierLists(client, table),
    ...dossierSideItems(client, table),
    async load(code) {
      const item = await readItem(client, table, dossierKey(code));
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
      const parts = Array.from({ length: archives }, (_, at) => readItem(client, table, archiveKey(code, at + 1)));
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
  };
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
