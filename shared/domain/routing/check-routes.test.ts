import { describe, expect, test } from "vitest";
import { routesOf } from "../../../tests/support/routes.ts";
import {
  commune,
  married,
  province,
  sound,
  standard,
  text,
  withBirth,
} from "../../../tests/support/sound-definitions.ts";
import { compile, type DefinitionSet } from "../procedure/compile.ts";
import type { RouteTable } from "./route-table.ts";

const withRoutes = (routes: readonly RouteTable[], set: DefinitionSet = sound) =>
  compile({ ...set, routes }).map(({ code, path, reason }) => ({ code, at: path.join("."), reason }));
const codes = (routes: readonly RouteTable[], set?: DefinitionSet) => withRoutes(routes, set).map(({ code }) => code);

const justice = (rules: Parameters<typeof routesOf>[1], fallbacks?: RouteTable["fallbacks"]) => {
  const { version: _, ...table } = routesOf("justice", rules, fallbacks);
  return table;
};

test("routes that lead to somebody everywhere have no fault", () => {
  expect(codes([justice([{ to: "economy", channels: ["online"] }, { to: "justice" }])])).toEqual([]);
  expect(codes([])).toEqual([]);
});

describe("rules that are never reached", () => {
  test("the editor is told which earlier rule takes everything", () => {
    const found = withRoutes([justice([{ to: "justice" }, { to: "economy", channels: ["online"] }])]);
    expect(found).toMatchObject([{ code: "ROUTE_RULE_NEVER_REACHED", at: "routes.0.rules.1" }]);
    expect(found[0]?.reason).toContain('"Quy tắc 1"');
  });
  test("several earlier rules together may take everything", () => {
    const all = [{ channels: ["counter", "assisted"] as const }, { channels: ["online", "mobile"] as const }];
    const rules = [...all.map(({ channels }) => ({ to: "justice", channels: [...channels] })), { to: "economy" }];
    expect(codes([justice(rules)])).toEqual(["ROUTE_RULE_NEVER_REACHED"]);
  });
  test("a rule for one commune, one amount or one answer is reached beside the others", () => {
    const rules = [
      { to: "economy", communes: ["01648"] },
      { to: "economy", amount: { fromVnd: 100, belowVnd: 200 } },
      { to: "economy", amount: { belowVnd: 50 } },
      { to: "one-stop", procedures: ["1.001193"], when: { answer: "married", is: "yes" } },
      { to: "justice" },
    ];
    expect(
      codes([justice(rules)], withBirth({ questions: [married], cases: [standard] })).filter((code) =>
        code.startsWith("ROUTE"),
      ),
    ).toEqual([]);
  });
  test("conditions that contradict each other are told apart from an earlier rule", () => {
    const when = {
      all: [
        { answer: "married", is: "yes" },
        { answer: "married", is: "no" },
      ],
    };
    const found = withRoutes(
      [justice([{ to: "economy", procedures: ["1.001193"], when }])],
      withBirth({ questions: [married] }),
    );
    const never = found.find(({ code }) => code === "ROUTE_RULE_NEVER_REACHED");
    expect(never?.reason).toContain("không hồ sơ nào");
  });
  test("with more answers than can be looked at one by one, a rule that hangs on them is taken as reached", () => {
    const many = ["a", "b", "c", "d", "e", "f"].map((id) => ({
      id,
      text: text(`Câu hỏi ${id}?`),
      options: ["1", "2", "3", "4"].map((one) => ({ id: one, text: text(`${id} ${one}`) })),
    }));
    const when = { all: many.map(({ id }) => ({ answer: id, is: "1" })) };
    const found = codes([justice([{ to: "economy", procedures: ["1.001193"], when }])], withBirth({ questions: many }));
    expect(found).not.toContain("ROUTE_RULE_NEVER_REACHED");
  });
});

describe("names", () => {
  test("a table twice, a rule twice, an owner that no step names", () => {
    const rule = { to: "justice", channels: ["online" as const] };
    expect(codes([justice([rule]), justice([rule])])).toEqual(["ROUTE_TWICE"]);
    const table = justice([rule, { to: "economy" }]);
    const twice = { ...table, rules: table.rules.map((one) => ({ ...one, id: "same" })) };
    expect(codes([twice])).toEqual(["ROUTE_RULE_TWICE"]);
    expect(codes([{ ...justice([rule]), owner: "economy" }])).toEqual(["ROUTE_OWNER_UNUSED"]);
  });
  test("offices, procedures, steps and communes that there are not", () => {
    expect(codes([justice([{ to: "justise" }])])).toEqual(["ROUTE_OFFICE_UNKNOWN"]);
    const unknown = { to: "justice", procedures: ["9.999999"], departments: ["x"], steps: ["y"], communes: ["09999"] };
    expect(withRoutes([justice([unknown])]).map(({ at }) => at)).toEqual([
      "routes.0.rules.0.procedures.0",
      "routes.0.rules.0.departments.0",
      "routes.0.rules.0.steps.0",
      "routes.0.rules.0.communes.0",
    ]);
  });
  test("cases and answers are asked of the procedures that the rule names", () => {
    const answer = { answer: "who", is: "child" };
    const asked = (when: RouteTable["rules"][number]["when"], procedures?: string[]) =>
      withRoutes(
        [justice([{ to: "justice", when, ...(procedures ? { procedures } : {}) }])],
        withBirth({ questions: [married] }),
      )
        .filter(({ code }) => code === "ROUTE_ANSWER_OF_NO_PROCEDURE")
        .map(({ reason }) => reason);
    expect(asked(answer)[0]).toContain("không ghi của thủ tục nào");
    expect(asked(answer, ["1.001193"])[0]).toContain('không hỏi câu "who"');
    expect(asked({ answer: "married", is: "maybe" }, ["1.001193"])[0]).toContain('không có câu trả lời "maybe"');
    expect(asked({ case: "other" }, ["1.001193"])[0]).toContain('không có trường hợp "other"');
    expect(asked({ case: "standard" }, ["1.001193"])).toEqual([]);
  });
});

describe("where an office is missing", () => {
  const communes = ["1", "2", "3", "4", "5", "6"].map((at) =>
    commune(`0100${at}`, `Xã ${at}`, ["one-stop", "justice"]),
  );
  const uneven = { ...sound, province: { ...province, communes: [...province.communes, ...communes] } };
  test("the communes without it are named, five of them in full", () => {
    const [found] = withRoutes([justice([{ to: "economy" }])], uneven);
    expect(found?.code).toBe("ROUTE_COMMUNE_WITHOUT_OFFICE");
    expect(found?.reason).toContain("Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 và 1 nơi khác");
  });
  test("a rule that names its communes is asked for these only, whatever the others lack", () => {
    const named = { ...uneven, province: { ...province, communes: uneven.province.communes.slice(0, 3) } };
    const rules = [
      { to: "economy", communes: ["01288", "01648"] },
      { to: "economy", communes: ["01001"] },
    ];
    const [found, ...others] = withRoutes([justice(rules)], named);
    expect(found).toMatchObject({ code: "ROUTE_COMMUNE_WITHOUT_OFFICE", at: "routes.0.rules.1.to" });
    expect(found?.reason).toContain("chưa có ở: Xã 1.");
    expect(others).toEqual([]);
  });
  test("somebody who takes over there is enough", () => {
    expect(codes([justice([{ to: "economy" }], [{ office: "economy", to: "one-stop" }])], uneven)).toEqual([]);
  });
  test("an owner of steps that some communes lack is no fault where the routes name who takes over", () => {
    const step = { ...withBirth({}).procedures[0]?.steps[0], owner: "economy" };
    const steps = [
      step,
      ...(sound.procedures[0]?.steps.slice(1) ?? []),
    ] as DefinitionSet["procedures"][number]["steps"];
    const set = { ...uneven, procedures: withBirth({ steps }).procedures };
    expect(compile(set).map(({ code }) => code)).toEqual(["OWNER_NOT_IN_COMMUNE"]);
    const { version: _, ...table } = routesOf("economy", [{ to: "economy" }], [{ office: "economy", to: "one-stop" }]);
    expect(codes([table], set)).toEqual([]);
  });
  test("offices that take over from each other in a circle are told once", () => {
    const circle = [
      { office: "economy", to: "one-stop" },
      { office: "one-stop", to: "economy" },
      { office: "justice", to: "economy" },
    ];
    const found = withRoutes([justice([{ to: "justice" }], circle)]);
    expect(found).toMatchObject([{ code: "ROUTE_FALLBACK_CYCLE", at: "routes.0.fallbacks.0" }]);
    expect(found[0]?.reason).toContain("economy → one-stop → economy");
  });
});

test("a table's amounts have at least one bound", () => {
  expect(() => justice([{ to: "justice", amount: {} }])).toThrow("fromVnd");
});
