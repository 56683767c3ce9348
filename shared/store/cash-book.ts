import type { DynamoDBClient, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { addDays, toLocal } from "../domain/calendar/time.ts";
import { cashRowOf, isMoney, type MoneyEvent } from "../domain/dossier/cash-row.ts";
import type { DossierEvent } from "../domain/dossier/event.ts";
import { NUMBERED_WITH_THE_WRITE } from "../domain/dossier/payment.ts";
import { parseCreditName } from "../domain/fee/credit.ts";
import { isOwnNumber, receiptNumber } from "../domain/fee/receipt-number.ts";
import { number, toItem } from "./attributes.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { ExecuteDeps, NotWritten } from "./execute.ts";
import { cashHeadKey, cashRowKey, creditKey, paperReceiptKey, receiptsKey } from "./keys.ts";
import { readItem } from "./reads.ts";
import type { RecordedDossier, Write } from "./recorded-dossier.ts";

/** The store of dossiers through which money is taken. */
export type BookedDossiers = Omit<DossierStore, "append"> & ExecuteDeps["dossiers"];

/** Tries while other counters of the commune take the next number first. */
const attempts = 12;

interface Booking {
  readonly recorded: RecordedDossier;
  readonly write: Write;
  readonly event: MoneyEvent;
  /** Day of the sheet: that of the event, or the next when the officer has closed it. */
  readonly date: string;
  /** Receipts of the year so far, when the next number is ours to give. */
  readonly count: number | undefined;
}

/** What goes with the dossier's own write. Its place tells what a failed condition means. */
const parts = (table: string, { recorded, event, date, count }: Booking): TransactWriteItem[] => {
  const { opened } = recorded.state;
  const year = toLocal(event.at).date.slice(0, 4);
  const version = recorded.version + 1;
  const row = JSON.stringify(cashRowOf(recorded.code, opened, event));
  const key = cashRowKey(opened.commune, date, event.at, `${recorded.code}#${version}`);
  return [
    onOpenSheet(table, opened.commune, date, event.by),
    { Put: { TableName: table, Item: toItem({ ...key, row }) } },
    ...(event.type === "PaymentRefunded"
      ? []
      : [
          count === undefined
            ? claim(table, paperReceiptKey(opened.commune, year, event.receiptNumber), recorded.code)
            : counted(table, receiptsKey(opened.commune, year), count),
        ]),
    ...(event.type === "PaymentConfirmed" && event.transaction !== undefined
      ? [matched(table, event.transaction, recorded.code, event.at)]
      : []),
  ];
};
const SHEET = 1;
const RECEIPT = 3;
const CREDIT = 4;

const onOpenSheet = (table: string, commune: string, date: string, officer: string): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: toItem({ ...cashHeadKey(commune, date, officer) }),
    UpdateExpression: "SET officer = :officer ADD #rows :one",
    ConditionExpression: "attribute_not_exists(closing)",
    ExpressionAttributeNames: { "#rows": "rows" },
    ExpressionAttributeValues: { ":officer": { S: officer }, ":one": { N: "1" } },
  },
});

const counted = (table: string, key: { pk: string; sk: string }, seen: number): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: toItem({ ...key }),
    UpdateExpression: "SET n = :next",
    ConditionExpression: seen === 0 ? "attribute_not_exists(n)" : "n = :seen",
    ExpressionAttributeValues: {
      ":next": { N: String(seen + 1) },
      ...(seen === 0 ? {} : { ":seen": { N: String(seen) } }),
    },
  },
});

const claim = (table: string, key: { pk: string; sk: string }, dossier: string): TransactWriteItem => ({
  Put: { TableName: table, Item: toItem({ ...key, dossier }), ConditionExpression: "attribute_not_exists(pk)" },
});

const matched = (table: string, name: string, dossier: string, at: string): TransactWriteItem => {
  const { bank, transaction } = parseCreditName(name);
  return {
    Update: {
      TableName: table,
      Key: toItem({ ...creditKey(bank, transaction) }),
      UpdateExpression: "SET dossier = :dossier, resolvedAt = :at REMOVE unmatchedIn, unmatchedAt",
      ConditionExpression: "attribute_exists(unmatchedIn)",
      ExpressionAttributeValues: { ":dossier": { S: dossier }, ":at": { S: at } },
    },
  };
};

/**
 * A dossier store that writes every payment into the commune's cash book in the same stroke: the dossier, the row of the
 * day's sheet, the receipt's number and the bank's credit are written together or not at all (docs/adr/0030).
 */
export const withCashBook = (dossiers: DossierStore, client: DynamoDBClient, table: string): BookedDossiers => {
  const receiptsSoFar = async (commune: string, at: string): Promise<number> => {
    const item = await readItem(client, table, receiptsKey(commune, toLocal(at).date.slice(0, 4)));
    return item === undefined ? 0 : number(item, "n");
  };

  const book = async (recorded: RecordedDossier, write: Write, given: MoneyEvent) => {
    const { commune } = recorded.state.opened;
    let date = toLocal(given.at).date;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const isOurs = given.type === "PaymentConfirmed" && given.receiptNumber === NUMBERED_WITH_THE_WRITE;
      const count = isOurs ? await receiptsSoFar(commune, given.at) : undefined;
      const event = isOurs ? { ...given, receiptNumber: ownNumber(given.at, count ?? 0) } : given;
      const numbered = { ...write, events: write.events.map((one): DossierEvent => (one === given ? event : one)) };
      const others = parts(table, { recorded, write: numbered, event, date, count });
      const outcome = await dossiers.appendWith(recorded, numbered, others);
      if ("code" in outcome) return outcome;
      if (outcome.has(0)) return "changed";
      if (outcome.has(RECEIPT) && !isOurs) return numberTaken;
      if (outcome.has(CREDIT)) return { refusal: { code: "CREDIT_RESOLVED" } } as const;
      // Money that comes after the day was closed belongs to the next; nobody can have closed that one yet.
      if (outcome.has(SHEET)) date = addDays(date, 1);
    }
    return "changed";
  };

  return {
    ...dossiers,
    async append(recorded, write) {
      const event = write.events.find(isMoney);
      if (event === undefined) return dossiers.append(recorded, write);
      if (isOwnNumber(event.receiptNumber) && event.type === "PaymentConfirmed") return numberTaken;
      return book(recorded, write, event);
    },
  };
};

const numberTaken: NotWritten = { refusal: { code: "RECEIPT_NUMBER_TAKEN", field: "receiptNumber" } };

const ownNumber = (at: string, count: number): string => receiptNumber(toLocal(at).date.slice(0, 4), count + 1);
