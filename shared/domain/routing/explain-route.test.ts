import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  atOffice,
  given,
  received,
  required,
  submitted,
  withoutYears,
} from "../../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../../tests/support/routes.ts";
import { formatShort } from "../calendar/time.ts";
import type { DossierEvent } from "../dossier/event.ts";
import type { DossierRules } from "../dossier/rules.ts";
import { explainRoute } from "./explain-route.ts";

const at = "2026-11-17T03:00:00Z";
const explained = (history: readonly DossierEvent[], rules: DossierRules = allowance, byHand?: string) =>
  explainRoute(openAfter(history), rules, { at, byHand });

describe("why a dossier lies where it lies", () => {
  test("before receipt it is told where it would go, and by when that office would have to accept", () => {
    const found = explained([submitted(allowance, required(allowance))]);
    expect(found).toMatchObject({ isThere: false, to: { office: "culture-social" }, differs: false });
    expect(found?.acceptBy).toBe(found?.count?.by);
  });
  test("at an office the time is counted from the moment at which it was sent there", () => {
    const found = explained(atOffice(allowance));
    expect(found).toMatchObject({ isThere: true, to: { office: "culture-social" } });
    expect(formatShort(found?.acceptBy ?? "")).toBe(formatShort(found?.count?.by ?? ""));
  });
  test("the rules that were looked at are told up to the one that held", () => {
    const routes = [
      routesOf("culture-social", [
        { to: "one-stop", channels: ["online"] },
        { to: "department-of-health", channels: ["counter"], acceptWithinHours: 2 },
        { to: "justice" },
      ]),
    ];
    const rules = { ...allowance, routes };
    const found = explained(atOffice(rules), rules);
    expect(found?.chosen.looked.map(({ truth }) => truth)).toEqual(["no", "yes"]);
    expect(found?.count?.hours).toBe(2);
    expect(found?.differs).toBe(false);
  });
  test("when the routes have changed since, that is told", () => {
    const rules = { ...allowance, routes: [routesOf("culture-social", [{ to: "department-of-health" }])] };
    expect(explained(atOffice(allowance), rules)).toMatchObject({ to: { office: "culture-social" }, differs: true });
    const office = { ...allowance, routes: [routesOf("culture-social", [{ to: "justice" }])] };
    expect(explained(atOffice(allowance), office)?.differs).toBe(true);
  });
  test("who was closed on the day is told from the history, whoever is closed now", () => {
    const routes = [
      routesOf("culture-social", [{ to: "culture-social" }], [{ office: "culture-social", to: "one-stop" }]),
    ];
    const shut = {
      ...allowance,
      routes,
      closed: ({ office }: { office?: string | undefined }) => office === "culture-social",
    };
    const found = explained(atOffice(shut), { ...allowance, routes });
    expect(found).toMatchObject({ to: { office: "one-stop" }, differs: false });
    expect(found?.chosen.passed).toEqual([{ office: "culture-social", because: "closed", to: "one-stop" }]);
  });
  test("whoever sent it by hand gave a reason, and no rule is held against it", () => {
    const sent = given(allowance, ...received(allowance)).when({
      type: "HandOver",
      to: "justice",
      reason: "Ghép hồ sơ",
    });
    expect(explained(sent.events, allowance, "Ghép hồ sơ")).toMatchObject({ byHand: "Ghép hồ sơ", differs: false });
  });
  test("once the last step is done, or the dossier ended, there is nothing to explain", () => {
    const steps = allowance.procedure.steps.map((step) => ({ ...step, cases: ["other"] }));
    const noSteps = { ...allowance, procedure: { ...allowance.procedure, steps } };
    expect(explained(received(allowance), noSteps)).toBeUndefined();
    const over = given(allowance, ...received(allowance)).when({ type: "WithdrawDossier", reason: "Không cần nữa" });
    expect(explained(over.events)).toBeUndefined();
  });
  test("a year without a calendar leaves the count out", () => {
    expect(explained(accepted(allowance), withoutYears(allowance))).toMatchObject({ isThere: true, count: undefined });
    expect(explained(received(allowance), withoutYears(allowance))?.acceptBy).toBeUndefined();
  });
});
