import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Definitions } from "../../shared/definitions/load.ts";
import { versionOf } from "../../shared/definitions/version.ts";
import { now } from "../../shared/runtime/clock.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { root } from "./bundles.ts";
import { startHostProcess } from "./host-process.ts";
import { clientOf } from "./tables.ts";

/** Agencies with software of their own that reads a queue. */
export const agencyCount = 20;
/** Residence: its one step is decided outside of the commune. */
const modelCode = "1.004222";
/** Functions look for a new publication after as many milliseconds. */
const publicationAgeMs = 3_000;

const agencyKey = (at: number): string => `bench-agency-${at + 1}`;
const procedureId = (at: number): string => `7.${String(900_001 + at)}`;

/** What a clerk types for one of them. Nobody left a phone: what an SMS costs is measured elsewhere. */
export const residenceForm = (number: number) => ({
  ...{ commune: "01288", procedure: procedureId(number % agencyCount), channel: "counter" },
  owner: { name: "Nông Thị Thu Hương" },
  components: ["ct01", "lodging-proof"].map((id) => ({ id, form: "original", count: 1 })),
});

/** The demonstration province with more agencies, and for each a procedure that goes there; the portal is told of all. */
export const manyAgencies = (): Definitions => {
  const definitions = caoBangDefinitions();
  const { province, procedures } = definitions;
  const pattern = procedures.find(({ id }) => id === modelCode);
  if (pattern === undefined || province.portal === undefined)
    throw new Error(`${modelCode} or the portal is not defined`);
  const each = Array.from({ length: agencyCount }, (_, at) => at);
  const agencies = each.map((at) => ({
    ...{ code: `H14.${31 + at}`, key: agencyKey(at), kind: "department" as const, delivery: "queue" as const },
    name: { vi: `Cơ quan thử tải số ${at + 1}`, en: `Agency number ${at + 1} under load` },
    phone: "02063000099",
  }));
  const { version: _, ...model } = pattern;
  const theirs = each.map((at) => {
    const steps = model.steps.map((step) => ({ ...step, owner: agencyKey(at) }));
    const procedure = { ...model, id: procedureId(at), steps };
    return { ...procedure, version: versionOf(procedure) };
  });
  const portal = { ...province.portal, reports: "all" as const };
  return {
    ...definitions,
    procedures: [...procedures, ...theirs],
    province: { ...province, portal, agencies: [...province.agencies, ...agencies] },
  };
};

/** The stack reads its province from a file; the name holds what it says, so that an older one is not taken for it. */
const provinceFile = ({ province }: Definitions): string => {
  const text = JSON.stringify(province, undefined, 2);
  const name = `bench-province-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  mkdirSync(join(root, "dist"), { recursive: true });
  // Every JSON text is YAML.
  writeFileSync(join(root, "dist", `${name}.yaml`), text);
  return `../../dist/${name}`;
};

const Endpoints = z.object({
  dynamodb: z.string(),
  sqs: z.string(),
  sns: z.string(),
  portal: z.string(),
  outputs: z.record(z.string(), z.string()),
});

/** The whole local system of a province with many agencies. The host's meter counts what is asked of AWS's services. */
export const startAgenciesHost = async (dataDir: string) => {
  const definitions = manyAgencies();
  const env = { MOTCUA_PROVINCE: provinceFile(definitions), MOTCUA_METER: "1" };
  const host = await startHostProcess(dataDir, env);
  const endpoints = Endpoints.parse(await host.local("endpoints"));
  const client = clientOf(endpoints.dynamodb);
  const store = definitionStore({ client, table: endpoints.outputs.DefinitionTable ?? "", now });
  const published = await store.publish(definitions, { by: "bench", reason: "" });
  client.destroy();
  if (!published.ok) throw new Error(published.refusal.code);
  const queueUrls = Array.from(
    { length: agencyCount },
    (_, at) => endpoints.outputs[`AgencyBenchAgency${at + 1}QueueUrl`] ?? "",
  );
  return { host, endpoints, queueUrls, settleMs: publicationAgeMs + 1_000 };
};
export type AgenciesHost = Awaited<ReturnType<typeof startAgenciesHost>>;
