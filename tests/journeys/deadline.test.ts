import { afterAll, beforeAll, expect, test } from "vitest";
import { type LocalSystem, startLimitMs, startLocalSystem } from "../support/local-system.ts";
import type { Officer } from "../support/system-client.ts";

const mother = "+84912345011";
/** Mobile of Tân Giang's lead in the province file. */
const lead = "+84912000101";
let system: LocalSystem;
let counter: Officer;
let justice: Officer;
let code: string;

beforeAll(async () => {
  system = await startLocalSystem();
  await system.clock({ at: "2026-11-17T08:30" });
  counter = await system.officer("lan.tangiang", "receptionist:01288");
  justice = await system.officer("hoa.tangiang", "specialist:01288");
  code = await handIn({ name: "Nông Thị Mai", phone: mother });
}, startLimitMs);
afterAll(() => system?.stop());

/** A birth, received and arrived at its office. */
const handIn = async (owner: { name: string; phone?: string }): Promise<string> => {
  const opened = await counter.dossier("/api/dossiers", {
    ...{ commune: "01288", procedure: "1.001193", channel: "counter", owner },
    components: [{ id: "declaration" }, { id: "birth-notice" }],
  });
  await counter.dossier(`/api/dossiers/${opened.code}/receive`, {});
  await system.seen(counter, opened.code, "delivered", ({ handoff }) => handoff?.state === "delivered");
  return opened.code;
};
const happened = (event: string, of = code) =>
  system.seen(counter, of, event, ({ history }) => history.some((entry) => entry.event === event));
const times = async (event: string) =>
  (await counter.dossier(`/api/dossiers/${code}`)).history.filter((entry) => entry.event === event).length;

test("an office that has not accepted within its half hour is reminded", async () => {
  await system.clock({ at: "2026-11-17T09:02" });
  expect((await happened("HandoffReminded")).handoff).toMatchObject({ reminded: true, escalated: false });
  expect(await system.sms(lead)).toEqual([]);
});

test("after as long again the commune's lead gets an SMS that names the office", async () => {
  await system.clock({ at: "2026-11-17T09:35" });
  expect((await happened("HandoffEscalated")).handoff).toMatchObject({ escalated: true });
  const [told] = await system.smsTo(lead, 1);
  expect(told?.text).toMatch(/^MOTCUA: Ho so H14\.101-261117-0001 chuyen Bo phan Tu phap .* chua duoc tiep nhan/);
});

test("shortly before the legal limit the dossier is marked as due soon", async () => {
  await justice.dossier(`/api/handoffs/${code}~1/accept`, {});
  await system.clock({ at: "2026-11-17T16:50" });
  expect((await happened("DueSoonNoticed")).overdue).toBe(false);
});

test("after the limit it is overdue, and the family gets an apology", async () => {
  await system.clock({ at: "2026-11-17T17:01" });
  expect((await happened("OverdueNoticed")).overdue).toBe(true);
  const told = await system.smsTo(mother, 2);
  expect(told.at(-1)?.text).toMatch(/^MOTCUA xin loi Ong\/Ba: ho so H14\.101-261117-0001 tre hen 17:00 17\/11\/2026/);
});

test("three days later nothing of it has happened a second time", async () => {
  // A sweep that was under way before the jump proves nothing; one that reminds of this dossier came after it.
  const later = await handIn({ name: "Lý Văn Ba" });
  await system.clock({ shift: "+3d" });
  await happened("HandoffReminded", later);
  for (const event of ["HandoffReminded", "HandoffEscalated", "DueSoonNoticed", "OverdueNoticed"])
    expect([event, await times(event)]).toEqual([event, 1]);
  const about = (list: { text: string }[]) => list.filter(({ text }) => text.includes(code));
  expect(about(await system.sms(lead))).toHaveLength(1);
  expect(about(await system.sms(mother))).toHaveLength(2);
});
