import { expect, test } from "vitest";
import { allowance } from "../../tests/support/dossier.ts";
import { routesOf } from "../../tests/support/routes.ts";
import type { Outage } from "../domain/delivery/outage.ts";
import { closures } from "./closures.ts";

const at = "2026-11-17T03:00:00Z";
const outage: Outage = {
  id: "o",
  begins: "2026-11-17T02:00:00Z",
  ends: "2026-11-17T04:00:00Z",
  reason: "Nâng cấp hệ thống",
  announcedAt: "2026-11-01T02:00:00Z",
  announcedBy: "yen.soyte",
};

const rulesWith = async (fallbacks?: { office: string; to: string }[]) => {
  const asked: string[] = [];
  const outages = async (agency: string) => {
    asked.push(agency);
    return [outage];
  };
  const routes = [routesOf("culture-social", [{ to: "department-of-health" }], fallbacks)];
  const rules = await closures(outages, () => at)({ ...allowance, routes });
  return { rules, asked };
};

test("an agency that is announced as closed is so for the routes that name who takes over, as long as it lasts", async () => {
  const { rules, asked } = await rulesWith([{ office: "department-of-health", to: "culture-social" }]);
  expect(asked).toEqual(["H14.12"]);
  expect(rules.closed?.({ agency: "H14.12" }, at)).toBe(true);
  expect(rules.closed?.({ agency: "H14.12" }, "2026-11-17T04:00:01Z")).toBe(false);
  expect(rules.closed?.({ agency: "H14.13" }, at)).toBe(false);
  expect(rules.closed?.({ agency: "H14.101", office: "justice" }, at)).toBe(false);
});

test("nothing is read where nobody takes over from an agency", async () => {
  expect((await rulesWith()).asked).toEqual([]);
  expect((await rulesWith([{ office: "culture-social", to: "one-stop" }])).asked).toEqual([]);
});
