import { beforeAll, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type NotificationStore, notificationStore } from "./notification-store.ts";
import { type WaitingMessages, waitingMessages } from "./waiting-messages.ts";

let ledger: NotificationStore;
let waiting: WaitingMessages;
const nearAt: number[] = [];
beforeAll(async () => {
  const { client, table } = await localTables("notification");
  ledger = notificationStore(client, table.notification, (sum) => nearAt.push(sum));
  waiting = waitingMessages(client, table.notification);
});

const line = (eventId: string, person = "mai") => ({
  ...{ eventId, person, day: "2026-11-17", kind: "required" as const, template: "dossier-ready" },
  ...{ subject: "H14.101-261117-0001", commune: "01288", at: "2026-11-17T03:00:00Z" },
});

/** Claims of before this instant are taken for a crash. */
const stale = "2026-11-17T02:59:40Z";
const later = "2026-11-17T03:00:40Z";

const fresh = { paidVnd: 0, tries: 0, refused: [] };
const mine = { is: "mine", before: fresh };
const handed = { channel: "sms", carrier: "sns", carrierId: "carrier-1", segments: 1, costVnd: 800 } as const;
const wait = { until: "2026-11-17T03:05:00Z", envelope: '{"id":"e"}', goodUntil: "2026-11-20T03:00:00Z" };
const woken = "2026-11-17T03:05:00Z";

test("a message has one sender; one whose sender died is taken over, one that was sent is not", async () => {
  const message = line("event-1");
  expect(await ledger.claim(message, stale)).toEqual(mine);
  expect(await ledger.claim(message, stale)).toEqual({ is: "busy" });
  expect(await ledger.claim({ ...message, at: "2026-11-17T03:01:00Z" }, later)).toEqual(mine);
  expect(await ledger.claim({ ...message, at: "2026-11-17T03:01:00Z" }, later)).toEqual({ is: "busy" });
  await ledger.finish(message, handed);
  expect(await ledger.claim(message, "2027-01-01T00:00:00Z")).toMatchObject({ is: "done" });
});

test("a message that was stopped at the cap is done with", async () => {
  const message = line("event-2");
  await ledger.claim(message, stale);
  await ledger.finish(message, "over-cap");
  expect(await ledger.claim(message, stale)).toMatchObject({ is: "done" });
});

test("a message that the carrier did not take waits for its time, paid for and known as tried", async () => {
  const message = line("event-5");
  await ledger.claim(message, stale);
  await ledger.wait(message, { ...wait, paidVnd: 800, tries: 1, refused: ["zalo"] });
  expect(await ledger.claim(message, stale)).toMatchObject({ is: "done" });
  expect(await waiting.due("2026-11-17T03:04:59Z", 10)).toEqual([]);
  expect(await waiting.due(woken, 10)).toEqual([wait.envelope]);
  const again = { ...message, at: woken };
  expect(await ledger.claim(again, stale)).toEqual({
    is: "mine",
    before: { paidVnd: 800, tries: 1, refused: ["zalo"] },
  });
  expect(await waiting.due(woken, 10)).toEqual([]);
  expect(await ledger.claim(again, stale)).toEqual({ is: "busy" });
  await ledger.finish(message, handed);
  expect(await ledger.claim(again, later)).toMatchObject({ is: "done" });
});

test("a message for the morning is put aside once, and what will never be sent is written down once", async () => {
  const [night, lost] = [line("event-6"), line("event-7")];
  expect(await ledger.setAside(night, stale, wait)).toBe("kept");
  expect(await ledger.setAside(night, stale, wait)).toBe("done");
  expect(await ledger.setAside(lost, stale, "expired")).toBe("kept");
  expect(await ledger.setAside(lost, stale, "expired")).toBe("done");
  expect(await ledger.claim(lost, later)).toMatchObject({ is: "done" });
  expect(await waiting.due("2026-11-19T00:00:00Z", 10)).toEqual([wait.envelope]);
  await ledger.finish(night, "moot");
});

test("the same event is another message for another person", async () => {
  expect(await ledger.claim(line("event-3", "mai"), stale)).toEqual(mine);
  expect(await ledger.claim(line("event-3", "hoa"), stale)).toEqual(mine);
});

test("of ten who claim the same message at once, one is the first", async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => ledger.claim(line("event-4"), stale)));
  expect(claims.filter(({ is }) => is === "mine")).toHaveLength(1);
});

test("a day's places are taken once a message, however many come at once, and what must be told leaves fewer", async () => {
  const person = "many";
  const required = [line("r-1", person), line("r-2", person)];
  for (const one of required) await ledger.claim(one, stale);
  const asked = Array.from({ length: 12 }, (_, at) => line(`n-${at % 6}`, person));
  const places = await Promise.all(asked.map((one) => ledger.takePlace(one, 5)));
  const taken = new Set(asked.filter((_, at) => places[at]).map(({ eventId }) => eventId));
  expect(taken.size).toBe(3);
  for (const one of asked) expect(await ledger.takePlace(one, 5)).toBe(taken.has(one.eventId));
  expect(await ledger.takePlace(line("n-9", "other"), 0)).toBe(false);
});

test("the month's cap is kept exactly, however many spend at once and on whatever way", async () => {
  const ways = ["sms", "zalo"] as const;
  const cap = 20 * 800 + 799;
  const spent = await Promise.all(
    Array.from({ length: 50 }, (_, at) => ledger.spendOn(ways[at % 2] ?? "sms")("2026-11", 800, cap)),
  );
  expect(spent.filter(Boolean).length).toBeLessThanOrEqual(20);
  expect(spent.filter(Boolean).length).toBeGreaterThan(10);
  expect(nearAt.every((sum) => sum >= 0.8 * cap)).toBe(true);
  expect(nearAt.length).toBeGreaterThan(0);
});

test("a new month has its whole budget", async () => {
  const spend = ledger.spendOn("sms");
  expect(await spend("2026-12", 800, 800)).toBe(true);
  expect(await spend("2026-12", 800, 800)).toBe(false);
  expect(await spend("2027-01", 800, 800)).toBe(true);
});

test("a first message that alone costs more than the cap is not paid", async () => {
  expect(await ledger.spendOn("sms")("2027-02", 800, 799)).toBe(false);
});
