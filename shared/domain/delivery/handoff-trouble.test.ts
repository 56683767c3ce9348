import { describe, expect, test } from "vitest";
import type { Handoff } from "../dossier/state.ts";
import { type Breaker, freshBreaker } from "./breaker.ts";
import { handoffTrouble, isAtSoftware, mayBeStuck, otherTrouble, unsentHandoff } from "./handoff-trouble.ts";

const [sent, later] = ["2026-11-17T02:00:00Z", "2026-11-17T02:10:00Z"];
const eventId = "H14.101-261117-0004:7";
const sentTo = (to: Handoff["to"], more: Partial<Handoff> = {}): Handoff => ({
  ...{ number: 1, step: "register", to, sentAt: sent, acceptBy: "2026-11-17T07:00:00Z" },
  ...more,
});
const police = { agency: "H14.15" };
const row = (state: "open" | "sending" | "sent" | "dropped", of = eventId) => ({
  ...{ state, queue: "agency-police", reason: "AGENCY_REFUSED", detail: "refused: HTTP 404" },
  facts: { kind: "envelope" as const, eventId: of },
});

describe("a hand-over's message is looked for", () => {
  test("when it went to an agency's own software some minutes ago and is not known to have arrived", () => {
    for (const delivery of ["queue", "webhook"] as const)
      expect(mayBeStuck(sentTo(police), { delivery }, later)).toBe(true);
  });

  test.each<[string, Handoff, "inbox" | "queue" | undefined]>([
    ["lies at an office of the commune", sentTo({ agency: "H14.101", office: "justice" }), "queue"],
    ["was accepted", sentTo(police, { acceptedAt: later }), "queue"],
    ["has arrived", sentTo(police, { deliveredAt: later }), "queue"],
    ["works in the console", sentTo(police), "inbox"],
    ["is not in the province's file", sentTo(police), undefined],
  ])("never when the dossier %s", (_, handoff, delivery) => {
    expect(mayBeStuck(handoff, delivery && { delivery }, later)).toBe(false);
  });

  test("not in its first two minutes", () => {
    expect(mayBeStuck(sentTo(police), { delivery: "queue" }, "2026-11-17T02:01:59Z")).toBe(false);
  });
});

describe("a hand-over could not be sent", () => {
  const away: Breaker = { ...freshBreaker, failures: 9, openings: 3, openSince: sent, openUntil: later };
  const outage = {
    ...{ id: "1", begins: sent, ends: "2026-11-17T09:00:00Z", reason: "Nâng cấp" },
    ...{ announcedAt: sent, announcedBy: "an" },
  };
  const none = { eventId, rows: [], outages: [] };

  test("while its message lies among those that were set aside, until it is sent again or dropped", () => {
    expect(handoffTrouble({ ...none, rows: [row("sent"), row("open")] }, later)).toEqual({
      ...{ reason: "AGENCY_REFUSED", detail: "refused: HTTP 404" },
    });
    for (const state of ["sending", "sent", "dropped"] as const)
      expect(handoffTrouble({ ...none, rows: [row(state)] }, later)).toBeUndefined();
  });

  test("not because another message of the dossier is stuck", () => {
    expect(handoffTrouble({ ...none, rows: [row("open", "H14.101-261117-0004:3")] }, later)).toBeUndefined();
  });

  test("while its agency takes nothing for some minutes, but not in an outage that was announced", () => {
    expect(handoffTrouble({ ...none, breaker: away }, later)).toEqual({ reason: "AGENCY_AWAY", detail: undefined });
    const lastFailure = { at: sent, kind: "timeout" as const, detail: "ETIMEDOUT" };
    const known = handoffTrouble({ ...none, breaker: { ...away, lastFailure } }, later);
    expect(known).toEqual({ reason: "AGENCY_AWAY", detail: "timeout: ETIMEDOUT" });
    expect(handoffTrouble({ ...none, breaker: away, outages: [outage] }, later)).toBeUndefined();
    expect(handoffTrouble({ ...none, breaker: { ...away, openings: 1 } }, later)).toBeUndefined();
    const { openUntil: _, ...tried } = away;
    expect(handoffTrouble({ ...none, breaker: tried }, later)).toBeUndefined();
    expect(handoffTrouble({ ...none, breaker: freshBreaker }, later)).toBeUndefined();
  });
});

test("what an agency was told later of a dossier that it has is told beside it, and leaves the hand-over as it is", () => {
  const later = { ...row("open", "H14.101-261117-0004:9"), facts: { kind: "envelope" as const, type: "x" } };
  const other = otherTrouble([row("sent"), later], "agency-police");
  expect(other).toEqual({ reason: "AGENCY_REFUSED", detail: "refused: HTTP 404", other: later.facts });
  expect(otherTrouble([later], "agency-tax")).toBeUndefined();
  expect([unsentHandoff(other), unsentHandoff(undefined)]).toEqual([undefined, undefined]);
  expect(unsentHandoff({ reason: "AGENCY_AWAY", detail: undefined })).toBe("failed");
  expect(isAtSoftware(sentTo(police, { acceptedAt: sent }), { delivery: "queue" })).toBe(true);
});
