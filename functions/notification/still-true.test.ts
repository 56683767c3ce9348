import { describe, expect, test } from "vitest";
import type { Dossier, Opened, Work } from "../../shared/domain/dossier/state.ts";
import { isLate, isStillTrue } from "./still-true.ts";

const asked = "2026-11-17T02:00:00Z";
const opened: Opened = {
  ...{ commune: "01288", procedure: "1.001193", procedureVersion: "x", case: "standard", channel: "counter" },
  ...{ ownerName: "An", components: [], secret: "S", form: "f", submittedAt: asked, supplements: 0 },
  language: "vi",
};
const work = (overdue = false): Work => ({
  clock: { receivedAt: asked, dueAt: asked, warnAt: asked, warned: true, overdue },
  position: { at: "way", routeBy: asked, since: asked },
  done: [],
  handoffs: 0,
});
const outcome = { decision: "approved", documentNumber: "1", at: asked } as const;
const supplement = { components: ["a"], reason: "thiếu", at: asked };
const processing = (overdue: boolean): Dossier => ({ status: "processing", opened, work: work(overdue) });
const decided = (status: "ready" | "returned"): Dossier => ({ status, opened, work: { ...work(true), outcome } });
const withdrawn: Dossier = { status: "withdrawn", opened, reason: "đổi ý", at: asked, work: work(true) };
const awaiting: Dossier = { status: "supplement-requested", opened, supplement };

const still = (dossier: Dossier, event: string, time = asked) => isStillTrue(dossier, { event, time, handoff: 1 });

test("a message is late a quarter of an hour after what it tells", () => {
  expect(isLate(asked, "2026-11-17T02:15:00Z")).toBe(false);
  expect(isLate(asked, "2026-11-17T02:15:01Z")).toBe(true);
});

describe("a message that comes late is sent", () => {
  test("about a receipt only while the dossier is under way", () => {
    expect(still(processing(false), "DossierReceived")).toBe(true);
    for (const dossier of [withdrawn, decided("ready"), decided("returned")])
      expect(still(dossier, "DossierReceived")).toBe(false);
  });

  test("about missing papers only while those papers are asked for", () => {
    expect(still(awaiting, "SupplementRequested")).toBe(true);
    expect(still(awaiting, "SupplementRequested", "2026-11-16T02:00:00Z")).toBe(false);
    expect(still(processing(false), "SupplementRequested")).toBe(false);
    expect(still(withdrawn, "SupplementRequested")).toBe(false);
  });

  test("about a delay only while it lasts", () => {
    expect(still(processing(true), "OverdueNoticed")).toBe(true);
    expect(still({ status: "supplement-requested", opened, supplement, work: work(true) }, "OverdueNoticed")).toBe(
      true,
    );
    expect(still(processing(false), "OverdueNoticed")).toBe(false);
    expect(still(decided("ready"), "OverdueNoticed")).toBe(false);
  });

  test("about an outcome to fetch only until it is fetched", () => {
    expect(still(decided("ready"), "DossierReady")).toBe(true);
    expect(still(decided("returned"), "DossierReady")).toBe(false);
  });

  test("about a refusal or a return always, for these are ends", () => {
    expect(still(decided("returned"), "OutcomeReturned")).toBe(true);
    expect(still({ status: "refused", opened, reason: "x" }, "DossierRefused")).toBe(true);
  });

  test("about what came back only while it still lies at the counter", () => {
    const given = (position: Work["position"]): Dossier => ({
      status: "processing",
      opened,
      work: { ...work(false), position },
    });
    expect(still(given({ at: "one-stop", forwardBy: asked, reminded: true }), "ForwardReminded")).toBe(true);
    expect(still(given({ at: "one-stop", forwardBy: asked }), "ForwardReminded")).toBe(false);
    expect(still(processing(false), "ForwardReminded")).toBe(false);
  });
});
