import { expect, test } from "vitest";
import { differencesOf } from "./differences.ts";

const own = (code: string, status: number, portalCode?: string) => ({ code, status, version: 1, portalCode });

test("what both sides have alike is no difference, known by our code or by the portal's", () => {
  const ours = [own("A-1", 2), own("A-2", 4, "P-2")];
  const theirs = [
    { code: "A-1", status: 2 },
    { portalCode: "P-2", status: 4 },
  ];
  expect(differencesOf(ours, theirs)).toEqual([]);
});

test("each difference says what kind it is and how both sides see it", () => {
  const ours = [own("A-1", 2), own("A-2", 4, "P-2"), own("A-3", 1)];
  const theirs = [
    { code: "A-2", portalCode: "P-2", status: 2 },
    { code: "A-9", status: 9 },
    { portalCode: "P-7", status: 1 },
    { status: 1 },
  ];
  expect(differencesOf(ours, theirs)).toEqual([
    { kind: "not-there", code: "A-1", ours: 2 },
    { kind: "other-status", code: "A-2", portalCode: "P-2", ours: 4, theirs: 2 },
    { kind: "not-there", code: "A-3", ours: 1 },
    { kind: "not-here", code: "A-9", theirs: 9 },
    { kind: "not-taken", portalCode: "P-7", theirs: 1 },
  ]);
});
