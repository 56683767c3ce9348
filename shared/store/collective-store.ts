import {
  BatchGetItemCommand,
  type DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { epochOf, toLocal } from "../domain/calendar/time.ts";
import { ListRow } from "../domain/collective/list-row.ts";
import { RowResult } from "../domain/collective/result.ts";
import type { Choice } from "../domain/collective/settle.ts";
import { totalsOf } from "../domain/collective/totals.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { putOnce, queryRange } from "./collective-items.ts";
import { dossierListKey, listKey, numberKey, resultKey, rowsKey, rowsPrefix } from "./collective-keys.ts";
import { conditional } from "./conditional.ts";
import { readItem } from "./reads.ts";
import {
  type Certificate,
  decodeList,
  encodeAnswer,
  encodeList,
  encodeTotals,
  type NewList,
  type RecordedList,
  type Sealed,
  type Started,
} from "./recorded-list.ts";

const DAY_SECONDS = 24 * 3600;
/** What was sent is needed until it is matched. A list that nobody takes in is forgotten after as many days. */
const ROWS_KEPT_DAYS = 30;
/** Results are needed while somebody may ask about the certificate; the paper itself is in the office's archive. */
const RESULTS_KEPT_DAYS = 365;
const expiry = (at: string, days: number): number => Math.floor(epochOf(at) / 1000) + days * DAY_SECONDS;

const Rows = z.array(ListRow);
const Results = z.array(RowResult);
/** Lists that one look shows; older ones are found by their dossiers. */
const LISTS_SHOWN = 50;

export interface CollectiveStore {
  /** Opens a list; a repeat finds the one that is there. */
  open(list: NewList): Promise<RecordedList>;
  load(list: string): Promise<RecordedList | undefined>;
  /** The newest lists of a commune, newest first. */
  ofCommune(commune: string): Promise<RecordedList[]>;
  /** Keeps a part of what is sent, once. */
  putRows(list: string, upload: string, part: number, rows: readonly ListRow[], at: string): Promise<void>;
  /** How many rows each part that has come holds. */
  partsOf(list: string, upload: string): Promise<ReadonlyMap<number, number>>;
  /** @returns false when the list was sealed with something else */
  seal(list: string, sealed: Sealed): Promise<boolean>;
  /** The whole list as it was sealed. */
  rowsOf(list: string, upload: string): Promise<ListRow[]>;
  /** @returns "dossier-taken" when the dossier has another list, "started" when the list has another dossier */
  start(list: string, started: Started, at: string): Promise<"done" | "dossier-taken" | "started">;
  /** Keeps the results of a part and counts it, each once however often it is done. */
  putResults(list: string, part: number, results: readonly RowResult[], at: string): Promise<void>;
  results(list: string, part: number): Promise<RowResult[] | undefined>;
  allResults(list: string): Promise<RowResult[]>;
  /** @returns false once the certificate has its number */
  answer(list: string, line: number, choice: Choice, by: string): Promise<boolean>;
  /** Gives the certificate its number; false when the number is taken or the list has one. */
  certify(list: RecordedList, certificate: Certificate): Promise<boolean>;
  setRecorded(list: string, at: string): Promise<void>;
}

export const collectiveStore = (client: DynamoDBClient, table: string): CollectiveStore => {
  const load = async (list: string): Promise<RecordedList | undefined> => {
    const item = await readItem(client, table, listKey(list));
    return item && decodeList(item);
  };
  const update = (list: string, expression: string, values: Item, more: { if?: string; names?: string[] } = {}) => {
    const names = (more.names ?? []).map((name, at) => [`#n${at}`, name] as const);
    return {
      TableName: table,
      Key: toItem({ ...listKey(list) }),
      UpdateExpression: expression,
      ConditionExpression: more.if ?? "attribute_exists(pk)",
      ExpressionAttributeValues: values,
      ...(names.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names) }),
    };
  };
  const change = (...asked: Parameters<typeof update>): Promise<boolean> =>
    conditional(() => client.send(new UpdateItemCommand(update(...asked))));

  return {
    load,
    async open(list) {
      await putOnce(client, table, encodeList(list, expiry(list.at, ROWS_KEPT_DAYS)));
      const opened = await load(list.id);
      if (opened === undefined) throw new Error(`The list ${list.id} was opened and is not there`);
      return opened;
    },
    async ofCommune(commune) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "by-commune",
          KeyConditionExpression: "listsOf = :commune",
          ExpressionAttributeValues: { ":commune": { S: commune } },
          ScanIndexForward: false,
          Limit: LISTS_SHOWN,
        }),
      );
      if (Items.length === 0) return [];
      const keys = Items.map(({ pk, sk }) => ({ pk, sk }) as Item);
      const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys } } }));
      const lists = (Responses?.[table] ?? []).map(decodeList);
      return lists.sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
    },
    async putRows(list, upload, part, rows, at) {
      const count = { people: rows.length, body: JSON.stringify(rows), expiresAt: expiry(at, ROWS_KEPT_DAYS) };
      await putOnce(client, table, toItem({ ...rowsKey(list, upload, part), ...count }));
    },
    async partsOf(list, upload) {
      const range = { pk: listKey(list).pk, prefix: rowsPrefix(upload), projection: "sk, people" };
      const items = await queryRange(client, table, range);
      return new Map(
        items.map((item) => [Number(text(item, "sk").slice(range.prefix.length)), number(item, "people")]),
      );
    },
    async seal(list, sealed) {
      const kept = JSON.stringify(sealed);
      const isFirst = "attribute_exists(pk) AND (attribute_not_exists(sealed) OR sealed = :sealed)";
      return change(list, "SET sealed = :sealed", { ":sealed": { S: kept } }, { if: isFirst });
    },
    async rowsOf(list, upload) {
      const items = await queryRange(client, table, { pk: listKey(list).pk, prefix: rowsPrefix(upload) });
      return items.flatMap((item) => Rows.parse(JSON.parse(text(item, "body"))));
    },
    async start(list, started, at) {
      const days = { expiresAt: expiry(at, RESULTS_KEPT_DAYS) };
      const claim = toItem({ ...dossierListKey(started.dossier), list, ...days });
      if (!(await putOnce(client, table, claim))) {
        const holder = await readItem(client, table, dossierListKey(started.dossier));
        if (holder && text(holder, "list") !== list) return "dossier-taken";
      }
      const values = toItem({ ":started": JSON.stringify(started), ":expiresAt": days.expiresAt });
      const isFirst = "attribute_exists(sealed) AND attribute_not_exists(started)";
      const isDone = await change(list, "SET started = :started, expiresAt = :expiresAt", values, { if: isFirst });
      if (isDone) return "done";
      return (await load(list))?.started?.dossier === started.dossier ? "done" : "started";
    },
    async putResults(list, part, results, at) {
      const kept = { body: JSON.stringify(results), expiresAt: expiry(at, RESULTS_KEPT_DAYS) };
      await putOnce(client, table, toItem({ ...resultKey(list, part), ...kept }));
      // What is counted is what is kept: a part that was matched before has the same results, and the same count.
      const totals = encodeTotals(totalsOf(results));
      await change(list, "SET done.#n0 = :totals", { ":totals": { S: totals } }, { names: [String(part)] });
    },
    async results(list, part) {
      const item = await readItem(client, table, resultKey(list, part));
      return item && Results.parse(JSON.parse(text(item, "body")));
    },
    async allResults(list) {
      const items = await queryRange(client, table, { pk: listKey(list).pk, prefix: "RESULT#" });
      return items.flatMap((item) => Results.parse(JSON.parse(text(item, "body"))));
    },
    answer: (list, line, choice, by) =>
      change(
        list,
        "SET answers.#n0 = :answer",
        { ":answer": { S: encodeAnswer(choice, by) } },
        { if: "attribute_exists(pk) AND attribute_not_exists(certificate)", names: [String(line)] },
      ),
    async certify({ id, commune }, certificate) {
      const { number: typed, at } = certificate;
      const folded = typed.toLowerCase().replaceAll(/\s+/g, "");
      const key = numberKey(commune, toLocal(at).date.slice(0, 4), folded);
      const isFirst = "attribute_exists(started) AND attribute_not_exists(certificate)";
      const values = toItem({ ":certificate": JSON.stringify(certificate) });
      const both = [
        {
          Put: {
            TableName: table,
            Item: toItem({ ...key, list: id }),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
        { Update: update(id, "SET certificate = :certificate", values, { if: isFirst }) },
      ];
      return conditional(() => client.send(new TransactWriteItemsCommand({ TransactItems: both })));
    },
    async setRecorded(list, at) {
      await change(list, "SET recordedAt = if_not_exists(recordedAt, :at)", toItem({ ":at": at }));
    },
  };
};
