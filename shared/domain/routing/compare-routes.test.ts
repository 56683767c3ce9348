import { expect, test } from "vitest";
import { allowance, required, submitted } from "../../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../../tests/support/routes.ts";
import { anywhere, routeComparison } from "./compare-routes.ts";
import type { Routes } from "./route-table.ts";

const at = "2026-11-17T03:00:00Z";
const { opened } = openAfter([submitted(allowance, required(allowance))]);
const compare = (changed: readonly Routes[], dossiers: readonly (typeof opened)[], rules = allowance) => {
  const comparison = routeComparison();
  for (const dossier of dossiers) comparison.add(dossier, rules, changed, at);
  return comparison.result();
};
const online = { ...opened, channel: "online" as const };

test("dossiers of which no step goes elsewhere are counted and no more", () => {
  expect(compare([], [opened, online])).toEqual({
    ...{ dossiers: 2, steps: 4, moved: 0, stranded: 0, moves: [], used: {} },
  });
});

test("what would go elsewhere is told by step, from where to where, the largest first", () => {
  const changed = [
    routesOf("culture-social", [{ to: "department-of-health", channels: ["online"] }]),
    routesOf("department-of-health", [{ to: "one-stop", channels: ["online", "counter"] }]),
  ];
  const { moved, moves } = compare(changed, [opened, opened, online]);
  expect(moved).toBe(3);
  expect(moves.map(({ from, to, count }) => [from, to, count])).toEqual([
    ["H14.12", "H14.101#one-stop", 3],
    ["H14.101#culture-social", "H14.12", 1],
  ]);
});

test("a comparison goes on from what was found before, and counts how often each rule decides", () => {
  const changed = [routesOf("culture-social", [{ to: "department-of-health", channels: ["online"] }])];
  const first = compare(changed, [online]);
  const comparison = routeComparison({ before: first });
  for (const dossier of [online, opened]) comparison.add(dossier, allowance, changed, at);
  expect(comparison.result()).toEqual(compare(changed, [online, online, opened]));
  expect(comparison.result().used).toEqual({ "culture-social.r1": 2 });
});

test("a province's moves are told by office, whatever the commune", () => {
  const comparison = routeComparison({ name: anywhere });
  comparison.add(opened, allowance, [routesOf("culture-social", [{ to: "justice" }])], at);
  comparison.add(opened, allowance, [routesOf("department-of-health", [{ to: "one-stop" }])], at);
  expect(comparison.result().moves.map(({ from, to }) => [from, to])).toEqual([
    ["culture-social", "justice"],
    ["H14.12", "one-stop"],
  ]);
});

test("of as many moves the order is always the same", () => {
  const changed = [
    routesOf("culture-social", [{ to: "justice" }]),
    routesOf("department-of-health", [{ to: "justice" }]),
  ];
  const { moves } = compare(changed, [opened]);
  expect(moves.map(({ from }) => from)).toEqual(["H14.101#culture-social", "H14.12"]);
  expect(compare(changed, [opened]).moves).toEqual(moves);
});

test("a dossier that would find nobody is told apart, and one that found nobody before is only a move", () => {
  const nowhere = [routesOf("culture-social", [{ to: "fishery" }])];
  expect(compare(nowhere, [opened])).toMatchObject({ moved: 1, stranded: 1, moves: [{ to: undefined }] });
  expect(compare([], [opened], { ...allowance, routes: nowhere })).toMatchObject({
    stranded: 0,
    moves: [{ from: "" }],
  });
});
