import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { ticketApi } from "../../functions/ticket/api.ts";
import { ticketStores } from "../../functions/ticket/stores.ts";
import type { Definitions } from "../../shared/definitions/load.ts";
import { epochOf, instantOf } from "../../shared/domain/calendar/time.ts";
import type { PriorityClass } from "../../shared/domain/ticket/priority-class.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { newCode, newSecret } from "../../shared/runtime/secret.ts";
import { withClosures } from "../../shared/store/closed-calendar.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { httpEvent } from "./http-events.ts";
import { manyCommunes } from "./many-communes.ts";
import { clientOf, freshTables } from "./tables.ts";

/** A Saturday, 08:00 in Vietnam, when the lines are open; from then on it goes like any clock. */
const opened = epochOf("2026-11-28T01:00:00Z");
export const now = (): string => instantOf(opened + performance.now());
/** The day that all numbers are of. */
export const saturday = "2026-11-28";
/** Where the numbers of one line are taken. */
export const commune = "01288";
export const civilStatus = "ho-tich-chung-thuc";

const Ticket = z.object({ id: z.string(), number: z.string() });
const Call = z.object({ ticket: Ticket.nullable() });

/** Visits so short that the day has room for every number: a line gives none that would not be called. */
export const withShortVisits = (definitions: Definitions): Definitions => ({
  ...definitions,
  serviceLines: definitions.serviceLines.map((one) => ({ ...one, expectedMinutes: 1 })),
});

/** Copies are numbered from 20000, and the first is the original. */
export const manyShortVisits = (communes: number): Definitions => withShortVisits(manyCommunes(communes));

interface Asked {
  readonly line?: string;
  readonly priority?: PriorityClass;
}

/** The real handler of the ticket function, as Lambda calls it. */
export const ticketFunction = async (endpoint: string, defined: Definitions) => {
  const client = clientOf(endpoint);
  const tables = await freshTables(client);
  const definitions = definitionStore({ client, table: tables.definition, now });
  await definitions.publish(defined, { by: "bench", reason: "" });
  const stores = ticketStores(client, tables);
  const api = ticketApi({
    ...stores,
    definitions: withClosures(definitions, stores.closures, now),
    audit: { record: async () => {} },
    now,
    newId: randomUUID,
    newSecret,
    newCode,
  });
  const answer = handle(api);
  const handler = entry((event: LambdaEvent) => answer(event));
  const ask = async (path: string, body: object, key: string): Promise<unknown> => {
    // Each asks from an own address, since one address may not have more than its share of a line.
    const asked = { method: "POST", path, body, key, by: "receptionist", address: key } as const;
    const event = httpEvent(asked) as unknown as LambdaEvent;
    const context = { awsRequestId: key, functionName: "ticket", memoryLimitInMB: "1024" } as unknown as Context;
    const answered = await handler(event, context, { signal: new AbortController().signal });
    const { statusCode, body: text } = answered as { statusCode: number; body: string };
    if (statusCode >= 300) throw new Error(`POST ${path}: ${statusCode} ${text}`);
    return JSON.parse(text);
  };
  const take = async (where: string, key: string, { line = civilStatus, priority = "none" }: Asked = {}) =>
    Ticket.parse(await ask("/api/tickets", { commune: where, line, priority, phone: "0912345678" }, key));
  const call = async (counter: string, lines?: readonly string[]) =>
    Call.parse(await ask(`/api/counters/${counter}/call-next`, { lines }, randomUUID())).ticket;
  return { client, tables, take, call };
};
export type TicketFunction = Awaited<ReturnType<typeof ticketFunction>>;
