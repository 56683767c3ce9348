import { describe, expect, test } from "vitest";
import { allowance, given, received, required, submitted } from "../../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../../tests/support/routes.ts";
import type { DossierEvent } from "../dossier/event.ts";
import type { DossierRules } from "../dossier/rules.ts";
import { handoffOf } from "../dossier/state.ts";
import { routedMinutes } from "./choose-office.ts";
import type { Routes } from "./route-table.ts";

const HEALTH = { agency: "H14.12" };
const SOCIAL = { agency: "H14.101", office: "culture-social" };
const ONE_STOP = { agency: "H14.101", office: "one-stop" };

const under = (routes: Routes, more: Partial<DossierRules> = {}): DossierRules => ({
  ...allowance,
  ...more,
  routes: [routesOf("economy", [{ to: "one-stop" }]), routes],
});

/** A social allowance that is received under these rules, and where its first step goes. */
const sent = (rules: DossierRules, change: Partial<Extract<DossierEvent, { type: "DossierSubmitted" }>> = {}) => {
  const opened = { ...submitted(rules, required(rules)), ...change } as DossierEvent;
  const history = given(rules, opened).when({ type: "ReceiveDossier" }).events;
  const { decision, yields } = given(rules, ...history).when({ type: "HandOver" });
  const [event] = decision.ok ? decision.value : [];
  return { event, handoff: decision.ok ? handoffOf(yields("DossierHandedOver")) : undefined, decision };
};

describe("where a step goes", () => {
  test("without routes it goes to whom the procedure names, and nothing more is kept of it", () => {
    const { handoff, event } = sent(allowance);
    expect(handoff?.to).toEqual(SOCIAL);
    expect(Object.keys(event ?? {}).sort()).toEqual(["acceptBy", "at", "by", "handoff", "step", "to", "type"]);
  });
  test("the first rule that holds decides, and the history keeps which version of the routes it was", () => {
    const routes = routesOf("culture-social", [
      { to: "one-stop", communes: ["01648"] },
      { to: "department-of-health", procedures: ["1.001776"], channels: ["counter"], steps: ["appraise"] },
      { to: "justice" },
    ]);
    const step = allowance.procedure.steps[0]?.id ?? "";
    const named = { ...routes, rules: routes.rules.map((rule) => (rule.steps ? { ...rule, steps: [step] } : rule)) };
    const { handoff } = sent(under(named));
    expect(handoff).toMatchObject({ to: HEALTH, route: { table: "culture-social", version: "v1", rule: "r2" } });
  });
  test("a dossier that fits no rule goes to whom the procedure names", () => {
    const routes = routesOf("culture-social", [{ to: "department-of-health", departments: ["justice"] }]);
    expect(sent(under(routes)).handoff).toMatchObject({ to: SOCIAL });
    expect(sent(under(routes)).handoff?.route).toBeUndefined();
  });
  test("what the dossier does not say yet makes no rule hold", () => {
    const routes = routesOf("culture-social", [{ to: "department-of-health", when: { answer: "who", is: "child" } }]);
    expect(sent(under(routes)).handoff?.to).toEqual(SOCIAL);
    const answered = sent(under(routes), { answers: { who: "child" } });
    expect(answered.handoff?.to).toEqual(HEALTH);
  });
  test("a rule may ask for the case", () => {
    const [first] = allowance.procedure.cases;
    const routes = routesOf("culture-social", [{ to: "department-of-health", when: { case: first?.id ?? "" } }]);
    expect(sent(under(routes)).handoff?.to).toEqual(HEALTH);
  });
  test("a commune that only receives is not asked for: the one that decides is", () => {
    const routes = routesOf("culture-social", [{ to: "department-of-health", communes: ["01648"] }]);
    expect(sent(under(routes), { decidedIn: "01648" }).handoff?.to).toEqual(HEALTH);
  });
  test("a rule gives its own time to accept, which also counts for the reminder", () => {
    const hours = (allowance.procedure.steps[0]?.acceptWithinHours ?? 0) / 2;
    const rules = under(routesOf("culture-social", [{ to: "culture-social", acceptWithinHours: hours }]));
    const usual = handoffOf(
      given(allowance, ...received(allowance))
        .when({ type: "HandOver" })
        .yields("DossierHandedOver"),
    );
    const sooner = sent(rules).handoff;
    expect(sooner?.acceptHours).toBe(hours);
    expect((sooner?.acceptBy ?? "") < (usual?.acceptBy ?? "")).toBe(true);
  });
});

test("when no step is left there is no time to accept", () => {
  const { opened } = openAfter([submitted(allowance, required(allowance))]);
  expect(routedMinutes(undefined, opened, "2026-11-17T03:00:00Z", allowance)).toBe(0);
});

describe("how much it costs", () => {
  const priced = (amountVnd: number | undefined): DossierRules => {
    const { procedure } = allowance;
    const fee = {
      ...{ name: { vi: "Lệ phí", en: "Fee" }, kind: "levy" as const, channel: "any" as const, basis: "NQ" },
      ...(amountVnd === undefined ? {} : { amountVnd }),
    };
    return {
      ...allowance,
      procedure: { ...procedure, cases: procedure.cases.map((one) => ({ ...one, fees: [fee] })) },
    };
  };
  const to = (amountVnd: number | undefined, amount: { fromVnd?: number; belowVnd?: number }) => {
    const routes = [routesOf("culture-social", [{ to: "department-of-health", amount }])];
    return sent({ ...priced(amountVnd), routes }).handoff?.to;
  };
  test.each([
    [99_999, SOCIAL],
    [100_000, HEALTH],
    [199_999, HEALTH],
    [200_000, SOCIAL],
  ])("%d dong, where the rule is for 100.000 to less than 200.000", (amountVnd, office) => {
    expect(to(amountVnd, { fromVnd: 100_000, belowVnd: 200_000 })).toEqual(office);
  });
  test("one bound alone is enough, and an amount that nobody has set yet makes no rule hold", () => {
    expect(to(5, { belowVnd: 10 })).toEqual(HEALTH);
    expect(to(50, { fromVnd: 10 })).toEqual(HEALTH);
    expect(to(undefined, { fromVnd: 0 })).toEqual(SOCIAL);
  });
});

describe("who takes over", () => {
  const fallbacks = [
    { office: "fishery", to: "culture-social" },
    { office: "culture-social", to: "one-stop" },
  ];
  const rules = under(routesOf("culture-social", [{ to: "culture-social" }], fallbacks));
  const shut =
    (...offices: readonly string[]) =>
    ({ agency, office }: { agency: string; office?: string | undefined }) =>
      offices.includes(office ?? agency);

  test("an office that the commune does not have is passed over", () => {
    const { handoff } = sent(under(routesOf("culture-social", [{ to: "fishery" }], fallbacks)));
    expect(handoff?.to).toEqual(SOCIAL);
    expect(handoff?.route?.passed).toEqual([{ office: "fishery", because: "not-here", to: "culture-social" }]);
  });
  test("an office that is announced as closed is passed over as long as it is", () => {
    expect(sent({ ...rules, closed: shut("culture-social") }).handoff).toMatchObject({
      to: ONE_STOP,
      route: { passed: [{ office: "culture-social", because: "closed", to: "one-stop" }] },
    });
    expect(sent({ ...rules, closed: shut("justice") }).handoff?.to).toEqual(SOCIAL);
  });
  test("also when no rule of the table fits, and the history names the table without a rule", () => {
    const unfit = under(routesOf("culture-social", [{ to: "justice", channels: ["online"] }], fallbacks));
    const { handoff } = sent({ ...unfit, closed: shut("culture-social") });
    expect(handoff?.to).toEqual(ONE_STOP);
    expect(handoff?.route).toMatchObject({ table: "culture-social", passed: [{ office: "culture-social" }] });
    expect(handoff?.route).not.toHaveProperty("rule");
  });
  test("when everybody is closed it waits with the one that it was meant for", () => {
    const { handoff } = sent({ ...rules, closed: shut("culture-social", "one-stop") });
    expect(handoff?.to).toEqual(SOCIAL);
    expect(handoff?.route?.passed).toBeUndefined();
  });
  test("offices that take over from each other in a circle end nothing: it is refused by name", () => {
    const circle = [
      { office: "fishery", to: "harbour" },
      { office: "harbour", to: "fishery" },
    ];
    const { decision } = sent(under(routesOf("culture-social", [{ to: "fishery" }], circle)));
    expect(decision).toMatchObject({ refusal: { code: "OFFICE_UNKNOWN", detail: { office: "harbour" } } });
  });
  test("an office that the province closes while nobody takes over keeps its dossiers", () => {
    const { handoff } = sent({ ...allowance, closed: shut("culture-social") });
    expect(handoff?.to).toEqual(SOCIAL);
  });
});

test("whoever sends a dossier by hand is asked for no rule", () => {
  const rules = under(routesOf("culture-social", [{ to: "department-of-health" }]));
  const state = given(rules, ...received(rules))
    .when({ type: "HandOver", to: "justice", reason: "Ghép hồ sơ" })
    .yields("DossierHandedOver");
  expect(handoffOf(state)).toMatchObject({ to: { office: "justice" } });
  expect(handoffOf(state)?.route).toBeUndefined();
});
