import { ticketApi } from "../../functions/ticket/api.ts";
import type { AuditEntry } from "../../shared/store/audit-store.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "./definitions.ts";
import { memoryTicketPages } from "./memory-ticket-pages.ts";

interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  /** Groups of a signed-in officer, e.g. "receptionist:01288"; nobody is signed in without. */
  readonly as?: readonly string[];
  /** The visitor's network address, as the edge tells it. */
  readonly from?: string;
}

/** What HTTP API hands over with an access token that it has checked. */
const signedIn = (groups: readonly string[]) => ({
  event: {
    requestContext: {
      http: { sourceIp: "192.0.2.1" },
      authorizer: { jwt: { claims: { username: "can-bo", "cognito:groups": `[${groups.join(" ")}]` } } },
    },
  },
});

let published: ReturnType<typeof publishedDefinitions> | undefined;

/** The demonstration province's waiting rooms with an empty table in memory and a clock that the test sets. */
export const ticketWorld = async (at: string) => {
  const clock = { at };
  const audit: AuditEntry[] = [];
  const tickets = ticketStore(memoryTicketPages());
  published ??= publishedDefinitions();
  const definitions = { ...(await published) };
  let id = 0;
  const app = ticketApi({
    tickets,
    definitions,
    audit: { record: async (entry) => void audit.push(entry) },
    now: () => clock.at,
    newId: () => `id-${++id}`,
  });
  const ask = async (method: "GET" | "POST", path: string, { body, key, as, from }: Asking = {}): Promise<Response> =>
    app.request(
      path,
      {
        method,
        headers: {
          ...(key === undefined ? {} : { "idempotency-key": key }),
          ...(from === undefined ? {} : { "x-viewer-address": from }),
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      },
      as === undefined ? {} : signedIn(as),
    );
  return {
    clock,
    audit,
    tickets,
    definitions,
    get: (path: string, asking?: Asking) => ask("GET", path, asking),
    post: (path: string, asking?: Asking) => ask("POST", path, asking),
  };
};
