import { describe, expect, test } from "vitest";
import { commandPath, inOrder, inTwoParts, isOnItsWay, isPrimary } from "./command-target.ts";

const code = "H14.101-261121-0001";
const id = `${code}~2`;
const target = { code, version: 3 };

describe("where a command goes", () => {
  test("a counter's to the dossier, an office's answer to its hand-over", () => {
    expect(commandPath("dossier.receive", target)).toBe(`/dossiers/${code}/receive`);
    expect(commandPath("handoff.accept", { ...target, handoff: { id } })).toBe(`/handoffs/${id}/accept`);
  });

  test("an opinion to the consultation that is open", () => {
    expect(commandPath("consultation.reply", { ...target, consultation: { id } })).toBe(`/consultations/${id}/reply`);
  });

  test("a second supplement is asked of the dossier, or of the hand-over that an office has accepted", () => {
    const name = "dossier.request-second-supplement";
    expect(commandPath(name, target)).toBe(`/dossiers/${code}/request-supplement`);
    const handoff = { id, acceptedAt: "2026-11-21T01:00:00Z" };
    expect(commandPath(name, { ...target, handoff })).toBe(`/handoffs/${id}/request-supplement`);
  });
});

describe("which button stands out", () => {
  test("never one that asks for money or ends the dossier", () => {
    for (const name of ["dossier.request-payment", "dossier.withdraw", "dossier.stop", "dossier.refuse"] as const)
      expect(isPrimary(name, {})).toBe(false);
  });

  test("handing over by hand only after a return", () => {
    expect(isPrimary("dossier.hand-over", {})).toBe(false);
    expect(isPrimary("dossier.hand-over", { returned: { reason: "nhầm" } })).toBe(true);
  });

  test("and it comes first, what is grave comes last", () => {
    expect(
      inOrder(["handoff.return", "dossier.request-payment", "dossier.withdraw", "handoff.record-outcome"], {}),
    ).toEqual(["handoff.record-outcome", "dossier.request-payment", "handoff.return", "dossier.withdraw"]);
  });
});

describe("when much is possible", () => {
  test("the likely commands have buttons, and the others lie behind them, the grave last", () => {
    const parts = inTwoParts(
      [
        "handoff.record-outcome",
        "handoff.request-supplement",
        "handoff.find-not-eligible",
        "handoff.ask-consultation",
        "handoff.send-draft",
        "handoff.return",
        "dossier.request-payment",
        "dossier.apologize",
      ],
      {},
    );
    expect(parts.likely).toEqual([
      "handoff.record-outcome",
      "handoff.request-supplement",
      "handoff.ask-consultation",
      "handoff.return",
    ]);
    expect(parts.others).toEqual([
      "handoff.send-draft",
      "dossier.request-payment",
      "dossier.apologize",
      "handoff.find-not-eligible",
    ]);
  });

  test("few commands are all seen at once", () => {
    const few = ["dossier.confirm-payment", "dossier.withdraw", "dossier.stop"] as const;
    expect(inTwoParts(few, {})).toEqual({ likely: few, others: [] });
  });
});

test("right after receipt the system sends the dossier on by itself; after a return it does not", () => {
  expect(isOnItsWay({ status: "received" })).toBe(true);
  expect(isOnItsWay({ status: "processing", returned: { reason: "nhầm" } })).toBe(false);
  expect(isOnItsWay({ status: "ready" })).toBe(false);
  const part = { part: "birth", procedure: "1.001193", procedureName: { vi: "v", en: "e" }, after: [] };
  expect(isOnItsWay({ status: "processing", parts: [{ ...part, stand: "due" }] })).toBe(true);
  expect(isOnItsWay({ status: "processing", parts: [{ ...part, stand: "waiting" }] })).toBe(false);
});
