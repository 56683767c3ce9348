import { setTimeout as rest } from "node:timers/promises";
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { LocalDate } from "../domain/calendar/time.ts";
import type { Slip } from "../domain/ticket/ticket.ts";
import { text, toItem } from "./attributes.ts";
import { dayItems } from "./day-items.ts";
import { dayKey, firstOn, lastOn, pageKey, pageOf } from "./ticket-keys.ts";
import {
  decodePage,
  encodeTold,
  expiresAt,
  type Page,
  type PageChange,
  pagesIn,
  progressOf,
  type Told,
} from "./ticket-page.ts";

/** Longer than a read and a write take, and shorter than anybody notices. */
const APART_MS = 40;

/** A number to be given: who asks (`takenBy`) and what he said. */
export type NewSlip = Pick<Slip, "commune" | "date" | "line" | "takenBy"> & Told;

/** Either way the page comes back as it is now; undefined when there is no such page. */
export interface Written {
  readonly written: boolean;
  readonly page: Page | undefined;
}

/** The register book: what can be asked of the ticket table in one call each. */
export interface TicketPages {
  /** Pages of a commune's day, in order: people move between its lines. Without `fresh` the answer may be a second old. */
  read(commune: string, date: LocalDate, wanted: { fresh: boolean }): Promise<Page[]>;
  readOne(commune: string, date: LocalDate, line: string, page: number): Promise<Page | undefined>;
  /** The page as it is a moment later, which is another moment for each who asks. One read unit. */
  readApart(commune: string, date: LocalDate, line: string, page: number): Promise<Page | undefined>;
  /** Gives the page's next number, unless the page is full or this request has its number there. One write unit. */
  issue(slip: NewSlip, page: number): Promise<Written>;
  /** Gives a number of a block, unless its request, which is the number's own, has been answered. One write unit. */
  issueOfBlock(slip: NewSlip, number: number): Promise<Written>;
  /** Takes back a number that nobody holds, if nobody has called it. */
  withdraw(ticket: Slip): Promise<Written>;
  /** Changes one ticket, if it has come exactly as far as the page that was read says. One write unit. */
  change(page: Page, ticket: number, change: PageChange): Promise<Written>;
}

export const ticketPages = (client: DynamoDBClient, table: string): TicketPages => {
  const write = async (update: Omit<UpdateItemCommandInput, "TableName">): Promise<Written> => {
    try {
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          ...update,
          TableName: table,
          ReturnValues: "ALL_NEW",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      );
      return { written: true, page: decodePage(Attributes) };
    } catch (cause) {
      if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
      return { written: false, page: cause.Item && decodePage(cause.Item) };
    }
  };

  const readPage = async (commune: string, date: LocalDate, line: string, page: number, ConsistentRead: boolean) => {
    const Key = toItem({ pk: dayKey(commune, date), sk: pageKey(line, page) });
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead }));
    return Item && decodePage(Item);
  };

  return {
    async read(commune, date, wanted) {
      return pagesIn(await dayItems({ client, table }, commune, date, wanted));
    },

    readOne: (commune, date, line, page) => readPage(commune, date, line, page, false),

    async readApart(commune, date, line, page) {
      await rest(Math.random() * APART_MS);
      return readPage(commune, date, line, page, true);
    },

    issue: ({ commune, date, line, takenBy, ...said }, page) =>
      write({
        Key: toItem({ pk: dayKey(commune, date), sk: pageKey(line, page) }),
        UpdateExpression:
          "SET #request = if_not_exists(n, :before) + :one, n = if_not_exists(n, :before) + :one, " +
          "#told = :told, expiresAt = :expiresAt",
        ConditionExpression: "attribute_not_exists(#request) AND (attribute_not_exists(n) OR n < :last)",
        ExpressionAttributeNames: { "#request": `r${takenBy}`, "#told": `t${takenBy}` },
        ExpressionAttributeValues: toItem({
          ":before": firstOn(page) - 1,
          ":one": 1,
          ":last": lastOn(page),
          ":told": encodeTold(date, said),
          ":expiresAt": expiresAt(date),
        }),
      }),

    issueOfBlock: ({ commune, date, line, takenBy, ...said }, number) =>
      write({
        Key: toItem({ pk: dayKey(commune, date), sk: pageKey(line, pageOf(number)) }),
        UpdateExpression: "SET #request = :number, #told = :told, expiresAt = :expiresAt",
        ConditionExpression: "attribute_not_exists(#request)",
        ExpressionAttributeNames: { "#request": `r${takenBy}`, "#told": `t${takenBy}` },
        ExpressionAttributeValues: toItem({
          ":number": number,
          ":told": encodeTold(date, said),
          ":expiresAt": expiresAt(date),
        }),
      }),

    withdraw: ({ commune, date, line, number, takenBy }) =>
      write({
        Key: toItem({ pk: dayKey(commune, date), sk: pageKey(line, pageOf(number)) }),
        UpdateExpression: "REMOVE #request, #told",
        ConditionExpression: "attribute_exists(#request) AND attribute_not_exists(#call)",
        ExpressionAttributeNames: { "#request": `r${takenBy}`, "#told": `t${takenBy}`, "#call": `c${number}` },
      }),

    change({ item }, ticket, { set, remove }) {
      const progress = progressOf(ticket);
      const sets = Object.entries(set);
      const seen = progress.flatMap((name) => {
        const value = item[name];
        return value === undefined ? [] : [[`:seen_${name}`, value] as const];
      });
      const removed = remove.length === 0 ? "" : ` REMOVE ${remove.map((name) => `#${name}`).join(", ")}`;
      return write({
        Key: toItem({ pk: text(item, "pk"), sk: text(item, "sk") }),
        UpdateExpression: `SET ${sets.map((_, at) => `#set${at} = :set${at}`).join(", ")}${removed}`,
        ConditionExpression: progress
          .map((name) => (item[name] === undefined ? `attribute_not_exists(#${name})` : `#${name} = :seen_${name}`))
          .join(" AND "),
        ExpressionAttributeNames: Object.fromEntries([
          ...progress.map((name) => [`#${name}`, name]),
          ...sets.map(([name], at) => [`#set${at}`, name]),
        ]),
        ExpressionAttributeValues: Object.fromEntries([...sets.map(([, value], at) => [`:set${at}`, value]), ...seen]),
      });
    },
  };
};
