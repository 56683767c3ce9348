import {
  type DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type Update,
} from "@aws-sdk/client-dynamodb";
import type { Instant, LocalDate } from "../domain/calendar/time.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import { evolve } from "../domain/ticket/evolve.ts";
import {
  dayAfterOfflineCall,
  type OfflineCall,
  type Recorded,
  recordOfflineCall,
  timedCall,
} from "../domain/ticket/offline-call.ts";
import type { Ticket } from "../domain/ticket/ticket.ts";
import type { TicketRefusal } from "../domain/ticket/ticket-refusal.ts";
import { inferFinished } from "../domain/ticket/waiting-room.ts";
import { text, toItem } from "./attributes.ts";
import { pageOf, requestTag } from "./ticket-keys.ts";
import { changeOf, type Page, type PageChange, progressOf } from "./ticket-page.ts";
import type { TicketPages } from "./ticket-pages.ts";

/** Calls of one counter and day, in the order in which they were made; `calledBy` is the key of each. */
export interface ToldCalls {
  readonly commune: string;
  readonly date: LocalDate;
  readonly calls: readonly OfflineCall[];
  readonly at: Instant;
  /** The day's pages, where they were read just now. */
  readonly seen?: readonly Page[] | undefined;
}

export interface ToldAnswer {
  readonly day: readonly Ticket[];
  /** One for each call. `wasAhead`: its clock was, and the present time was taken instead. */
  readonly outcomes: readonly Result<{ readonly wasAhead: boolean }, TicketRefusal>[];
}

export interface OfflineCalls {
  /** Records all that can be recorded, at once or not at all; told twice they are there once. */
  record(told: ToldCalls): Promise<Result<ToldAnswer>>;
}

/** What becomes of tickets on one page that was read. */
export interface PageChanges {
  readonly page: Page;
  readonly tickets: ReadonlyMap<number, PageChange>;
}

/** All pages or none, if each ticket has come exactly as far as its page says. False when one has not. */
export type WritePages = (changes: readonly PageChanges[]) => Promise<boolean>;

const ATTEMPTS = 20;

/** One change after the other as one. */
const joined = (before: PageChange, { set, remove }: PageChange): PageChange => ({
  set: { ...Object.fromEntries(Object.entries(before.set).filter(([name]) => !remove.includes(name))), ...set },
  remove: [...new Set([...before.remove, ...remove])].filter((name) => set[name] === undefined),
});

const changesOf = ({ ticket, events }: Recorded): PageChange => {
  let now = ticket;
  let all: PageChange = { set: {}, remove: [] };
  for (const event of events) {
    all = joined(all, changeOf(now, event));
    now = evolve(now, event);
  }
  return all;
};

/** By page what several calls make of its tickets; one person may have been called twice. */
const byPage = (pages: readonly Page[], recorded: readonly Recorded[]): PageChanges[] =>
  pages.flatMap((page) => {
    const tickets = new Map<number, PageChange>();
    for (const one of recorded) {
      const { line, number } = one.ticket;
      if (line !== page.line || pageOf(number) !== page.page || one.events.length === 0) continue;
      tickets.set(number, joined(tickets.get(number) ?? { set: {}, remove: [] }, changesOf(one)));
    }
    return tickets.size === 0 ? [] : [{ page, tickets }];
  });

export const offlineCalls = (pages: Pick<TicketPages, "read">, write: WritePages): OfflineCalls => ({
  async record({ commune, date, calls, at, seen: before }) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const seen = (attempt === 0 && before) || (await pages.read(commune, date, { fresh: true }));
      let day = inferFinished(seen.flatMap(({ tickets }) => tickets));
      const recorded: Recorded[] = [];
      const outcomes = calls.map((told): ToldAnswer["outcomes"][number] => {
        const timed = timedCall({ ...told, calledBy: requestTag(told.calledBy) }, date, at);
        if (!timed.ok) return timed;
        const done = recordOfflineCall(day, timed.value.call);
        if (!done.ok) return done;
        recorded.push(done.value);
        day = dayAfterOfflineCall(day, done.value);
        return accept({ wasAhead: timed.value.wasAhead });
      });
      const changes = byPage(seen, recorded);
      if (changes.length === 0 || (await write(changes))) return accept({ day, outcomes });
    }
    return refuse("CHANGED_MEANWHILE");
  },
});

/** One update of a page, which holds only while its changed tickets are as they were read. */
const updateOf = (table: string, { page: { item }, tickets }: PageChanges): Update => {
  const sets = [...tickets.values()].flatMap(({ set }) => Object.entries(set));
  const removed = [...tickets.values()].flatMap(({ remove }) => remove);
  const progress = [...tickets.keys()].flatMap((number) => [...progressOf(number)]);
  const names = [...new Set([...progress, ...removed, ...sets.map(([name]) => name)])];
  const as = (name: string) => `#n${names.indexOf(name)}`;
  const seen = progress.flatMap((name) => {
    const value = item[name];
    return value === undefined ? [] : [[`:seen${names.indexOf(name)}`, value] as const];
  });
  return {
    TableName: table,
    Key: toItem({ pk: text(item, "pk"), sk: text(item, "sk") }),
    UpdateExpression:
      `SET ${sets.map(([name], at) => `${as(name)} = :set${at}`).join(", ")}` +
      (removed.length === 0 ? "" : ` REMOVE ${removed.map(as).join(", ")}`),
    ConditionExpression: progress
      .map((name) =>
        item[name] === undefined ? `attribute_not_exists(${as(name)})` : `${as(name)} = :seen${names.indexOf(name)}`,
      )
      .join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [as(name), name])),
    ExpressionAttributeValues: Object.fromEntries([...sets.map(([, value], at) => [`:set${at}`, value]), ...seen]),
  };
};

/** A ticket has gone on, or somebody else writes one of the pages at this moment. */
const isChanged = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).every(({ Code = "" }) =>
    ["None", "ConditionalCheckFailed", "TransactionConflict"].includes(Code),
  );

/**
 * Pages of several lines change in one transaction: whoever reads the day, as the watcher that says "you are near", sees all of
 * the calls or none. Two write units for each page, which holds ten numbers.
 */
export const pagesTogether =
  (client: DynamoDBClient, table: string): WritePages =>
  async (changes) => {
    const TransactItems = changes.map((one) => ({ Update: updateOf(table, one) }));
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (isChanged(error)) return false;
      throw error;
    }
  };
