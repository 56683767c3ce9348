import type { DryRunPlan } from "../../shared/contracts/route-table-api.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { parseEntries } from "../../shared/domain/procedure/parse-entries.ts";
import { anywhere, routeComparison } from "../../shared/domain/routing/compare-routes.ts";
import { type DryRun, isFresh, keptComparison, type Tried } from "../../shared/domain/routing/dry-run.ts";
import { dryRunPrice } from "../../shared/domain/routing/dry-run-price.ts";
import { RouteTable } from "../../shared/domain/routing/route-table.ts";
import type { Draft } from "../../shared/store/draft-store.ts";
import { triedNow } from "../../shared/store/dry-run-store.ts";
import { countLastDossiers, lastDossiers } from "../../shared/store/last-dossiers.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { DryRunDeps } from "./dry-run-deps.ts";
import { readyToPublish } from "./ready-draft.ts";

const agenciesOf = ({ communes }: Province): string[] => communes.map(({ agencyCode }) => agencyCode);

/** What a run would read and cost. */
export const planDryRun = async ({ definitions, dossiers, now }: DryRunDeps, days: number): Promise<DryRunPlan> => {
  const province = await definitions.province();
  const agencies = agenciesOf(province);
  const count = await countLastDossiers(dossiers, agencies, { last: toLocal(now()).date, days });
  const price = dryRunPrice({ days, agencies: agencies.length, dossiers: count }, province.sms.vndPerUsd);
  return { days, dossiers: count, ...price };
};

export interface Trying {
  readonly owner: string;
  readonly by: string;
  /** Parts that are done; 0 to begin anew. */
  readonly part: number;
  readonly days: number;
}

const begun = async (
  deps: DryRunDeps,
  { owner, by, days }: Trying,
  tried: Tried,
  before: DryRun | undefined,
): Promise<DryRun> => {
  const at = deps.now();
  const lastDay = toLocal(at).date;
  const agencies = agenciesOf(await deps.definitions.province());
  return {
    ...{ owner, by, days, at, lastDay, ...tried, part: 0, revision: before?.revision ?? 0 },
    ofDossiers: await countLastDossiers(deps.dossiers, agencies, { last: lastDay, days }),
    next: { back: 0, agency: 0, from: 1 },
    compared: keptComparison(routeComparison().result()),
  };
};

/** The run with its next dossiers looked at. */
const continued = async (
  { definitions, dossiers, dossiersAPart }: DryRunDeps,
  run: DryRun,
  table: RouteTable,
): Promise<DryRun> => {
  const [province, routes] = await Promise.all([definitions.province(), definitions.routes()]);
  const changed = [{ ...table, version: "" }, ...routes.filter(({ owner }) => owner !== table.owner)];
  const comparison = routeComparison({ before: run.compared, name: anywhere });
  const rules = rulesFor(definitions);
  const { next: start, ...rest } = run;
  const done = { ...rest, part: run.part + 1, revision: run.revision + 1 };
  let looked = 0;
  const days = { last: run.lastDay, days: run.days };
  for await (const page of lastDossiers(dossiers, agenciesOf(province), days, start)) {
    for (const { state } of page.dossiers) comparison.add(state.opened, await rules(state), changed, run.at);
    looked += page.dossiers.length;
    if (looked >= dossiersAPart) return { ...done, next: page.next, compared: keptComparison(comparison.result()) };
  }
  return { ...done, compared: keptComparison(comparison.result()) };
};

const tableIn = ({ content }: Draft): Result<RouteTable> => {
  const { value, findings } = parseEntries(content, RouteTable);
  return readyToPublish(
    value,
    findings.map(({ reason }) => ({ severity: "error", reason })),
  );
};

/**
 * Tries the draft on the next dossiers. A part that is done already is answered with what is there, whoever asked; a crash
 * before the one write at the end leaves the part to be done again, and two who run it at once write one result.
 */
export const tryPart = async (deps: DryRunDeps, trying: Trying): Promise<Result<{ run: DryRun; tried: Tried }>> => {
  const { owner, part } = trying;
  await deps.definitions.refresh();
  const [draft, inForce, kept] = await Promise.all([
    deps.routeDrafts.load(owner),
    deps.catalogue.inForce(),
    deps.dryRuns.load(owner),
  ]);
  if (draft === undefined || inForce === undefined) return refuse("DRAFT_UNKNOWN");
  const table = tableIn(draft);
  if (!table.ok) return table;
  const tried = triedNow(draft, inForce.index);
  if (part > 0 && (kept === undefined || !isFresh(kept, tried, deps.now()))) return refuse("DRY_RUN_NEEDED");
  if (part > 0 && kept !== undefined && (kept.part !== part || kept.next === undefined))
    return accept({ run: kept, tried });
  const before = part > 0 ? kept : undefined;
  const run = await continued(deps, before ?? (await begun(deps, trying, tried, kept)), table.value);
  if (await deps.dryRuns.save(run)) return accept({ run, tried });
  const theirs = await deps.dryRuns.load(owner);
  return theirs === undefined ? refuse("DRY_RUN_NEEDED") : accept({ run: theirs, tried });
};
