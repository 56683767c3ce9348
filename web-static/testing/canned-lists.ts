import type { ListView } from "../../shared/contracts/collective-api.ts";
import type { ListRow } from "../../shared/domain/collective/list-row.ts";
import { matchList } from "../../shared/domain/collective/match-list.ts";
import type { RegisterPerson } from "../../shared/domain/collective/register-person.ts";
import type { RowResult } from "../../shared/domain/collective/result.ts";
import type { Choice } from "../../shared/domain/collective/settle.ts";
import { stageOf } from "../../shared/domain/collective/stage.ts";
import { noTotals, totalsOf } from "../../shared/domain/collective/totals.ts";

interface Canned {
  view: ListView;
  readonly rows: ListRow[];
  results: readonly RowResult[];
  readonly answers: Record<number, Choice>;
}

const lists = new Map<string, Canned>();
let people: RegisterPerson[] = [];

/** The list as its facts make it: the same rules as in the system, with nothing kept but in memory. */
const shown = (list: Canned): ListView => {
  const answered = Object.keys(list.answers).length;
  const { parts, dossier, done, certificate } = list.view;
  const totals = list.results.length === 0 ? noTotals : totalsOf(list.results);
  const isNumbered = certificate !== undefined;
  const progress = { parts, dossier, done, totals, answered, numbered: isNumbered, recorded: isNumbered };
  list.view = { ...list.view, totals, answered, stage: stageOf(progress) };
  return list.view;
};

const open = (body: Record<string, unknown>): ListView & { link?: string } => {
  const id = `list${lists.size + 1}`.padEnd(22, "x");
  const {
    commune,
    kind,
    organisation,
    byLink = false,
  } = body as Pick<ListView, "commune" | "kind" | "organisation"> & {
    byLink?: boolean;
  };
  const view: ListView = {
    ...{ id, commune, kind, organisation, byLink, by: "thanh.nv", at: new Date().toISOString(), stage: "awaited" },
    ...{ done: 0, totals: noTotals, answered: 0 },
  };
  lists.set(id, { view, rows: [], results: [], answers: {} });
  return byLink ? { ...view, link: `${"https://motcua.example/gui-danh-sach/#"}${id}` } : view;
};

const act = (list: Canned, name: string, body: Record<string, unknown>): ListView => {
  if (name === "part") list.rows.push(...(body.rows as ListRow[]));
  if (name === "seal") list.view = { ...list.view, parts: Number(body.parts), rows: list.rows.length };
  if (name === "start") {
    list.view = { ...list.view, dossier: String(body.dossier), registerDay: "2026-11-25", done: list.view.parts ?? 0 };
    list.results = matchList(
      list.rows.toSorted((a, b) => a.line - b.line),
      people,
      "2026-11-25",
    );
  }
  if (name === "answer") list.answers[Number(body.line)] = body.choose === undefined ? "none" : Number(body.choose);
  if (name === "issue") {
    const number = String(body.documentNumber);
    list.view = { ...list.view, certificate: { number, at: "2026-11-25T03:00:00Z", by: "thanh.nv" } };
  }
  return shown(list);
};

const register = () => {
  const at = people.length === 0 ? {} : { at: "2026-11-24T03:00:00Z", by: "hoa.tangiang" };
  return { kind: "poor-household", commune: "01288", people: people.length, ...at };
};

/** What the API answers about lists and registers; undefined when it knows no such call. */
export const listsAnswer = (line: string, body: Record<string, unknown>): unknown => {
  if (line === "GET /registers") return { items: [register()] };
  if (line === "POST /registers/poor-household/import") {
    people = [...people, ...(body.people as RegisterPerson[])];
    return register();
  }
  if (line === "GET /collective") return { items: [...lists.values()].map(shown).toReversed() };
  if (line === "POST /collective") return open(body);
  const [, id = "", name] = /^\w+ \/(?:collective\/([^/]+)|list-uploads)(?:\/(\w+))?$/.exec(line) ?? [];
  const list = lists.get(id || String(body.token));
  if (list === undefined) return undefined;
  if (name === "results") return { items: list.results, answers: list.answers };
  const view = name === undefined || name === "look" ? shown(list) : act(list, name, body);
  if (id !== "") return view;
  const commune = { vi: "Phường Tân Giang", en: "Tan Giang Ward" };
  const rows = view.rows === undefined ? {} : { rows: view.rows };
  return { organisation: view.organisation.name, commune, until: "2026-12-09T02:00:00Z", ...rows };
};
