import { expect, test } from "vitest";
import { type Action, may, type Role } from "../../shared/domain/access/rights.ts";

const place = { commune: "01288", province: "cao-bang" };
const can = (role: Role, scope: string, action: Action) =>
  may({ officer: "x", roles: [{ role, scope }] }, action, place);

test("a commune's lead plans its outings, and its receptionists see and carry out those of their teams", () => {
  expect(can("commune-lead", "01288", "outing.plan")).toBe(true);
  for (const action of ["outing.read", "outing.carry-out"] as const) {
    expect(can("commune-lead", "01288", action)).toBe(true);
    expect(can("receptionist", "01288", action)).toBe(true);
  }
  expect(can("receptionist", "01288", "outing.plan")).toBe(false);
});

test("nobody else does, and nobody in another commune", () => {
  for (const action of ["outing.plan", "outing.read", "outing.carry-out"] as const) {
    for (const role of ["specialist", "approver", "queue-operator", "kiosk"] as const)
      expect([role, action, can(role, "01288", action)]).toEqual([role, action, false]);
    for (const role of ["commune-lead", "receptionist"] as const)
      expect([role, action, can(role, "01648", action)]).toEqual([role, action, false]);
    expect(can("auditor", "cao-bang", action)).toBe(false);
  }
});
