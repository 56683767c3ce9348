import type {
  DryRunView,
  RoutedProcedure,
  RouteTableChange,
  RouteTableEntry,
  RouteTableHistory,
  RouteTableList,
} from "../../shared/contracts/route-table-api.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { type DryRun, isFresh, type Tried } from "../../shared/domain/routing/dry-run.ts";
import { lintRoutes, type RouteLint } from "../../shared/domain/routing/lint-routes.ts";
import type { RouteTable } from "../../shared/domain/routing/route-table.ts";
import type { DefinitionIndex } from "../../shared/store/definition-index.ts";
import { triedNow } from "../../shared/store/dry-run-store.ts";
import type { RoutesDeps } from "./routes-deps.ts";
import { latestVersions, noteOf, publishedNow } from "./views.ts";

const HISTORY_SHOWN = 50;

/** What is in force at one moment: procedures, tables by owner, and everybody whom a step names. */
export interface Owners {
  readonly revision: number;
  readonly index: DefinitionIndex;
  readonly procedures: readonly Procedure[];
  readonly tables: ReadonlyMap<string, RouteTable>;
  readonly owners: ReadonlySet<string>;
}

export const ownersNow = async (deps: RoutesDeps): Promise<Owners> => {
  const { revision, index } = await publishedNow(deps);
  const [procedures, found] = await Promise.all([
    latestVersions(deps, index),
    Promise.all((index.routes ?? []).map(({ id, version }) => deps.routes.read(id, version))),
  ]);
  const tables = new Map(found.flatMap((table) => (table === undefined ? [] : [[table.owner, table]])));
  const named = procedures.flatMap(({ steps }) => steps.map(({ owner }) => owner));
  return { revision, index, procedures, tables, owners: new Set([...named, ...tables.keys()]) };
};

/** A table that is new is called by its owner. */
export const tableIdOf = ({ tables }: Owners, owner: string): string => tables.get(owner)?.id ?? owner;

export const lintOwner = async (
  { definitions }: RoutesDeps,
  { procedures }: Owners,
  content: unknown,
): Promise<RouteLint> => lintRoutes(content, { procedures, province: await definitions.province() });

/** Procedures that the rules of a table name, or of which they name a step. */
const namedIn = (table: RouteTable | undefined, procedures: readonly Procedure[]): Procedure[] => {
  const rules = table?.rules ?? [];
  const codes = new Set(rules.flatMap((rule) => rule.procedures ?? []));
  const ids = new Set(rules.flatMap((rule) => rule.steps ?? []));
  return procedures.filter(({ id, steps }) => codes.has(id) || steps.some((step) => ids.has(step.id)));
};

/** Every owner of steps, with its table and what somebody writes on it. */
export const routeTableList = async (deps: RoutesDeps): Promise<RouteTableList> => {
  const [{ revision, index, procedures, tables, owners }, drafts] = await Promise.all([
    ownersNow(deps),
    deps.routeDrafts.list(),
  ]);
  const items = [...owners].sort().map(async (owner) => {
    const [table, draft] = [tables.get(owner), drafts.find(({ code }) => code === owner)];
    const version = table && deps.routes.version(index, table.id);
    const run = table && (await deps.dryRuns.load(owner));
    return {
      owner,
      ...(table === undefined ? {} : { table }),
      ...usedNow(run, version),
      isEdited: index.editedRoutes?.[table?.id ?? owner] !== undefined,
      ...(draft === undefined ? {} : { draft: noteOf(draft) }),
      procedures: procedures.filter(({ steps }) => steps.some((step) => step.owner === owner)).length,
      named: routedBy(owner, namedIn(table, procedures)),
    };
  });
  return { revision, items: await Promise.all(items) };
};

const routedBy = (owner: string, procedures: readonly Procedure[]): RoutedProcedure[] =>
  procedures.flatMap(({ id: code, version, name, department, cases, questions = [], steps }) => {
    const own = steps.filter((step) => step.owner === owner);
    if (own.length === 0) return [];
    return {
      ...{ code, version, name, department },
      cases: cases.map((one) => ({ id: one.id, name: one.name })),
      questions: questions.map(({ id, text, options }) => ({
        ...{ id, text },
        options: options.map((option) => ({ id: option.id, text: option.text })),
      })),
      steps: own.map((step) => ({ id: step.id, name: step.name })),
    };
  });

/** How often each rule of the table that was tried decided; other tables' rules are counted too. */
const ofTable = ({ owner, compared }: DryRun): Record<string, number> => {
  const start = `${owner}.`;
  return Object.fromEntries(
    Object.entries(compared.used).flatMap(([key, count]) =>
      key.startsWith(start) ? [[key.slice(start.length), count]] : [],
    ),
  );
};

/** The same of what is in force: a version is the hash of its content, as that of what was tried. */
const usedNow = (run: DryRun | undefined, version: string | undefined) =>
  run !== undefined && run.content === version && run.next === undefined ? { used: ofTable(run) } : {};

/** @param tried what the draft is now; undefined when there is none, and then no result is fresh */
export const dryRunView = (run: DryRun, tried: Tried | undefined, at: string): DryRunView => {
  const { compared, next, part, ofDossiers, lastDay, days, by } = run;
  const { dossiers, moved, stranded, moves } = compared;
  return {
    ...{ at: run.at, by, lastDay, days, part, ofDossiers, dossiers, moved, stranded },
    isDone: next === undefined,
    isFresh: tried !== undefined && isFresh(run, tried, at),
    moves: [...moves],
    used: ofTable(run),
  };
};

/** One owner's routes for whoever works on them; undefined when no step names it. */
export const routeTableEntry = async (deps: RoutesDeps, owner: string): Promise<RouteTableEntry | undefined> => {
  const [known, draft, run] = await Promise.all([
    ownersNow(deps),
    deps.routeDrafts.load(owner),
    deps.dryRuns.load(owner),
  ]);
  if (!known.owners.has(owner)) return undefined;
  const latest = known.tables.get(owner);
  const version = deps.routes.version(known.index, tableIdOf(known, owner));
  const content = draft?.content ?? latest;
  const { faults } = content === undefined ? { faults: [] } : await lintOwner(deps, known, content);
  return {
    code: owner,
    revision: known.revision,
    versions: version === undefined ? [] : [{ version }],
    ...(latest === undefined ? {} : { latest }),
    ...(draft === undefined ? {} : { draft: { ...noteOf(draft), content: draft.content } }),
    outdated: draft !== undefined && draft.base !== version,
    faults: faults.map((fault) => ({ ...fault, path: [...fault.path] })),
    procedures: routedBy(owner, known.procedures),
    ...usedNow(run, version),
    ...(run === undefined ? {} : { dryRun: dryRunView(run, draft && triedNow(draft, known.index), deps.now()) }),
  };
};

/** What became of one owner's routes, with the rules of each time. */
export const routeTableHistory = async (deps: RoutesDeps, owner: string): Promise<RouteTableHistory> => {
  const id = tableIdOf(await ownersNow(deps), owner);
  const read = (version: string | undefined) => (version === undefined ? undefined : deps.routes.read(id, version));
  const items = (await deps.routes.changes(HISTORY_SHOWN, id)).map(
    async ({ revision, kind, by, at, reason, ...versions }): Promise<RouteTableChange> => {
      const [before, after] = await Promise.all([read(versions.before), read(versions.after)]);
      return { revision, kind, by, at, reason, ...(before && { before }), ...(after && { after }) };
    },
  );
  return { items: await Promise.all(items) };
};
