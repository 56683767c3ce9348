import { describe, expect, test } from "vitest";
import type { Answer } from "../../browser/api.ts";
import { type BulkItem, bulkPath, offeredTo } from "./bulk-item.ts";
import { answered, keyOf, nothingChosen, withKeys } from "./kept-choice.ts";
import { type Fate, fateOf, runAll } from "./run.ts";

const refusal = (code: string, status = 409): Answer<never> => ({
  kind: "refused",
  status,
  problem: { type: "about:blank", title: code, status, code, detail: "Hồ sơ đã kết thúc.", detailEn: "It has ended." },
});
const ids = Array.from({ length: 7 }, (_, at) => `h${at}`);

describe("one command to several dossiers", () => {
  test("is sent for each once, in order, and never for more than three at a time", async () => {
    const begun: string[] = [];
    const answers: (() => void)[] = [];
    const fates = new Map<string, Fate>();
    const all = runAll({
      ids,
      atOnce: 3,
      goesOn: () => true,
      onFate: (id, fate) => fates.set(id, fate),
      send: (id) => {
        begun.push(id);
        return new Promise((resolve) => answers.push(() => resolve({ kind: "done" })));
      },
    });
    expect(begun).toEqual(["h0", "h1", "h2"]);
    for (let at = 0; at < ids.length; at++) {
      answers[at]?.();
      await Promise.resolve();
      await Promise.resolve();
      expect(begun.length - fates.size).toBeLessThanOrEqual(3);
    }
    await all;
    expect(begun).toEqual(ids);
    expect([...fates.keys()].sort()).toEqual(ids);
  });

  test("one that is refused holds up no other, and stopping leaves the rest unsent", async () => {
    const fates = new Map<string, Fate>();
    await runAll({
      ids,
      atOnce: 1,
      goesOn: () => fates.size < 3,
      onFate: (id, fate) => fates.set(id, fate),
      send: async (id) => (id === "h1" ? { kind: "refused", why: "x" } : { kind: "done" }),
    });
    expect([...fates.values()].map(({ kind }) => kind)).toEqual(["done", "refused", "done"]);
  });

  test("what nobody answered is neither done nor refused; what arrived before is done", () => {
    const told = () => "Hồ sơ đã kết thúc.";
    expect(fateOf({ kind: "ok", value: 1 }, told)).toEqual({ kind: "done" });
    expect(fateOf({ kind: "offline" }, told)).toEqual({ kind: "unanswered" });
    expect(fateOf({ kind: "fault", status: 500 }, told)).toEqual({ kind: "unanswered" });
    expect(fateOf(refusal("NOT_SIGNED_IN", 401), told)).toEqual({ kind: "unanswered" });
    expect(fateOf(refusal("IDEMPOTENCY_KEY_REUSED"), told)).toEqual({ kind: "done" });
    expect(fateOf(refusal("DOSSIER_ENDED"), told)).toEqual({ kind: "refused", why: "Hồ sơ đã kết thúc." });
  });
});

describe("the keys of the wishes", () => {
  const name = "handoff.accept";
  const kept = withKeys({ ...nothingChosen, chosen: ["h0", "h1"] }, name, ["h0", "h1"]);

  test("differ between dossiers and commands, and stay until they are answered", () => {
    const again = withKeys(kept, name, ["h0", "h1"]);
    expect(again).toEqual(kept);
    const other = withKeys(kept, "handoff.return", ["h0"]);
    const keys = [keyOf(other, name, "h0"), keyOf(other, name, "h1"), keyOf(other, "handoff.return", "h0")];
    expect(new Set(keys).size).toBe(3);
    expect(keys).not.toContain("");
  });

  test("an answered wish gets a new one; only what is done is let go", () => {
    const refused = answered(kept, name, "h0", false);
    expect(refused.chosen).toEqual(["h0", "h1"]);
    expect(keyOf(withKeys(refused, name, ["h0"]), name, "h0")).not.toBe(keyOf(kept, name, "h0"));
    expect(answered(kept, name, "h1", true).chosen).toEqual(["h0"]);
  });
});

describe("what is offered for the rows that are chosen", () => {
  const rows: BulkItem[] = [
    { id: "A~1", code: "A", allowed: ["handoff.accept", "handoff.return"], handoff: { id: "A~1" } },
    { id: "B~2", code: "B", allowed: ["handoff.return"], handoff: { id: "B~2" } },
    { id: "C", code: "C", allowed: ["dossier.receive"] },
  ];

  test("is each command with the number of rows that take it, the way back last", () => {
    expect(offeredTo(rows, new Set(["A~1", "B~2"]))).toEqual([
      { name: "handoff.accept", count: 1 },
      { name: "handoff.return", count: 2 },
    ]);
    expect(offeredTo(rows, new Set())).toEqual([]);
  });

  test("goes to the hand-over or to the dossier that the row is about", () => {
    expect(rows.map((row) => bulkPath(row.allowed[0] ?? "dossier.receive", row))).toEqual([
      "/handoffs/A~1/accept",
      "/handoffs/B~2/return",
      "/dossiers/C/receive",
    ]);
  });
});
