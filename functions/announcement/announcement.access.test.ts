import { expect, test } from "vitest";
import { type Action, may } from "../../shared/domain/access/rights.ts";

const place = { commune: "01288", province: "cao-bang" };
const can = (role: string, action: Action) => {
  const [name, scope = ""] = role.split(":");
  return may({ officer: "x", roles: [{ role: name as "approver", scope }] }, action, place);
};

test("a commune's lead writes its announcements, and another lead or an approver of it agrees to large ones", () => {
  expect(can("commune-lead:01288", "announcement.write")).toBe(true);
  expect(can("commune-lead:01288", "announcement.confirm")).toBe(true);
  expect(can("approver:01288", "announcement.confirm")).toBe(true);
});

test("the counter writes down who asks for announcements in its own commune, and who wants no more", () => {
  expect(can("receptionist:01288", "announcement.subscribe")).toBe(true);
  expect(can("commune-lead:01288", "announcement.subscribe")).toBe(true);
  for (const role of ["receptionist:01648", "specialist:01288", "queue-operator:01288"])
    expect([role, can(role, "announcement.subscribe")]).toEqual([role, false]);
});

test("nobody else does, in that commune or another", () => {
  for (const role of [
    "receptionist:01288",
    "specialist:01288",
    "approver:01288",
    "province-editor:cao-bang",
    "auditor:cao-bang",
  ])
    expect([role, can(role, "announcement.write")]).toEqual([role, false]);
  for (const role of ["commune-lead:01648", "approver:H14.12", "receptionist:01288"])
    expect([role, can(role, "announcement.confirm")]).toEqual([role, false]);
});

test("a clerk of the counter where a dossier lies sets how its person is told, and nobody elsewhere", () => {
  expect(can("receptionist:01288", "preference.set")).toBe(true);
  expect(can("commune-lead:01288", "preference.set")).toBe(true);
  for (const role of ["receptionist:01648", "specialist:01288", "approver:01288", "auditor:cao-bang"])
    expect([role, can(role, "preference.set")]).toEqual([role, false]);
});
