import { firstCall, isMet, type Ticket } from "../domain/ticket/ticket.ts";
import type { Item } from "./attributes.ts";
import { parseDayKey } from "./ticket-keys.ts";
import { decodePage } from "./ticket-page.ts";

/** Whose wait one change of a page ended, by the turns of the calls. A recall ends nobody's and moves nobody. */
export interface PageCalls {
  readonly commune: string;
  readonly date: string;
  readonly line: string;
  readonly turns: readonly number[];
}

/** An image of the table's stream: the same letters as in the table, typed more loosely by the Lambda types. */
type Image = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

const itemOf = (image: Image): Item => {
  const item: Item = {};
  for (const [name, { S, N }] of Object.entries(image)) {
    if (S !== undefined) item[name] = { S };
    if (N !== undefined) item[name] = { N };
  }
  return item;
};

/** Undefined when the change called nobody: a number was taken, someone finished, or the page expired. */
export const callsIn = (before: Image | undefined, after: Image | undefined): PageCalls | undefined => {
  if (before === undefined || after === undefined) return undefined;
  const [old, now] = [decodePage(itemOf(before)), decodePage(itemOf(after))];
  const waited = (ticket: Ticket) =>
    old.tickets.some(({ number, status }) => number === ticket.number && status === "waiting");
  const turns = now.tickets
    .filter(isMet)
    .filter(waited)
    .map((ticket) => firstCall(ticket).turn);
  if (turns.length === 0) return undefined;
  return { ...parseDayKey(after.pk?.S ?? ""), line: now.line, turns };
};
