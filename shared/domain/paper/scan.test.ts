import { describe, expect, test } from "vitest";
import { marriageCertificate as paper } from "../../../tests/support/paper.ts";
import { isOutcomeFile } from "./outcome-file.ts";
import { isReadable, type Paper, ScanState } from "./paper.ts";
import { afterVerdict, checkReadable } from "./scan.ts";

const waiting: Paper = { ...paper, scan: "waiting" };
const { keptAt: _, ...unfinished } = paper;

describe("until a paper is found clean, nobody opens it", () => {
  test.each(ScanState.exclude(["clean"]).options)("a paper whose check is “%s” stays shut", (scan) => {
    expect(isReadable({ ...paper, scan })).toBe(false);
  });

  test.each<[string, Paper]>([
    ["PAPER_NOT_CHECKED", waiting],
    ["PAPER_INFECTED", { ...paper, scan: "infected" }],
    ["PAPER_NOT_READABLE", { ...paper, scan: "failed" }],
    ["PAPER_NOT_ARRIVED", unfinished],
    ["PAPER_REMOVED", { ...paper, removedAt: "2026-11-24T01:00:00Z" }],
  ])("the officer is told why: %s", (code, shut) => {
    expect(checkReadable(shut)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("a clean paper opens", () => {
    expect(checkReadable(paper).ok).toBe(true);
  });
});

describe("a verdict", () => {
  test("comes before or after the file is known to be whole, and is kept either way", () => {
    expect(afterVerdict({ ...unfinished, scan: "waiting" }, { scan: "clean" })).toMatchObject({ scan: "clean" });
    expect(afterVerdict(waiting, { scan: "infected", threat: "EICAR-Test-File" })).toMatchObject({
      scan: "infected",
      threat: "EICAR-Test-File",
    });
  });

  test("that comes twice changes nothing the second time", () => {
    for (const scan of ScanState.exclude(["waiting"]).options)
      expect(afterVerdict({ ...paper, scan }, { scan })).toBeUndefined();
  });

  test("never makes an infected paper clean again, and a failed check takes no verdict back", () => {
    expect(afterVerdict({ ...paper, scan: "infected" }, { scan: "clean" })).toBeUndefined();
    expect(afterVerdict(paper, { scan: "failed" })).toBeUndefined();
  });

  test("of a later check replaces a failed one, and a threat found later replaces “clean”", () => {
    expect(afterVerdict({ ...paper, scan: "failed" }, { scan: "clean" })).toMatchObject({ scan: "clean" });
    expect(afterVerdict(paper, { scan: "infected" })).toMatchObject({ scan: "infected" });
  });
});

test("a file of an outcome is what an agency sent as one, not what an officer calls so", () => {
  expect(isOutcomeFile({ kind: "outcome", scannedBy: "agency:H14.15" })).toBe(true);
  expect(isOutcomeFile({ kind: "outcome", scannedBy: "lan.tangiang" })).toBe(false);
  expect(isOutcomeFile({ kind: "marriage-certificate", scannedBy: "agency:H14.15" })).toBe(false);
});
