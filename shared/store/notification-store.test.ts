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

/** Claims of before this instant are taken for a crash. */
const stale = "2026-11-17T02:59:40Z";
const later = "2026-11-17T03:00:40Z";

test("a message has one sender; one whose sender died is taken over, one that was sent is not", async () => {
  const message = line("event-1");
  expect(await ledger.claim(message, stale)).toBe("claimed");
  expect(await ledger.claim(message, stale)).toBe("busy");
  expect(await ledger.claim({ ...message, at: "2026-11-17T03:01:00Z" }, later)).toBe("claimed");
  expect(await ledger.claim({ ...message, at: "2026-11-17T03:01:00Z" }, later)).toBe("busy");
  await ledger.finish(message, { status: "sent", carrierId: "carrier-1" });
  expect(await ledger.claim(message, "2027-01-01T00:00:00Z")).toBe("done");
});

test("a message that was stopped at the cap is done with", async () => {
  const message = line("event-2");
  await ledger.claim(message, stale);
  await ledger.finish(message, { status: "over-cap" });
  expect(await ledger.claim(message, stale)).toBe("done");
});

test("a message that the carrier did not take is paid for once, whoever tries again and whenever", async () => {
  const message = line("event-5");
  await ledger.claim(message, stale);
  await ledger.keepPaid(message);
  expect(await ledger.claim(message, stale)).toBe("paid");
  expect(await ledger.claim(message, stale)).toBe("busy");
  await ledger.finish(message, { status: "sent" });
  expect(await ledger.claim(message, later)).toBe("done");
});

test("the same event is another message for another person", async () => {
  expect(await ledger.claim(line("event-3", "mai"), stale)).toBe("claimed");
  expect(await ledger.claim(line("event-3", "hoa"), stale)).toBe("claimed");
});

test("of ten who claim the same message at once, one is the first", async () => {
  const claims = await Promise.all(Array.from({ length: 10 }, () => ledger.claim(line("event-4"), stale)));
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
