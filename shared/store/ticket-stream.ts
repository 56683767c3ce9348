import type { Surge } from "../domain/ticket/surge.ts";
import { firstCall, firstQueueOf, isMet, type Ticket } from "../domain/ticket/ticket.ts";
import type { Item } from "./attributes.ts";
import { flowsIn } from "./counter-day-items.ts";
import { flowSort, isPageKey, parseDayKey } from "./ticket-keys.ts";
import { decodePage } from "./ticket-page.ts";

/** Whose wait one change of a page ended, by the turns of the calls. A recall ends nobody's and moves nobody. */
export interface PageCalls {
  readonly commune: string;
  readonly date: string;
  readonly line: string;
  readonly turns: readonly number[];
}

/** An image of the table's stream: the same letters as in the table, typed more loosely by the Lambda types. */
export type Image = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

export const itemOf = (image: Image): Item => {
  const item: Item = {};
  for (const [name, { S, N }] of Object.entries(image)) {
    if (S !== undefined) item[name] = { S };
    if (N !== undefined) item[name] = { N };
  }
  return item;
};

/** The commune and day whose page was written; undefined for what is no page, and for a page that has expired. */
export const dayWritten = (after: Image | undefined): { commune: string; date: string } | undefined =>
  after !== undefined && isPageKey(after.sk?.S ?? "") ? parseDayKey(after.pk?.S ?? "") : undefined;

/** By line in which they waited; empty when the change called nobody: a number was taken, someone finished, it was no page. */
export const callsIn = (before: Image | undefined, after: Image | undefined): PageCalls[] => {
  if (before === undefined || after === undefined || !isPageKey(after.sk?.S ?? "")) return [];
  const [old, now] = [decodePage(itemOf(before)), decodePage(itemOf(after))];
  const waited = (ticket: Ticket) =>
    old.tickets.some(({ number, status }) => number === ticket.number && status === "waiting");
  const called = now.tickets.filter(isMet).filter(waited);
  return [...new Set(called.map(firstQueueOf))].map((line) => ({
    ...parseDayKey(after.pk?.S ?? ""),
    line,
    turns: called.filter((ticket) => firstQueueOf(ticket) === line).map((ticket) => firstCall(ticket).turn),
  }));
};

/** A line of a commune's day that has just become overloaded. */
export interface BegunSurge {
  readonly commune: string;
  readonly date: string;
  readonly line: string;
  readonly surge: Surge;
}

/** Those that one change of the day of the counters began; a surge that ended before it was read has begun all the same. */
export const surgesIn = (before: Image | undefined, after: Image | undefined): BegunSurge[] => {
  if (after?.sk?.S !== flowSort) return [];
  const day = parseDayKey(after.pk?.S ?? "");
  const old = flowsIn(day, itemOf(before ?? {}));
  return [...flowsIn(day, itemOf(after))].flatMap(([line, { surge }]) =>
    surge === undefined || surge.nth === old.get(line)?.surge?.nth ? [] : [{ ...day, line, surge }],
  );
};
