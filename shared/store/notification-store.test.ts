import { beforeAll, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type NotificationStore, notificationStore } from "./notification-store.ts";

let ledger: NotificationStore;
beforeAll(async () => {
  const { client, table } = await localTables("notification");
  ledger = notificationStore(client, table.notification);
});

const line = (eventId: string, person = "mai") => ({
  ...{ eventId, person, template: "dossier-ready", subject: "H14.101-261117-0001", commune: "01288" },
  ...{ at: "2026-11-17T03:00:00Z", segments: 1, costVnd: 800 },
});

test("a message is claimed once; a try that did not end may be taken up again, one that ended may not", async () => {
  const message = line("event-1");
  expect(await ledger.claim(message)).toBe("claimed");
  expect(await ledger.claim(message)).toBe("again");
  await ledger.finish(message, { status: "sent", carrierId: "carrier-1" });
  expect(await ledger.claim(message)).toBe("done");
});

test("a message that was stopped at the cap is done with", async () => {
  const message = line("event-2");
  await ledger.claim(message);
  await ledger.finish(message, { status: "over-cap" });
  expect(await ledger.claim(message)).toBe("done");
});

test("the same event is another message for another person", async () => {
  expect(await ledger.claim(line("event-3", "mai"))).toBe("claimed");
  expect(await ledger.claim(line("event-3", "hoa"))).toBe("claimed");
});

test("of ten who claim the same message at once, one is the first", async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => ledger.claim(line("event-4"))));
  expect(claims.filter((claim) => claim === "claimed")).toHaveLength(1);
});

test("the month's cap is kept exactly, however many spend at once", async () => {
  const spent = await Promise.all(Array.from({ length: 50 }, () => ledger.spend("2026-11", 800, 20 * 800 + 799)));
  expect(spent.filter(Boolean)).toHaveLength(20);
  expect(await ledger.spend("2026-11", 799, 20 * 800 + 799)).toBe(true);
  expect(await ledger.spend("2026-11", 1, 20 * 800 + 799)).toBe(false);
});

test("a new month has its whole budget", async () => {
  expect(await ledger.spend("2026-12", 800, 800)).toBe(true);
  expect(await ledger.spend("2026-12", 800, 800)).toBe(false);
  expect(await ledger.spend("2027-01", 800, 800)).toBe(true);
});

test("a first message that alone costs more than the cap is not paid", async () => {
  expect(await ledger.spend("2027-02", 800, 799)).toBe(false);
});
