import { describe, expect, test } from "vitest";
import type { DossierEvent } from "../../shared/domain/dossier/event.ts";
import { allowance, atOffice, happened, stateAfter } from "../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../tests/support/routes.ts";
import { escalatedTo, isToProvince } from "./escalated-to.ts";

const [first, second] = ["2026-11-19T03:01:00Z", "2026-11-20T03:01:00Z"];
const { province } = allowance;
const calledAt = (history: readonly DossierEvent[], at: string, at2 = province) => {
  const events = [
    ...history,
    happened("HandoffEscalated", { handoff: 1, lead: "x", provinceAt: second }, first),
    happened("HandoffEscalated", { handoff: 1, level: "province" }, second),
  ];
  expect(stateAfter(events).status).toBe("processing");
  const writes = [{ request: { key: "k", fingerprint: "f" }, events }];
  return escalatedTo({ state: openAfter(events) }, isToProvince({ writes }, at), at2).sms;
};

describe("whom an escalation calls", () => {
  test("the commune's lead first, then the province's contact", () => {
    expect(calledAt(atOffice(allowance), first)).toBe("+84912000101");
    expect(calledAt(atOffice(allowance), second)).toBe("+84912000001");
  });
  test("an agency's own lead, where it has the dossier", () => {
    const rules = { ...allowance, routes: [routesOf("culture-social", [{ to: "department-of-health" }])] };
    expect(calledAt(atOffice(rules), first)).toBe("+84912000012");
  });
  test("nobody, when the file names nobody or no mobile; an old escalation is the lead's", () => {
    const { contact: _, ...rest } = province;
    expect(calledAt(atOffice(allowance), second, rest)).toBeUndefined();
    expect(calledAt(atOffice(allowance), "2026-11-19T09:00:00Z")).toBe("+84912000101");
  });
});
