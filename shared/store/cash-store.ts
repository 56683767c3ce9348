import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { CashClosing, CashRow } from "../domain/fee/cash-sheet.ts";
import { Credit, WhyUnmatched } from "../domain/fee/credit.ts";
import { type Item, number, text, toItem } from "./attributes.ts";
import { cashHeadKey, cashRowKey, creditKey } from "./keys.ts";
import { readItem } from "./reads.ts";

/** One officer's day: how many rows the book has for him, and how he closed it. */
export interface SheetHead {
  readonly officer: string;
  readonly rows: number;
  readonly closing?: CashClosing;
}

export interface CashDay {
  readonly rows: readonly CashRow[];
  readonly heads: readonly SheetHead[];
}

/** A credit as it is kept; `why` while it lies with the officers, `resolved` once it is dealt with. */
export interface KeptCredit {
  readonly credit: Credit;
  readonly why?: WhyUnmatched;
  /** Commune or province whose officers see it. */
  readonly scope: string;
  readonly resolved?: { readonly dossier?: string; readonly note?: string };
}

export interface CashStore {
  /** Everything that a commune took and gave back on one day in Vietnam. */
  day(commune: string, date: string): Promise<CashDay>;
  /** Closes an officer's sheet as he saw it; false when rows came in meanwhile or it is closed already. */
  close(
    place: { commune: string; date: string; officer: string; rows: number },
    closing: CashClosing,
  ): Promise<boolean>;
  /** Keeps what a bank told, once, before anybody looks at it. @returns what is kept under this name */
  keep(credit: Credit, scope: string, at: string): Promise<KeptCredit>;
  credit(bank: string, transaction: string): Promise<KeptCredit | undefined>;
  setWhy(credit: Credit, why: WhyUnmatched): Promise<void>;
  /** What lies with this scope's officers, oldest first. */
  unmatched(scope: string): Promise<KeptCredit[]>;
  /** An officer's word that it belongs to no dossier here; false when it was dealt with before. */
  setAside(credit: Credit, word: { by: string; at: string; note: string }): Promise<boolean>;
}

/** How many of a scope's unmatched credits are shown at once; the oldest come first. */
const unmatchedShown = 200;

const rowOf = (item: Item): CashRow => CashRow.parse(JSON.parse(text(item, "row")));
const headOf = (item: Item): SheetHead => ({
  officer: text(item, "officer"),
  rows: item.rows === undefined ? 0 : number(item, "rows"),
  ...(item.closing === undefined ? {} : { closing: CashClosing.parse(JSON.parse(text(item, "closing"))) }),
});

const optional = z.string().optional();
const creditOf = (item: Item): KeptCredit => {
  const dossier = optional.parse(item.dossier?.S);
  const note = optional.parse(item.note?.S);
  const resolved = item.unmatchedIn === undefined;
  return {
    credit: Credit.parse(JSON.parse(text(item, "content"))),
    scope: text(item, resolved ? "scope" : "unmatchedIn"),
    ...(resolved
      ? { resolved: { ...(dossier === undefined ? {} : { dossier }), ...(note === undefined ? {} : { note }) } }
      : { why: WhyUnmatched.parse(text(item, "why")) }),
  };
};

const holds = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The commune's cash book: sheets of the day, and what banks said came in. */
export const cashStore = (client: DynamoDBClient, table: string): CashStore => {
  const store: CashStore = {
    async day(commune, date) {
      const { pk } = cashRowKey(commune, date, "", "");
      const items: Item[] = [];
      let start: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :day",
            ExpressionAttributeValues: { ":day": { S: pk } },
            ConsistentRead: true,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        items.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return {
        rows: items.filter((item) => item.row !== undefined).map(rowOf),
        heads: items.filter((item) => item.row === undefined).map(headOf),
      };
    },
    close: ({ commune, date, officer, rows }, closing) =>
      holds(() =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...cashHeadKey(commune, date, officer) }),
            UpdateExpression: "SET officer = :officer, closing = :closing",
            ConditionExpression: `attribute_not_exists(closing) AND ${rows === 0 ? "attribute_not_exists(#rows)" : "#rows = :rows"}`,
            ExpressionAttributeNames: { "#rows": "rows" },
            ExpressionAttributeValues: {
              ":officer": { S: officer },
              ":closing": { S: JSON.stringify(closing) },
              ...(rows === 0 ? {} : { ":rows": { N: String(rows) } }),
            },
          }),
        ),
      ),
    async keep(credit, scope, at) {
      const name = `${at}#${credit.bank}#${credit.transaction}`;
      const item = { content: JSON.stringify(credit), why: "new", scope, unmatchedIn: scope, unmatchedAt: name };
      try {
        await client.send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...creditKey(credit.bank, credit.transaction), ...item }),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          }),
        );
        return { credit, scope, why: "new" };
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException && error.Item) return creditOf(error.Item);
        throw error;
      }
    },
    async credit(bank, transaction) {
      const item = await readItem(client, table, creditKey(bank, transaction));
      return item && creditOf(item);
    },
    async setWhy({ bank, transaction }, why) {
      // Dealt with meanwhile: then nobody asks any more.
      await holds(() =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...creditKey(bank, transaction) }),
            UpdateExpression: "SET why = :why",
            ConditionExpression: "attribute_exists(unmatchedIn)",
            ExpressionAttributeValues: { ":why": { S: why } },
          }),
        ),
      );
    },
    async unmatched(scope) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "by-unmatched",
          KeyConditionExpression: "unmatchedIn = :scope",
          ExpressionAttributeValues: { ":scope": { S: scope } },
          Limit: unmatchedShown,
        }),
      );
      return Items.map(creditOf);
    },
    setAside: ({ bank, transaction }, { by, at, note }) =>
      holds(() =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toItem({ ...creditKey(bank, transaction) }),
            UpdateExpression: "SET note = :note, resolvedBy = :by, resolvedAt = :at REMOVE unmatchedIn, unmatchedAt",
            ConditionExpression: "attribute_exists(unmatchedIn)",
            ExpressionAttributeValues: { ":note": { S: note }, ":by": { S: by }, ":at": { S: at } },
          }),
        ),
      ),
  };
  return store;
};
