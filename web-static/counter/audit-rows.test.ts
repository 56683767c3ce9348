import { expect, test } from "vitest";
import { type AuditItem, auditRows } from "./audit-rows.ts";

const look = (at: string, more: Partial<AuditItem> = {}): AuditItem => ({
  at: `2026-11-26T${at}:00Z`,
  officer: "lan.tangiang",
  action: "dossier.read",
  subject: "inbox",
  allowed: true,
  ...more,
});

test("what a screen asks by itself within an hour is one row, between other officers' looks too", () => {
  const rows = auditRows([look("01:00"), look("01:01", { officer: "hoa.tangiang" }), look("01:02"), look("02:00")]);
  expect(rows.map(({ officer, times }) => [officer, times])).toEqual([
    ["lan.tangiang", 2],
    ["hoa.tangiang", 1],
    ["lan.tangiang", 1],
  ]);
  expect(rows[0]).toMatchObject({ at: "2026-11-26T01:00:00Z", until: "2026-11-26T01:02:00Z" });
});

test("each look at a dossier and each denial stays a row of its own", () => {
  const dossier = { subject: "H14.101-261126-0001" };
  const denied = { allowed: false };
  expect(
    auditRows([look("01:00", dossier), look("01:00", dossier), look("01:01", denied), look("01:01", denied)]),
  ).toHaveLength(4);
});
