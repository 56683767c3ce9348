import { expect, test } from "vitest";
import { allowance, birth, given, happened, required, submitted } from "../../../tests/support/dossier.ts";
import type { DossierCommand } from "../dossier/command.ts";
import { type DossierEvent, DossierEvent as Event } from "../dossier/event.ts";
import { evolve } from "../dossier/evolve.ts";
import { type Dossier, noDossier } from "../dossier/state.ts";
import { pauseAfter } from "./next-try.ts";
import { contentOf, mustReport, type PortalReport, reportOf } from "./report.ts";
import { isLasting } from "./trouble.ts";

const { province } = birth;
const origin = { code: "H14.101-261117-9001", applicant: "citizen" } as const;
const online = (portal: object = {}, rules = birth): DossierEvent =>
  Event.parse({ ...submitted(rules, required(rules)), channel: "online", portal: { ...origin, ...portal } });

const reportAfter = (events: readonly DossierEvent[]): PortalReport => {
  const state = events.reduce<Dossier>(evolve, noDossier);
  if (state.status === "none") throw new Error("no dossier");
  return reportOf({ code: "H14.101-261117-0001", version: events.length, state, events }, province);
};
type Asked = DossierCommand extends infer One ? (One extends { at: string } ? Omit<One, "at" | "by"> : never) : never;
const after = (start: DossierEvent, rules: typeof birth, ...commands: Asked[]): readonly DossierEvent[] =>
  commands.reduce<readonly DossierEvent[]>(
    (before, command) => given(rules, ...before.slice()).when(command as never).events,
    [start],
  );

const receive = { type: "ReceiveDossier" } as const;
const handOver = { type: "HandOver" } as const;
const accept = { type: "AcceptHandoff", handoff: 1 } as const;
const approve = { type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "12/TL" } as const;
const hand = { type: "ReturnOutcome", to: "owner" } as const;

test("the whole way of a dossier is told by the ten numbers, each with its days", () => {
  const at = (...commands: Asked[]) => reportAfter(after(online(), birth, ...commands));
  expect(at()).toMatchObject({
    portalCode: origin.code,
    applicant: "citizen",
    agency: "H14.101",
    business: { status: 1 },
  });
  expect(at(receive).business).toMatchObject({ status: 2, receivedAt: "2026-11-17T03:00:00Z", handledBy: "H14.101" });
  expect(at(receive, handOver, accept).business).toMatchObject({ status: 4 });
  const ready = at(receive, handOver, accept, approve);
  expect(ready).toMatchObject({
    business: { status: 9, decidedAt: "2026-11-17T03:00:00Z" },
    delivery: { state: "waiting" },
  });
  const returned = at(receive, handOver, accept, approve, hand);
  expect(returned).toMatchObject({
    business: { status: 10, endedAt: "2026-11-17T03:00:00Z" },
    delivery: { state: "delivered", to: "owner", at: "2026-11-17T03:00:00Z" },
  });
});

test("an outcome that went by post or by wire says so", () => {
  const ready = after(online(), birth, receive, handOver, accept, approve);
  const posted = [...ready, happened("OutcomeReturned", { to: "owner", way: "post" })];
  expect(reportAfter(posted).delivery).toMatchObject({ state: "delivered", way: "post" });
});

test("why a dossier was refused, stopped or waits is told, as the citizen must know it", () => {
  const reason = "Không thuộc thẩm quyền";
  const ended = (...commands: Asked[]) => reportAfter(after(online(), birth, ...commands)).business;
  expect(ended({ type: "RefuseDossier", reason, legalBasis: "Điều 19" })).toMatchObject({
    status: 3,
    reason,
    endedAt: expect.any(String),
  });
  expect(ended(receive, { type: "WithdrawDossier", reason })).toMatchObject({ status: 7, reason });
  expect(ended(receive, { type: "StopDossier", reason })).toMatchObject({ status: 8, reason });
  const asked = reportAfter([
    online(),
    happened("SupplementRequested", { components: ["birth-notice"], reason }),
  ]).business;
  expect(asked).toMatchObject({ status: 5, reason });
});

test("what is to be paid and what was paid is a matter of its own", () => {
  const money = (start: DossierEvent, ...commands: Asked[]) => reportAfter(after(start, birth, ...commands)).financial;
  const ask = { type: "RequestPayment", amountVnd: 8000, reason: "Lệ phí" } as const;
  const pay = { type: "ConfirmPayment", receiptNumber: "BL-1" } as const;
  expect(money(online())).toEqual({ state: "nothing-due" });
  expect(money(online({ paidVnd: 5000 }))).toEqual({ state: "paid", amountVnd: 5000, collectedAt: "receipt" });
  expect(money(online(), receive, ask)).toEqual({ state: "unpaid", amountVnd: 8000, collectedAt: "supplement" });
  expect(money(online({ paidVnd: 5000 }), receive, ask, pay)).toEqual({
    state: "paid",
    amountVnd: 13_000,
    collectedAt: "supplement",
  });
});

test("the agency that has it is named, and no person ever is", () => {
  const events = after(
    online({}, allowance),
    allowance,
    receive,
    handOver,
    accept,
    { type: "CompleteStep", handoff: 1 },
    handOver,
  );
  const report = reportAfter(events);
  expect(report.business.handledBy).toBe("H14.12");
  expect(JSON.stringify(report)).not.toMatch(/Nông|Mai|SECRET/);
});

test("an acceptance, a reminder or a note changes nothing that the portal must know; a status does", () => {
  const sent = after(online(), birth, receive, handOver);
  const accepted = given(birth, ...sent).when(accept).events;
  expect(contentOf(reportAfter(accepted))).toBe(contentOf(reportAfter(sent)));
  const decided = given(birth, ...accepted).when(approve).events;
  expect(contentOf(reportAfter(decided))).not.toBe(contentOf(reportAfter(accepted)));
});

test("a dossier of the counter is reported only by a province that reports all, under its own code alone", () => {
  const counter = reportAfter([submitted(birth, required(birth))]);
  expect(counter).not.toHaveProperty("portalCode");
  const stateOf = (event: DossierEvent) => {
    const state = evolve(noDossier, event);
    if (state.status === "none") throw new Error("no dossier");
    return state;
  };
  const [own, theirs] = [stateOf(submitted(birth, required(birth))), stateOf(online())];
  expect([mustReport(own, "portal"), mustReport(own, "all"), mustReport(theirs, "portal")]).toEqual([
    false,
    true,
    true,
  ]);
});

test("a dossier of a commune that is no longer in the province's file goes by the code that it was opened under", () => {
  const gone = Event.parse({ ...online(), commune: "99999" });
  expect(reportAfter([gone])).toMatchObject({ agency: "99999", business: { handledBy: "99999" } });
});

test("pauses grow from half a minute to a quarter of an hour; the portal may ask for more, up to an hour", () => {
  expect([1, 2, 3, 4, 5, 50].map((attempts) => pauseAfter(attempts))).toEqual([30, 120, 300, 600, 900, 900]);
  expect([pauseAfter(1, 5), pauseAfter(1, 200), pauseAfter(1, 1_000_000)]).toEqual([30, 200, 3600]);
  expect([isLasting("refused"), isLasting("timeout")]).toEqual([true, false]);
});
