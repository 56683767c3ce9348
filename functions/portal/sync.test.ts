import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { envelope } from "../../shared/contracts/event.ts";
import type { PortalReport } from "../../shared/domain/portal/report.ts";
import { portalWorld } from "../../tests/support/portal-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";

let portal: Awaited<ReturnType<typeof portalWorld>>;
beforeAll(async () => {
  portal = await portalWorld("2026-11-17T02:00:00Z");
});
beforeEach(() => {
  portal.world.clock.at = "2026-11-17T02:00:00Z";
  portal.standIn.troubles.set({ mode: "well" });
  portal.putBack.length = 0;
});
afterAll(() => portal.standIn.stop());

/** A dossier of the portal that lies at the counter. */
const takenIn = async (): Promise<string> => {
  const portalCode = portal.file();
  await portal.pull();
  return portal.codeOf(portalCode);
};
const receive = (code: string) => portal.world.receivedOnly(code);
const minutesLater = (minutes: number) => {
  portal.world.clock.at = new Date(Date.parse("2026-11-17T02:00:00Z") + minutes * 60_000)
    .toISOString()
    .replace(".000", "");
};

test("the portal learns of each state once, however often it is looked at", async () => {
  const code = await takenIn();
  for (let times = 0; times < 3; times++) expect(await portal.look(code)).toBe(true);
  expect(portal.told(code)).toMatchObject({ status: 1, received: 1 });
  await receive(code);
  const facts = envelope({
    ...{
      id: `${code}:2`,
      type: "motcua.dossier.received.v1",
      source: "/motcua/x",
      subject: code,
      time: portal.world.clock.at,
    },
    data: {},
  });
  await Promise.all([portal.report(queueRecord(facts)), portal.report(queueRecord(facts)), portal.look(code)]);
  expect(portal.told(code)).toMatchObject({ status: 2, version: 2, received: 2 });
  expect(portal.told(code)?.body).toMatchObject({
    KenhThucHien: 2,
    LoaiDoiTuong: 0,
    NgayTiepNhan: "2026-11-17T09:00:00+07:00",
  });
});

test("a dossier of the counter is not reported unless the province reports all", async () => {
  const { code } = await portal.world.submit();
  expect(await portal.look(code)).toBe(true);
  expect(portal.told(code)).toBeUndefined();
  expect(await portal.look(code, portal.reporter("all"))).toBe(true);
  expect(portal.told(code)?.body).toMatchObject({ KenhThucHien: 1, TrangThaiHoSo: 1 });
});

test("while one look is sending, another elsewhere waits, and no older state follows a newer one", async () => {
  const code = await takenIn();
  const sent: number[] = [];
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const slow = {
    report: async ({ version }: PortalReport) => {
      await held;
      sent.push(version);
      return { ok: true, value: null } as const;
    },
  };
  const first = portal.look(code, portal.reporter("portal", slow));
  await expect
    .poll(() => portal.ledger.claim(code, { id: "x", at: "2026-11-17T02:00:00Z", until: "2026-11-17T02:00:00Z" }))
    .toBeUndefined();
  await receive(code);
  expect(await portal.look(code, portal.reporter("portal", slow))).toBe(false);
  expect(portal.putBack).toEqual([10]);
  go();
  expect(await first).toBe(true);
  expect(await portal.look(code, portal.reporter("portal", slow))).toBe(true);
  expect(sent).toEqual([1, 2]);
});

test("who finds another at it at the last delivery is done when the ledger has the report, and a dead letter when it has not", async () => {
  const code = await takenIn();
  const holds = (at: string) => portal.ledger.claim(code, { id: "x", at, until: "2026-11-17T03:00:00Z" });
  const lease = { id: "x", at: portal.world.clock.at, until: "2026-11-17T03:00:00Z" };
  expect(await holds(portal.world.clock.at)).toBeDefined();
  expect(await portal.look(code, portal.report, 5)).toBe(false);
  await portal.ledger.release(code, lease);
  portal.standIn.troubles.set({ mode: "fault" });
  expect(await portal.look(code)).toBe(false);
  expect(await holds(portal.world.clock.at)).toBeDefined();
  expect(await portal.look(code, portal.report, 5)).toBe(true);
  minutesLater(60);
  portal.standIn.troubles.set({ mode: "well" });
  portal.asked.length = 0;
  await portal.pull();
  expect(portal.asked).toEqual([{ type: "motcua.portal-sync.v1", dossier: code }]);
  await portal.ledger.release(code, lease);
  expect(await portal.look(code)).toBe(true);
});

test("after a crash in the middle the next look takes over once the crashed one's time is over", async () => {
  const code = await takenIn();
  await portal.ledger.claim(code, { id: "crashed", at: "2026-11-17T02:00:00Z", until: "2026-11-17T02:01:00Z" });
  expect(await portal.look(code)).toBe(false);
  minutesLater(1);
  expect(await portal.look(code)).toBe(true);
  expect(portal.told(code)).toMatchObject({ status: 1 });
});

test("a portal that is down for ten minutes loses nothing: the queue tries with growing pauses, and the last state arrives", async () => {
  const code = await takenIn();
  portal.standIn.troubles.set({ mode: "fault" });
  expect(await portal.look(code)).toBe(false);
  await receive(code);
  minutesLater(1);
  expect(await portal.look(code)).toBe(false);
  minutesLater(4);
  expect(await portal.look(code)).toBe(false);
  expect(portal.putBack).toEqual([30, 120, 300]);
  expect(await portal.ledger.unsentOf("01288")).toMatchObject([
    {
      code,
      kind: "portal-fault",
      detail: "HTTP 500",
      attempts: 3,
      since: "2026-11-17T02:00:00Z",
      nextTryAt: "2026-11-17T02:09:00Z",
      version: 2,
    },
  ]);
  portal.standIn.troubles.set({ mode: "well" });
  minutesLater(10);
  expect(await portal.look(code)).toBe(true);
  expect(portal.told(code)).toMatchObject({ status: 2, version: 2, received: 1 });
  expect(await portal.ledger.unsentOf("01288")).toEqual([]);
});

test("after a whole night the pull gives what waits back to the queue", async () => {
  const code = await takenIn();
  portal.standIn.troubles.set({ mode: "fault" });
  for (const [before, minutes] of [0, 1, 3, 8, 18].entries()) {
    minutesLater(minutes);
    // The last one is no dead letter: the ledger has it.
    expect(await portal.look(code, portal.report, before + 1)).toBe(before === 4);
  }
  minutesLater(600);
  portal.asked.length = 0;
  await portal.pull();
  expect(portal.asked).toEqual([]);
  portal.standIn.troubles.set({ mode: "well" });
  await portal.pull();
  expect(portal.asked).toEqual([{ type: "motcua.portal-sync.v1", dossier: code }]);
  await portal.look(code);
  portal.asked.length = 0;
  await portal.pull();
  expect(portal.asked).toEqual([]);
});

test("an answer that was lost on the way is asked for again, and the portal counts the state once", async () => {
  const code = await takenIn();
  portal.standIn.troubles.set({ mode: "lost-answer", times: 1 });
  expect(await portal.look(code)).toBe(true);
  expect(portal.told(code)).toMatchObject({ status: 1, version: 1, received: 2, older: 0 });
});

test.each([
  ["slow", true, undefined],
  ["busy", false, "busy"],
  ["nonsense", false, "misunderstood"],
] as const)("a portal that is %s is waited for, or tried again later", async (mode, isDone, kind) => {
  const code = await takenIn();
  portal.standIn.troubles.set({ mode });
  expect(await portal.look(code)).toBe(isDone);
  const unsent = (await portal.ledger.unsentOf("01288")).find((one) => one.code === code);
  expect(unsent?.kind).toBe(kind);
});

test("what the portal refuses is not sent again by itself; a new state is, and so is what an officer asks for", async () => {
  const code = await takenIn();
  portal.standIn.troubles.set({ mode: "refuses" });
  expect(await portal.look(code)).toBe(true);
  const unsent = async () => (await portal.ledger.unsentOf("01288")).find((one) => one.code === code);
  expect(await unsent()).toMatchObject({ kind: "refused", detail: "error_code 109", attempts: 1 });
  expect(await unsent()).not.toHaveProperty("nextTryAt");
  portal.standIn.troubles.set({ mode: "well" });
  await portal.look(code);
  expect(portal.told(code)).toBeUndefined();
  await portal.ledger.askAgain(code);
  await portal.look(code);
  expect([portal.told(code)?.received, await unsent()]).toEqual([1, undefined]);
  await portal.ledger.askAgain(code);
  await portal.look(code);
  await portal.look(code);
  expect(portal.told(code)?.received).toBe(2);
});

test("a message about a dossier that nobody knows, or that is none, fails for the dead letters", async () => {
  expect(await portal.look("H14.101-261117-9999")).toBe(false);
  await expect(portal.report(queueRecord("{}"))).rejects.toThrow();
  expect(portal.putBack).toEqual([]);
});
