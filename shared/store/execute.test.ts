import { beforeAll, describe, expect, test } from "vitest";
import { birth } from "../../tests/support/dossier.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { eventsOf, executed, given, openDossier, requestBy, toOffice } from "../../tests/support/recorded.ts";
import type { DossierCommand } from "../domain/dossier/command.ts";
import { type DossierStore, dossierStore } from "./dossier-store.ts";
import { executeDossier } from "./execute.ts";

let store: DossierStore;
beforeAll(async () => {
  const { client, table } = await localTables("dossier");
  store = dossierStore(client, table.dossier);
});

const rulesFor = async () => birth;
const ask = (code: string, command: DossierCommand, key: string, content?: unknown, dossiers = store) =>
  executeDossier({ dossiers, rulesFor })(code, command, { request: requestBy(key, content) });

const receive: DossierCommand = { type: "ReceiveDossier", ...given };
const withdraw: DossierCommand = { type: "WithdrawDossier", reason: "Không cần nữa", ...given };
const pay = (amountVnd: number): DossierCommand => ({
  type: "RequestPayment",
  amountVnd,
  reason: "Lệ phí",
  ...given,
});

describe("two officers at once", () => {
  test("of eight who accept the same hand-over, one does and seven are told so", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, toOffice.slice(0, 2));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        ask(code, { type: "AcceptHandoff", handoff: 1, ...given }, `accept-${index}`),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe("HANDOFF_ALREADY_ACCEPTED");
    const kept = await store.load(code);
    expect(kept && eventsOf(kept).filter(({ type }) => type === "HandoffAccepted")).toHaveLength(1);
  });

  test("what does not collide is done for both, the later one on the newer version", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, toOffice);
    const [stopped, paid] = await Promise.all([
      ask(code, { type: "StopDossier", reason: "Trùng", ...given }, "stop-both"),
      ask(code, { type: "RecordDelivery", handoff: 1, ...given }, "delivery-both"),
    ]);
    expect([stopped.ok, paid.ok]).toEqual([true, true]);
    const kept = await store.load(code);
    expect(kept?.state.status).toBe("stopped");
    expect(kept && eventsOf(kept)).toHaveLength(kept?.version ?? 0);
  });

  test("who loses every race is asked to try again, and nothing is written", async () => {
    const { code } = await openDossier(store);
    let tries = 0;
    const losing = {
      ...store,
      append: async () => {
        tries++;
        return "changed" as const;
      },
    };
    expect(await ask(code, receive, "loser", "same", losing)).toMatchObject({ refusal: { code: "CHANGED_MEANWHILE" } });
    expect(tries).toBe(5);
    expect((await store.load(code))?.version).toBe(1);
  });

  test("a command on a version that is no longer current is refused with the current one", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, [receive]);
    const request = requestBy("stale");
    const stale = await executeDossier({ dossiers: store, rulesFor })(code, withdraw, { request, expectedVersion: 1 });
    expect(stale).toEqual({ ok: false, refusal: { code: "STALE_VERSION", detail: { current: "2" } } });
    const fresh = await executeDossier({ dossiers: store, rulesFor })(code, withdraw, { request, expectedVersion: 2 });
    expect(fresh.ok).toBe(true);
  });

  test("an officer who looked before the arrival was noted need not look again", async () => {
    const { code } = await openDossier(store);
    const sent = await executed(store, code, toOffice.slice(0, 2));
    const arrived: DossierCommand = { type: "RecordDelivery", handoff: 1, ...given };
    expect((await ask(code, arrived, "arrived")).ok).toBe(true);
    const accept: DossierCommand = { type: "AcceptHandoff", handoff: 1, ...given };
    const by = (key: string, expectedVersion: number, command: DossierCommand = accept) =>
      executeDossier({ dossiers: store, rulesFor })(code, command, { request: requestBy(key), expectedVersion });
    const beforeIt = sent.version;
    expect(await by("too-early", beforeIt - 1)).toMatchObject({ refusal: { code: "STALE_VERSION" } });
    expect(await by("never-was", beforeIt + 9)).toMatchObject({ refusal: { code: "STALE_VERSION" } });
    expect(await by("looked-before", beforeIt)).toMatchObject({ ok: true, value: { version: beforeIt + 2 } });
    // What another officer did is no notice.
    expect(await by("the-other", beforeIt + 1, withdraw)).toMatchObject({ refusal: { code: "STALE_VERSION" } });
  });
});

describe("a repeated request", () => {
  test("gets the very same answer and writes nothing more", async () => {
    const { code } = await openDossier(store);
    const first = await ask(code, receive, "receive-once");
    const again = await ask(code, receive, "receive-once");
    expect(again).toEqual(first);
    expect((await store.load(code))?.version).toBe(2);
  });

  test("after a lost answer finds that its write was done", async () => {
    const { code } = await openDossier(store);
    const lost = {
      ...store,
      append: async (...asked: Parameters<DossierStore["append"]>) => {
        await store.append(...asked);
        // The first answer never came; the client's own retry met the condition that the first try had changed.
        return "changed" as const;
      },
    };
    const outcome = await ask(code, receive, "lost", "same", lost);
    expect(outcome).toMatchObject({ ok: true, value: { version: 2, state: { status: "received" } } });
    expect((await store.load(code))?.version).toBe(2);
  });

  test("after the dossier moved on gets the answer of that time", async () => {
    const { code } = await openDossier(store);
    const first = await ask(code, receive, "then");
    await executed(store, code, [...toOffice.slice(1), pay(5000)]);
    expect(await ask(code, receive, "then")).toEqual(first);
    expect(first).toMatchObject({ value: { version: 2, state: { status: "received" } } });
  });

  test("with other content is refused, whatever the dossier's state is now", async () => {
    const { code } = await openDossier(store);
    await ask(code, receive, "one-key", { a: 1 });
    expect(await ask(code, receive, "one-key", { a: 2 })).toEqual({
      ok: false,
      refusal: { code: "IDEMPOTENCY_KEY_REUSED" },
    });
    await executed(store, code, [withdraw]);
    expect(await ask(code, withdraw, "one-key", { b: 1 })).toMatchObject({
      refusal: { code: "IDEMPOTENCY_KEY_REUSED" },
    });
  });

  test("sent ten times at once is done once", async () => {
    const { code } = await openDossier(store);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask(code, receive, "ten-times")));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await store.load(code))?.version).toBe(2);
  });

  test("whose write was folded into the archive meanwhile still gets its answer and is not done again", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, toOffice);
    const first = await ask(code, pay(7000), "early-payment");
    const confirm: DossierCommand = { type: "ConfirmPayment", receiptNumber: "BL", ...given };
    await executed(store, code, [confirm, ...Array.from({ length: 15 }, () => [pay(1), confirm]).flat()]);
    const before = await store.load(code);
    expect(before?.archives).toBeGreaterThan(0);
    const again = await ask(code, pay(7000), "early-payment");
    expect(again).toMatchObject({ ok: true, value: { version: first.ok ? first.value.version : 0 } });
    expect((await store.load(code))?.version).toBe(before?.version);
  });
});

test("a dossier that nobody knows, and one that the caller may not touch, are refused before any rule is asked", async () => {
  const deps = { dossiers: store, rulesFor: () => Promise.reject(new Error("asked")) };
  const request = requestBy("x");
  expect(await executeDossier(deps)("H14.101-261117-9990", receive, { request })).toMatchObject({
    refusal: { code: "DOSSIER_UNKNOWN" },
  });
  const { code } = await openDossier(store);
  const permit = () => ({ code: "NOT_ALLOWED" });
  expect(await executeDossier(deps)(code, receive, { request, permit })).toMatchObject({
    refusal: { code: "NOT_ALLOWED" },
  });
});

test("a command that has nothing to say writes nothing", async () => {
  const { code } = await openDossier(store);
  const outcome = await ask(code, { type: "CheckClocks", ...given }, "quiet");
  expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
});

describe("what the system owes after a command", () => {
  const asked = (code: string, command: DossierCommand, key: string, rules = birth) =>
    executeDossier({ dossiers: store, rulesFor: async () => rules })(code, command, {
      request: requestBy(key),
      sendsOn: true,
    });

  test("a received dossier is sent to its first office by the same write, in the system's name", async () => {
    const { code } = await openDossier(store);
    const done = await asked(code, receive, "receive and send on");
    expect(done).toMatchObject({ ok: true, value: { version: 3, state: { status: "processing" } } });
    const kept = await store.load(code);
    expect(kept?.writes).toHaveLength(2);
    expect(kept && eventsOf(kept).slice(1)).toMatchObject([
      { type: "DossierReceived", by: given.by },
      { type: "DossierHandedOver", by: "system:routing" },
    ]);
    expect(await asked(code, receive, "receive and send on")).toEqual(done);
  });

  test("a hand-over that is refused just now does not undo the receipt", async () => {
    const { code } = await openDossier(store);
    const closed = { ...birth, province: { ...birth.province, communes: [] } };
    const done = await asked(code, receive, "receive where no office is", closed);
    expect(done).toMatchObject({ ok: true, value: { version: 2, state: { status: "received" } } });
  });

  test("who only asks for a payment sends nothing on", async () => {
    const { code } = await openDossier(store);
    await executed(store, code, toOffice);
    expect(await asked(code, pay(5000), "pay")).toMatchObject({ value: { version: 5 } });
  });
});
