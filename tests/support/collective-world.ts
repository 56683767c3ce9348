import { randomBytes, randomUUID } from "node:crypto";
import { collectiveApi } from "../../functions/collective/api.ts";
import { followLists } from "../../functions/collective/follow.ts";
import { matchPart } from "../../functions/collective/match.ts";
import { ListResults, ListView, type MatchPart, OpenedList } from "../../shared/contracts/collective-api.ts";
import { type ListRow, ROWS_IN_PART } from "../../shared/domain/collective/list-row.ts";
import type { RegisterPerson } from "../../shared/domain/collective/register-person.ts";
import type { RowResult } from "../../shared/domain/collective/result.ts";
import { listKey } from "../../shared/store/collective-keys.ts";
import { collectiveStore } from "../../shared/store/collective-store.ts";
import { readItem } from "../../shared/store/reads.ts";
import { registerStore } from "../../shared/store/register-store.ts";
import { type Asking, dossierWorld, lead, receptionist, specialist } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { officerEvent } from "./officer-event.ts";
import { queueRecord } from "./queue-record.ts";

const partsOf = <Row>(rows: readonly Row[], size: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));

export const listForm = {
  commune: "01288",
  procedure: "9.000101",
  channel: "counter",
  owner: { name: "Trường THCS Hợp Giang", phone: "0912 345 678" },
  components: [{ id: "letter" }, { id: "list" }],
};

/** Lists, registers and the dossiers that they belong to, on real tables. */
export const collectiveWorld = async (at: string) => {
  const world = await dossierWorld(at);
  const { client, table } = await localTables("collective");
  const lists = collectiveStore(client, table.collective);
  const registers = registerStore(client, table.collective);
  const now = () => world.clock.at;
  const deps = { ...world.rules, lists, registers, definitions: world.definitions, audit: world.audit, now };
  const app = collectiveApi({
    ...deps,
    newId: randomUUID,
    newToken: () => randomBytes(18).toString("base64url"),
    publicUrl: "https://motcua.example",
  });
  const ask = async (method: "GET" | "POST", path: string, { as, officer = "hoa.tangiang", body, key }: Asking = {}) =>
    app.request(
      path,
      {
        method,
        headers: key === undefined ? {} : { "idempotency-key": key },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      {
        event: officerEvent({ as, officer }),
      },
    );
  const post = (path: string, asking: Asking = {}) => ask("POST", path, asking);
  const get = (path: string, asking: Asking = {}) => ask("GET", path, asking);
  const sound = async (response: Promise<Response>): Promise<unknown> => {
    const answer = await response;
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const view = async (response: Promise<Response>): Promise<ListView> => ListView.parse(await sound(response));

  const importRegister = async (people: readonly RegisterPerson[], upload = "register-1") => {
    const parts = partsOf(people, 200);
    for (const [at, part] of parts.entries()) {
      const body = { commune: "01288", upload, part: at + 1, parts: parts.length, people: part };
      await sound(post("/api/registers/poor-household/import", { as: lead, body }));
    }
  };
  const openList = async (more: object = {}) => {
    const body = { commune: "01288", kind: "poor-household", organisation: { name: "Trường THCS Hợp Giang" }, ...more };
    return OpenedList.parse(await sound(post("/api/collective", { as: receptionist, body })));
  };
  const sendRows = async (id: string, rows: readonly ListRow[], upload = "upload-1") => {
    const parts = partsOf(rows, ROWS_IN_PART);
    for (const [at, part] of parts.entries())
      await sound(post(`/api/collective/${id}/part`, { as: receptionist, body: { upload, part: at + 1, rows: part } }));
    return view(post(`/api/collective/${id}/seal`, { as: receptionist, body: { upload, parts: parts.length } }));
  };
  /** A list that came to the counter with its dossier; nothing of it is matched yet. */
  const started = async (rows: readonly ListRow[]) => {
    const { id } = await openList();
    await sendRows(id, rows);
    const { code: dossier } = await world.submit(listForm);
    await world.command(dossier, "receive");
    await world.carry(dossier);
    await view(post(`/api/collective/${id}/start`, { as: receptionist, body: { dossier } }));
    return { id, dossier };
  };

  /** The list's change as the table's stream would bring it now. @returns the messages that follow */
  const follow = async (id: string): Promise<MatchPart[]> => {
    const sent: MatchPart[] = [];
    const image = await readItem(client, table.collective, listKey(id));
    const send = async (message: MatchPart) => void sent.push(message);
    const record = { dynamodb: { NewImage: image, SequenceNumber: "1" } };
    const { batchItemFailures } = await followLists({ ...deps, send })({ Records: [record] } as never);
    if (batchItemFailures.length > 0) throw new Error("the change could not be followed");
    return sent;
  };
  /** Plays stream and queue until the list is matched. */
  const matchAll = async (id: string) => {
    const match = matchPart(deps);
    for (const message of await follow(id)) await match(queueRecord(message));
  };
  const seen = (id: string) => view(get(`/api/collective/${id}`, { as: specialist }));
  const results = async (id: string): Promise<RowResult[]> => {
    const all: RowResult[] = [];
    for (let part: number | undefined = 1; part !== undefined; ) {
      const page: ListResults = ListResults.parse(
        await sound(get(`/api/collective/${id}/results?part=${part}`, { as: specialist })),
      );
      all.push(...page.items);
      part = page.next;
    }
    return all;
  };
  /** The office takes the dossier over, as it must before it decides anything. */
  const accepted = (dossier: string) => world.answer(`${dossier}~1`, "accept");

  return {
    ...{ world, client, table, lists, registers, deps, post, get, view, importRegister, openList, sendRows, started },
    ...{ follow, matchAll, seen, results, accepted },
  };
};
export type CollectiveWorld = Awaited<ReturnType<typeof collectiveWorld>>;
