import { catalogueApi } from "../../functions/catalogue/api.ts";
import { dryRunApi } from "../../functions/catalogue/dry-run-api.ts";
import { routesApi } from "../../functions/catalogue/routes-api.ts";
import { wordingApi } from "../../functions/catalogue/wording-api.ts";
import { CatalogueEntry } from "../../shared/contracts/catalogue-api.ts";
import type { Definitions } from "../../shared/definitions/load.ts";
import { dossierCode } from "../../shared/domain/dossier/code.ts";
import type { AuditEntry } from "../../shared/store/audit-store.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import type { DefinitionItems } from "../../shared/store/definition-items.ts";
import { definitionReader } from "../../shared/store/definition-reader.ts";
import { definitionStoreOver } from "../../shared/store/definition-store.ts";
import { draftStore } from "../../shared/store/draft-store.ts";
import { dryRunStore } from "../../shared/store/dry-run-store.ts";
import { messageStore, routeStore } from "../../shared/store/entry-store.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { fewDefinitions, memoryDefinitionItems } from "./definitions.ts";

export const editor = ["province-editor:cao-bang"];

/** Dossiers that a test puts in a list, found by their codes. */
const dossiersIn = (received: readonly RecordedDossier[]) => ({
  lastSequence: async (agency: string, date: string) => {
    const start = dossierCode(agency, date, 1).slice(0, -4);
    return received.filter(({ code }) => code.startsWith(start)).length;
  },
  loadMany: async (codes: readonly string[]) => received.filter(({ code }) => codes.includes(code)),
});

interface Asking {
  readonly body?: unknown;
  /** Groups of a signed-in officer; nobody is signed in without. */
  readonly as?: readonly string[];
  readonly officer?: string;
  /** Version of the draft that he has seen. */
  readonly seen?: number | string;
}

/** A catalogue, a few procedures of the demonstration province unless another is given, its editors, and a clock that the test sets. */
export const catalogueWorld = async (
  at: string,
  items: DefinitionItems = memoryDefinitionItems(),
  definitions: Definitions = fewDefinitions(),
) => {
  const clock = { at };
  const now = () => clock.at;
  const audit: AuditEntry[] = [];
  const received: RecordedDossier[] = [];
  const store = definitionStoreOver(items, now);
  const first = await store.publish(definitions, { by: "van-hanh", reason: "Lần đầu" });
  if (!first.ok) throw new Error(first.refusal.code);
  let id = 0;
  const deps = {
    definitions: definitionReader(items, now),
    catalogue: catalogueStore(items, now),
    drafts: draftStore(items),
    messages: messageStore(items, now),
    wordings: draftStore(items, "M"),
    routes: routeStore(items, now),
    routeDrafts: draftStore(items, "R"),
    dryRuns: dryRunStore(items),
    dossiers: dossiersIn(received),
    dossiersAPart: 100,
    audit: { record: async (entry: AuditEntry) => void audit.push(entry) },
    now,
    newId: () => `id-${++id}`,
  };
  const app = catalogueApi(deps).route("/", wordingApi(deps)).route("/", routesApi(deps)).route("/", dryRunApi(deps));
  const ask = async (method: "GET" | "POST", path: string, asking: Asking = {}): Promise<Response> => {
    const { body, as, officer = "hoa.bientap", seen } = asking;
    const claims = { username: officer, "cognito:groups": `[${as?.join(" ")}]` };
    const event = {
      requestContext: {
        http: { sourceIp: "192.0.2.1" },
        ...(as === undefined ? {} : { authorizer: { jwt: { claims } } }),
      },
    };
    const headers: Record<string, string> = seen === undefined ? {} : { "if-match": `"${seen}"` };
    const text = typeof body === "string" ? body : JSON.stringify(body ?? {});
    return app.request(path, { method, headers, ...(method === "POST" ? { body: text } : {}) }, { event });
  };
  const get = (path: string, asking: Asking = {}) => ask("GET", path, { as: editor, ...asking });
  const post = (path: string, asking: Asking = {}) => ask("POST", path, { as: editor, ...asking });
  return {
    clock,
    received,
    audit,
    items,
    store,
    ask,
    get,
    post,
    entry: async (code: string) => CatalogueEntry.parse(await (await get(`/api/catalogue/${code}`)).json()),
  };
};
