import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { parseDefinition } from "../../../shared/definitions/parse-definition.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import { showPath } from "../../../shared/domain/procedure/show-path.ts";
import { checkRoutes } from "../../../shared/domain/routing/check-routes.ts";
import { type RouteComparison, routeComparison } from "../../../shared/domain/routing/compare-routes.ts";
import { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import { now } from "../../../shared/runtime/clock.ts";
import { type DefinitionStore, definitionStore } from "../../../shared/store/definition-store.ts";
import { type DossierStore, dossierStore } from "../../../shared/store/dossier-store.ts";
import { lastDossiers } from "../../../shared/store/last-dossiers.ts";
import { rulesFor } from "../../../shared/store/rules-for.ts";
import { Endpoints, requireHost } from "../running-host.ts";
import { showFaults } from "../show-faults.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf } from "../stack-outputs.ts";
import { complainUsage } from "../usage.ts";
import { dryRunReport } from "./dry-run-report.ts";

export interface DryRunArgs {
  readonly routes: string;
  readonly days: number;
  readonly outputs?: string | undefined;
}

const LONGEST_DAYS = 366;

export const dryRunArgs = (args: string[]): DryRunArgs | undefined => {
  const text = { type: "string" } as const;
  try {
    const {
      routes,
      days = "30",
      outputs,
    } = parseArgs({ args, options: { routes: text, days: text, outputs: text } }).values;
    const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
    return routes === undefined || count < 1 || count > LONGEST_DAYS ? undefined : { routes, days: count, outputs };
  } catch {
    return undefined;
  }
};

interface Stores {
  readonly dossiers: Pick<DossierStore, "lastSequence" | "loadMany">;
  readonly definitions: Pick<DefinitionStore, "procedure" | "province" | "workingCalendar" | "routes">;
}

const tableIn = (outputs: Readonly<Record<string, string>>, name: string): string => {
  const table = outputs[name];
  if (table === undefined) throw new Error(`Hệ thống này chưa có ${name} (no such table); hãy triển khai lại.`);
  return table;
};

const storesOf = async (file: string | undefined): Promise<Stores | undefined> => {
  const host = file === undefined ? await requireHost() : undefined;
  if (file === undefined && host === undefined) return undefined;
  const outputs = file === undefined ? undefined : readStackOutputs(file);
  const endpoint = host && (await host.get("/local/endpoints", Endpoints)).dynamodb;
  const known = outputs ?? (host && (await readLocalOutputs(host)));
  if (known === undefined) return undefined;
  const client = new DynamoDBClient(
    endpoint === undefined ? { region: regionOf(known) } : { ...localClient, endpoint },
  );
  return {
    dossiers: dossierStore(client, tableIn(known, "DossierTable")),
    definitions: definitionStore({ client, table: known.DefinitionTable, now }),
  };
};

/** Asks both routes about each of the last dossiers, one page of them in memory at a time. */
export const compareOver = async (
  { dossiers, definitions }: Stores,
  table: RouteTable,
  { days, at }: { readonly days: number; readonly at: string },
): Promise<RouteComparison> => {
  const [province, routes] = await Promise.all([definitions.province(), definitions.routes()]);
  const changed = [{ ...table, version: "" }, ...routes.filter(({ owner }) => owner !== table.owner)];
  const agencies = province.communes.map(({ agencyCode }) => agencyCode);
  const comparison = routeComparison();
  const rules = rulesFor(definitions);
  for await (const page of lastDossiers(dossiers, agencies, { last: toLocal(at).date, days }))
    for (const { state } of page.dossiers) comparison.add(state.opened, await rules(state), changed, at);
  return comparison.result();
};

/**
 * `motcua dry-run`: what a changed table of routes would have done with the dossiers of the last days. Exit code 1 when the
 * file has faults, or when a dossier would find no office: then it must not be published.
 */
export async function dryRun(args: string[]): Promise<void> {
  const given = dryRunArgs(args);
  if (given === undefined) return complainUsage("dry-run");
  const read = parseDefinition(given.routes, RouteTable);
  const fail = (sentence: string): void => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  };
  if (!read.ok) return fail(showFaults(read.faults));
  const stores = await storesOf(given.outputs);
  if (stores === undefined) return;
  const { value: table } = read.parsed;
  const province = await stores.definitions.province();
  const unknown = [...checkRoutes([table], [], province)].filter(({ code }) => code === "ROUTE_OFFICE_UNKNOWN");
  if (unknown.length > 0) return fail(unknown.map(({ path, reason }) => `${showPath(path)}: ${reason}`).join("\n"));
  const found = await compareOver(stores, table, { days: given.days, at: now() });
  process.stdout.write(`${dryRunReport(found, province, given.days)}\n`);
  if (found.stranded > 0) process.exitCode = 1;
}
