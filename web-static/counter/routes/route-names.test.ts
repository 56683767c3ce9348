import { describe, expect, test } from "vitest";
import type { RoutedProcedure } from "../../../shared/contracts/route-table-api.ts";
import { RouteRule, RouteTable } from "../../../shared/domain/routing/route-table.ts";
import { catalogueContext } from "../../testing/canned-catalogue.ts";
import { sampleProcedures } from "../../testing/sample-procedures.ts";
import * as en from "../../text/routes-en.ts";
import * as vi from "../../text/routes-vi.ts";
import type { FieldSpec } from "../catalogue/field-spec.ts";
import { kindOf } from "../catalogue/paths.ts";
import { namedOf, routeNames } from "./route-names.ts";
import { ROUTE_SECTIONS } from "./route-sections.ts";
import { tryRoutes } from "./try-routes.ts";

const both = (text: string) => ({ vi: text, en: text });
const procedure = (code: string, cases: string[], questions: string[] = []): RoutedProcedure => ({
  ...{ code, version: "v", name: both(`Thủ tục ${code}`), department: "justice" },
  cases: cases.map((id) => ({ id, name: both(id) })),
  questions: questions.map((id) => ({ id, text: both(id), options: [] })),
  steps: [{ id: "check", name: both(`Thẩm định ${code}`) }],
});

describe("what a rule can ask", () => {
  const all = [procedure("1.1", ["new", "again"], ["who"]), procedure("1.2", ["new"], ["who", "how"])];
  test("is what all its procedures have", () => {
    const ids = (codes: string[]) => {
      const { cases, questions } = namedOf(all, codes);
      return [cases.map(({ id }) => id), questions?.map(({ id }) => id)];
    };
    expect(ids(["1.1"])).toEqual([["new", "again"], ["who"]]);
    expect(ids(["1.1", "1.2"])).toEqual([["new"], ["who"]]);
    expect(ids([])).toEqual([[], []]);
  });
  test("lies in an office or with an agency, both by name", () => {
    const context = catalogueContext();
    const [agency] = context.province.agencies;
    const [office] = context.province.communes[0]?.offices ?? [];
    const names = routeNames(context, all);
    expect(names.place(agency?.code ?? "").vi).toBe(agency?.name.vi);
    expect(names.place(office?.key ?? "").vi).toContain(office?.name.vi);
  });
  test("is called by its name, and by its key where nobody has it", () => {
    const names = routeNames(catalogueContext(), all);
    expect(names.procedure("1.1").vi).toBe("Thủ tục 1.1");
    expect(names.procedure("9.9").vi).toBe("9.9");
    expect([names.step("1.2", "check").vi, names.step("1.2", "x").vi]).toEqual(["Thẩm định 1.2", "x"]);
    const rule = { id: "r", name: both("x"), to: "one-stop", communes: ["01288", "09999"], steps: ["check", "y"] };
    expect(names.sentence(rule).vi).toMatch(/ở bước “Thẩm định 1\.1” hoặc “y”, của .+ hoặc 09999 →/);
  });
});

const walk = (fields: readonly FieldSpec[], above: readonly string[] = []): { path: string[]; spec: FieldSpec }[] =>
  fields.flatMap((spec) => {
    const path = [...above, spec.key];
    const inner = spec.kind === "list" ? spec.item.fields : spec.kind === "group" ? spec.fields : [];
    return [{ path, spec }, ...walk(inner, path)];
  });

describe("the form of routes", () => {
  const entries = walk(ROUTE_SECTIONS.flatMap(({ fields }) => fields));
  test("has an entry for everything that a table and a rule can say", () => {
    const under = (kind: string) =>
      entries.flatMap(({ path }) => (kindOf(path.slice(0, -1)) === kind ? path.slice(-1) : []));
    const table = Object.keys(RouteTable.shape).filter((key) => key !== "id" && key !== "owner");
    expect(table.filter((key) => !under("").includes(key))).toEqual([]);
    expect(Object.keys(RouteRule.shape).filter((key) => !under("rules").includes(key))).toEqual([]);
  });
  test.each([vi, en])("has words for every entry and choice", ({ form }) => {
    const { labels, choices, items, sections }: Record<string, Readonly<Record<string, unknown>>> = form;
    for (const { path, spec } of entries) {
      const kind = kindOf(path);
      expect(labels?.[kind], kind).toBeDefined();
      if (spec.kind === "list") expect(items?.[kind], kind).toBeDefined();
      if (spec.kind === "checks") expect(Object.keys(choices?.[kind] ?? {}).sort()).toEqual([...spec.options].sort());
    }
    for (const { id } of ROUTE_SECTIONS) expect(sections?.[id], id).toBeDefined();
  });
});

describe("one matter under two tables", () => {
  const [birth] = sampleProcedures;
  if (birth === undefined) throw new Error("no sample");
  const table = RouteTable.parse({
    ...{ id: "justice", owner: "justice", name: both("Tư pháp") },
    rules: [{ id: "dear", name: both("Phải nộp nhiều"), amount: { fromVnd: 1_000_000 }, to: "one-stop" }],
  });
  const matter = { commune: "01288", channel: "counter" as const, case: birth.cases[0]?.id ?? "", answers: {} };
  const tried = (amountVnd: number | undefined) =>
    tryRoutes({
      ...{
        procedure: birth,
        context: catalogueContext(),
        at: "2026-11-17T02:00:00Z",
        draft: table,
        published: undefined,
      },
      matter: { ...matter, amountVnd },
    });

  test("goes elsewhere by the draft when its rule holds, and says why", () => {
    const [way] = tried(2_000_000);
    expect(way).toMatchObject({ differs: true });
    expect(way?.draft.why[0]?.vi).toContain("theo quy tắc “Phải nộp nhiều”");
    expect(way?.published.rules).toEqual([]);
  });
  test("goes the same way when it does not", () => {
    expect(tried(undefined).map(({ differs }) => differs)).not.toContain(true);
  });
});
