import { firstCall, firstQueueOf, isMet, type Ticket } from "../domain/ticket/ticket.ts";
import type { Item } from "./attributes.ts";
import { isPageKey, parseDayKey } from "./ticket-keys.ts";
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
