import { describe, expect, test } from "vitest";
import { behalfOf, type Delegation, delegate, endDelegation, longestDays, withDelegations } from "./delegation.ts";
import { may, type Principal, parseRole } from "./rights.ts";

const who = (officer: string, ...groups: string[]): Principal => ({
  officer,
  roles: groups.flatMap((one) => parseRole(one) ?? []),
});
const approver = who("nga.tangiang", "approver:01288");
const specialist = who("hoa.tangiang", "specialist:01288");
const here = { commune: "01288", province: "cao-bang" };
const at = "2026-11-20T02:00:00Z";
const asked = {
  id: "01288~a",
  role: "approver" as const,
  scope: "01288",
  to: "Hoa.TanGiang",
  begins: "2026-11-20T01:00:00Z",
  ends: "2026-11-27T10:00:00Z",
  reason: "Đi công tác",
};
const away: Delegation = { ...asked, from: "nga.tangiang" };
const code = (result: ReturnType<typeof delegate>) => (result.ok ? "accepted" : result.refusal.code);
const pass = (by: Principal, more: Partial<typeof asked> = {}, existing: Delegation[] = []) =>
  delegate(by, { ...asked, ...more }, { at, existing });

describe("what was passed on", () => {
  test("lets the other officer approve, and what he does says on whose behalf", () => {
    const acting = withDelegations(specialist, [away], at);
    expect(may(specialist, "handoff.approve", here)).toBe(false);
    expect(may(acting, "handoff.approve", here)).toBe(true);
    expect(behalfOf(acting, "handoff.approve", here)).toBe("nga.tangiang");
  });

  test("is not named where the officer's own role is enough, nor where nothing allows it", () => {
    const acting = withDelegations(specialist, [away], at);
    expect(behalfOf(acting, "handoff.accept", here)).toBeUndefined();
    expect(behalfOf(acting, "dossier.submit", here)).toBeUndefined();
  });

  test("begins and ends by itself", () => {
    const before = withDelegations(specialist, [away], "2026-11-20T00:59:59Z");
    const after = withDelegations(specialist, [away], away.ends);
    expect(before.roles).toEqual(specialist.roles);
    expect(after.roles).toEqual(specialist.roles);
  });

  test("reaches nobody else, and nobody without a role of his own at that place", () => {
    const elsewhere = who("hoa.tangiang", "specialist:01648");
    const another = who("lan.tangiang", "receptionist:01288");
    expect(withDelegations(elsewhere, [away], at).roles).toEqual(elsewhere.roles);
    expect(withDelegations(another, [away], at).roles).toEqual(another.roles);
  });

  test("cannot be passed on again, however often it is looked at", () => {
    const acting = withDelegations(withDelegations(specialist, [away], at), [away], at);
    expect(acting.roles).toHaveLength(2);
    expect(code(pass(acting, { to: "lan.tangiang" }))).toBe("ROLE_NOT_YOURS");
  });
});

describe("passing on", () => {
  test("an approver names an officer and a time", () => {
    expect(pass(approver)).toEqual({ ok: true, value: away });
  });

  test("somebody else's role, or one of another place, is not his to pass on", () => {
    expect(code(pass(specialist, { to: "lan.tangiang" }))).toBe("ROLE_NOT_YOURS");
    expect(code(pass(approver, { role: "commune-lead" as "approver" }))).toBe("ROLE_NOT_YOURS");
    expect(code(pass(approver, { scope: "01648" }))).toBe("ROLE_NOT_YOURS");
  });

  test("nobody passes a right on to himself", () => {
    expect(code(pass(approver, { to: "NGA.tangiang" }))).toBe("DELEGATED_TO_ONESELF");
  });

  test("the time lies ahead and is not endless", () => {
    expect(code(pass(approver, { ends: asked.begins }))).toBe("DELEGATION_PERIOD_WRONG");
    expect(code(pass(approver, { begins: "2026-11-01T01:00:00Z", ends: at }))).toBe("DELEGATION_PERIOD_WRONG");
    expect(code(pass(approver, { ends: "2027-11-20T01:00:00Z" }))).toBe("DELEGATION_TOO_LONG");
    expect(longestDays).toBe(92);
  });

  test("a right is with one officer at a time", () => {
    expect(code(pass(approver, { id: "01288~b", to: "lan.tangiang" }, [away]))).toBe("DELEGATION_OVERLAPS");
    const later = { id: "01288~b", begins: away.ends, ends: "2026-11-30T10:00:00Z" };
    expect(code(pass(approver, later, [away]))).toBe("accepted");
    const earlier = { id: "01288~b", ends: "2026-11-20T03:00:00Z" };
    expect(code(pass(approver, earlier, [{ ...away, begins: "2026-11-20T03:00:00Z" }]))).toBe("accepted");
    expect(code(pass(approver, {}, [{ ...away, role: "commune-lead" }]))).toBe("accepted");
    expect(code(pass(approver, {}, [{ ...away, scope: "01648" }]))).toBe("accepted");
    expect(code(pass(approver, {}, [{ ...away, from: "kim.tangiang" }]))).toBe("accepted");
  });
});

describe("taking it back", () => {
  const back = (by: Principal, id = away.id, now = at) => endDelegation(by, id, { at: now, existing: [away] });

  test("ends it at once, by him who passed it on or by the lead", () => {
    expect(back(approver)).toEqual({ ok: true, value: { ...away, ends: at } });
    expect(code(back(who("kim.tangiang", "commune-lead:01288")))).toBe("accepted");
  });

  test("is not for others", () => {
    expect(code(back(specialist))).toBe("NOT_ALLOWED");
    expect(code(back(who("kim", "commune-lead:01648")))).toBe("NOT_ALLOWED");
  });

  test("is told when there is nothing to take back", () => {
    expect(code(back(approver, "01288~x"))).toBe("DELEGATION_UNKNOWN");
    expect(code(back(approver, away.id, away.ends))).toBe("DELEGATION_OVER");
  });
});
