import { describe, expect, test } from "vitest";
import { marriageCertificate as paper } from "../../../tests/support/paper.ts";
import { dueForRemoval, removalDay } from "./retention.ts";

const alone = { consented: false };
const kept = { consented: true };
const { keptAt: _, ...unfinished } = paper;

describe("how long a paper is kept", () => {
  test("a year for its dossier alone, five years with the person's consent to use it again", () => {
    expect(removalDay(paper, alone)).toBe("2027-11-23");
    expect(removalDay(paper, kept)).toBe("2031-11-22");
  });

  test("with consent until it holds no more, but never shorter than its dossier needs it", () => {
    expect(removalDay({ ...paper, validUntil: "2028-01-31" }, kept)).toBe("2028-01-31");
    expect(removalDay({ ...paper, validUntil: "2026-12-31" }, kept)).toBe("2027-11-23");
    expect(removalDay({ ...paper, validUntil: "2050-01-01" }, kept)).toBe("2031-11-22");
  });

  test("two days when the file never came, thirty with a threat, not a day when it was taken back", () => {
    expect(removalDay(unfinished, kept)).toBe("2026-11-25");
    expect(removalDay({ ...paper, scan: "infected" }, kept)).toBe("2026-12-23");
    expect(removalDay({ ...paper, removedAt: "2026-11-24T01:00:00Z" }, kept)).toBe("2026-11-24");
  });
});

describe("the daily sweep", () => {
  const on = "2027-11-23";

  test("deletes what is due", () => {
    expect(dueForRemoval(paper, { on, needed: false, consented: false })).toEqual({ remove: true });
  });

  test("comes back later when consent was given meanwhile", () => {
    expect(dueForRemoval(paper, { on, needed: false, consented: true })).toEqual({ again: "2031-11-22" });
  });

  test("leaves to an open dossier what it rests on, and looks again after thirty days", () => {
    expect(dueForRemoval(paper, { on, needed: true, consented: false })).toEqual({ again: "2027-12-23" });
  });

  test("deletes, whatever the dossier, a file that never came, a threat, and what was taken back", () => {
    const removedAt = "2026-11-24T01:00:00Z";
    for (const one of [unfinished, { ...paper, scan: "infected" as const }, { ...paper, removedAt }])
      expect(dueForRemoval(one, { on, needed: true, consented: true })).toEqual({ remove: true });
  });
});
