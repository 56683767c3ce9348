import type { CatalogueContext } from "../../shared/contracts/catalogue-api.ts";
import type {
  DryRunView,
  RouteTableChange,
  RouteTableEntry,
  RouteTableList,
} from "../../shared/contracts/route-table-api.ts";
import { diffRoutes } from "../../shared/domain/routing/diff-routes.ts";
import { lintRoutes } from "../../shared/domain/routing/lint-routes.ts";
import { RouteTable } from "../../shared/domain/routing/route-table.ts";
import { sampleProcedures } from "./sample-procedures.ts";
import { sampleSite } from "./sample-site.ts";

type Body = Record<string, unknown>;
type Draft = NonNullable<RouteTableEntry["draft"]>;

const EDITOR = "thanh.nv";
const file = RouteTable.parse({
  id: "justice",
  owner: "justice",
  name: { vi: "Hồ sơ của bộ phận tư pháp", en: "Dossiers of the justice office" },
  rules: [
    {
      id: "birth-online",
      name: { vi: "Khai sinh nộp trực tuyến được nhận sớm hơn", en: "Births filed online are accepted sooner" },
      procedures: ["1.001193"],
      channels: ["online"],
      to: "justice",
      acceptWithinHours: 2,
    },
  ],
  fallbacks: [{ office: "justice", to: "one-stop" }],
});

interface Kept {
  version: number;
  table?: RouteTable | undefined;
  draft?: Draft | undefined;
  run?: DryRunView | undefined;
  changes: RouteTableChange[];
}
const kept = new Map<string, Kept>();

/** One table, as its file has it, and an owner without one. */
export const seedRoutes = (): void => {
  kept.clear();
  kept.set("justice", { version: 1, table: file, changes: [] });
  kept.set("culture-social", { version: 0, changes: [] });
};
seedRoutes();

const routed = (owner: string): RouteTableEntry["procedures"] =>
  sampleProcedures.flatMap(({ id: code, version, name, department, cases, questions = [], steps }) => {
    const own = steps.filter((step) => step.owner === owner);
    return own.length === 0 ? [] : [{ code, version, name, department, cases, questions, steps: own }];
  });

const faultsOf = (content: unknown): RouteTableEntry["faults"] =>
  lintRoutes(content, { procedures: sampleProcedures, province: sampleSite.province as never }).faults.map((fault) => ({
    ...fault,
    path: [...fault.path],
  }));

const entryOf = (owner: string): RouteTableEntry | undefined => {
  const one = kept.get(owner);
  if (one === undefined) return undefined;
  const { version, table, draft, run } = one;
  const content = draft?.content ?? table;
  return {
    ...{ code: owner, revision: version, procedures: routed(owner) },
    versions: table === undefined ? [] : [{ version: `v-${version}` }],
    ...(table && { latest: table }),
    ...(draft && { draft }),
    outdated: draft?.base !== undefined && draft.base !== `v-${version}`,
    faults: content === undefined ? [] : faultsOf(content),
    ...(run && { dryRun: run }),
  };
};

const list = (): RouteTableList => ({
  revision: 1,
  items: [...kept].map(([owner, { table, draft, version }]) => ({
    owner,
    ...(table && { table }),
    isEdited: version > 1,
    ...(draft && { draft }),
    procedures: routed(owner).length,
    named: routed(owner),
  })),
});

/** Two parts; a table with a rule to the one-stop moves some births, one to the military office strands them. */
const tried = (owner: string, one: Kept, part: number): DryRunView => {
  const table = RouteTable.parse(one.draft?.content);
  const [moved] = diffRoutes(one.table, table).flatMap((change) => ("after" in change ? [change.after].flat() : []));
  const isLost = moved?.to === "department-of-health";
  const [procedure] = routed(owner);
  const move = { from: owner, procedure: procedure?.code ?? "", step: procedure?.steps[0]?.id ?? "", count: 214 };
  return {
    ...{ at: new Date().toISOString(), by: EDITOR, lastDay: "2026-11-21", days: 30, part: part + 1, isFresh: true },
    ...{ isDone: part > 0, dossiers: part > 0 ? 3_120 : 2_000, ofDossiers: 3_120 },
    ...{ moved: moved ? 214 : 0, stranded: isLost ? 214 : 0 },
    moves: moved === undefined ? [] : [isLost ? move : { ...move, to: moved.to }],
    used: Object.fromEntries(table.rules.map(({ id }, at) => [id, 214 - at * 60])),
  };
};

const record = (one: Kept, kind: RouteTableChange["kind"], reason: string, after: RouteTable | undefined): void => {
  const before = one.table;
  const change = { revision: one.version + 1, kind, by: EDITOR, at: new Date().toISOString(), reason };
  one.changes.unshift({ ...change, ...(before && { before }), ...(after && { after }) });
  one.version++;
  one.table = after;
};

const act = (owner: string, one: Kept, name: string, body: Body): void => {
  const [newest] = one.changes;
  if (name === "draft") {
    const content = { ...(body.content as Body), id: owner, owner };
    const base = typeof body.base === "string" ? { base: body.base } : {};
    one.draft = { version: (one.draft?.version ?? 0) + 1, by: EDITOR, at: new Date().toISOString(), ...base, content };
    if (one.run) one.run = { ...one.run, isFresh: false };
  }
  if (name === "publish") record(one, "published", String(body.reason), RouteTable.parse(one.draft?.content));
  if (name === "undo" && newest !== undefined) record(one, "undone", String(body.reason), newest.before);
  if (name === "publish" || name === "discard") one.draft = undefined;
};

const acted = (owner: string, one: Kept, name: string, body: Body): unknown => {
  if (name !== "dry-run") {
    act(owner, one, name, body);
    return entryOf(owner);
  }
  one.run = tried(owner, one, Number(body.doneParts));
  return one.run;
};

/** Routes as the real API has them. @returns undefined for what there is not */
export const routesAnswer = (asked: string, body: Body, context: () => CatalogueContext): unknown => {
  const [method, path = ""] = asked.split(" ");
  const [owner = "", name = ""] = path.replace(/^\/routes\/?/, "").split("/");
  if (owner === "") return list();
  if (owner === "context") return context();
  const one = kept.get(owner);
  if (one === undefined) return undefined;
  if (method === "POST") return acted(owner, one, name, body);
  if (name === "history") return { items: one.changes };
  if (name === "dry-run") return { days: 30, dossiers: 3_120, readUnits: 3_240, vnd: 11 };
  return entryOf(owner);
};
