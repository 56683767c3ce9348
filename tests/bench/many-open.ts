import { randomUUID } from "node:crypto";
import * as z from "zod";
import { sweep } from "../../functions/deadline/sweep.ts";
import { dossierApi } from "../../functions/dossier/api.ts";
import { now } from "../../shared/runtime/clock.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { delegationStore } from "../../shared/store/delegation-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { personIndex } from "../../shared/store/person-index.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { type RunningDynamoDb, startDynamoDb } from "../support/start-dynamodb.ts";
import { type BilledCall, keepBill, readUnits, writeUnits } from "./bill.ts";
import type { BenchContext } from "./context.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import { manyCommunes } from "./many-communes.ts";
import { inLanes, interleaved, median } from "./measuring.ts";
import { authorizerOf } from "./officers.ts";
import { writeOpenDossiers } from "./open-dossiers.ts";
import { birth } from "./stories.ts";
import { clientOf, freshTables } from "./tables.ts";

const section = "With many open dossiers";

/** Communes of a province. */
const communes = 56;
/** Dossiers whose clock has rung, of each hundred. */
const duePercent = 1;

const View = z.object({ code: z.string() });

/** One province's tables, empty or not, and what officers do there. */
const province = async (endpoint: string) => {
  const client = clientOf(endpoint);
  const bill = keepBill(client);
  const tables = await freshTables(client);
  const definitions = definitionStore({ client, table: tables.definition, now });
  await definitions.publish(manyCommunes(communes), { by: "bench", reason: "" });
  const dossiers = dossierStore(client, tables.dossier);
  const audit = auditStore(client, tables.audit);
  const publicUrl = "https://motcua.example.vn";
  const delegations = delegationStore(client, tables.dossier);
  const people = personIndex(client, tables.dossier, "bench");
  const api = dossierApi({
    outages: async () => [],
    troubleOf: async () => undefined,
    people,
    dossiers,
    definitions,
    audit,
    delegations,
    now,
    newSecret,
    newId: randomUUID,
    intakeKeyOf: (officer) => officer,
    publicUrl,
  });
  const ask = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const event = { requestContext: { http: { sourceIp: "127.0.0.1" }, authorizer: authorizerOf("receptionist") } };
    const answer = await api.request(path, init, { event });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const list = () => ask("GET", "/api/dossiers?limit=20");
  const command = async () => {
    const { code } = View.parse(await ask("POST", "/api/dossiers", birth.steps[0]?.body));
    await ask("POST", `/api/dossiers/${code}/receive`, {});
    await ask("POST", `/api/dossiers/${code}/hand-over`, { to: "justice", reason: "Chuyển tay" });
    await ask("GET", `/api/dossiers/${code}`);
  };
  return { client, bill, tables, definitions, dossiers, command, list };
};
type Province = Awaited<ReturnType<typeof province>>;

const secondsFor = (jobs: number, job: () => Promise<unknown>) => async (): Promise<number> => {
  const from = performance.now();
  await inLanes(Array.from({ length: jobs }), 4, async () => void (await job()));
  return (performance.now() - from) / 1000;
};

const sweepFigures = async (
  { bill, tables, definitions, dossiers }: Province,
  at: string,
  open: number,
): Promise<Figure[]> => {
  await dossiers.setSweptTo(new Date(Date.parse(at) - 3 * 3_600_000).toISOString().slice(0, 13));
  bill.calls.length = 0;
  const outcome = await sweep({ dossiers, rulesFor: rulesFor(definitions), now: () => at });
  const calls = bill.calls.splice(0);
  const ofTable = calls.filter(({ table }) => table === tables.dossier);
  const queries = ofTable.filter(({ operation }) => operation === "Query");
  const scanned = queries.reduce((sum, { scanned }) => sum + scanned, 0);
  await sweep({ dossiers, rulesFor: rulesFor(definitions), now: () => at });
  const again = bill.calls.splice(0).filter(({ table }) => table === tables.dossier);
  const each = (count: number) => (count / outcome.looked).toFixed(2);
  const operations = (name: string): BilledCall[] => ofTable.filter(({ operation }) => operation === name);
  return [
    {
      section,
      name: `deadline sweep: items that its queries read, ${open} open`,
      value: scanned,
      unit: "items",
      floor: { name: "clocks that have rung", value: outcome.looked },
      budget: atMost(1.05),
      note: `${queries.length} queries; for each rung clock ${each(operations("GetItem").length)} reads, ${each(operations("UpdateItem").length)} writes, ${each(writeUnits(ofTable))} write units; a second sweep right after: ${again.filter(({ operation }) => operation === "UpdateItem").length} writes, ${readUnits(again)} read units`,
    },
  ];
};

/** The deadline sweep and the officers' daily work on a table with many open dossiers, against an empty one. */
export const manyOpen = async ({ full, say }: BenchContext): Promise<Figure[]> => {
  // An instance each: in DynamoDB Local a small table beside a large one with a stream is four times slower to write.
  const engines = await Promise.all([startDynamoDb(), startDynamoDb()]);
  try {
    return await compare(engines, full ? 100_000 : 20_000, say);
  } finally {
    await Promise.all(engines.map((engine) => engine.stop()));
  }
};

const compare = async (
  [emptyEngine, filledEngine]: readonly [RunningDynamoDb, RunningDynamoDb],
  open: number,
  say: BenchContext["say"],
): Promise<Figure[]> => {
  const [empty, filled] = [await province(emptyEngine.endpoint), await province(filledEngine.endpoint)];
  const at = now();
  const procedure = await filled.definitions.procedureInForce("1.001776", at.slice(0, 10));
  const all = (await filled.definitions.province()).communes;
  say(`writing ${open} open dossiers`);
  const due = Math.round((open * duePercent) / 100);
  const wanted = { communes: all, procedureVersion: procedure?.version ?? "", count: open, due, at };
  await writeOpenDossiers(filled.client, filled.tables.dossier, wanted);
  say("officers' work, empty and full in turn");
  const jobs = 16;
  for (let warm = 0; warm < 5; warm++) for (const one of [empty, filled]) await secondsFor(jobs, one.command)();
  const runs = await interleaved({
    emptyWork: secondsFor(jobs, empty.command),
    filledWork: secondsFor(jobs, filled.command),
    emptyList: secondsFor(jobs, empty.list),
    filledList: secondsFor(jobs, filled.list),
  });
  const rate = (seconds: readonly number[]) => jobs / median(seconds);
  say("sweep");
  const swept = await sweepFigures(filled, at, open);
  filled.bill.calls.length = 0;
  await filled.list();
  const { calls } = filled.bill;
  const [index] = calls.filter(({ operation }) => operation === "Query");
  return [
    ...swept,
    {
      section,
      name: `submit, two transitions, read: lifecycles a second, ${open} open`,
      value: rate(runs.filledWork),
      unit: "/s",
      floor: { name: "empty table", value: rate(runs.emptyWork) },
      budget: atLeast(0.9),
    },
    {
      section,
      name: "list 20 of a commune, lists a second",
      value: rate(runs.filledList),
      unit: "/s",
      floor: { name: "empty table", value: rate(runs.emptyList) },
      note: `one list reads ${index?.scanned ?? 0} lines of the commune's index, ${readUnits(calls)} read units in all; the empty table's holds the lifecycles of this run`,
    },
  ];
};
