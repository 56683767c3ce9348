import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryPortalLedger } from "../../tests/support/memory-portal-ledger.ts";
import { type Lease, type PortalLedger, portalLedger, type Unsent } from "./portal-ledger.ts";

const code = "H14.101-261117-0001";
const lease = (id: string, minute: number): Lease => ({
  ...{ id, at: `2026-11-17T02:0${minute}:00Z`, until: `2026-11-17T02:0${minute + 1}:00Z` },
});
const sent = { version: 2, at: "2026-11-17T02:00:01Z", content: "two" };
const unsent: Unsent = {
  ...{ code, commune: "01288", version: 3, status: 2, kind: "timeout", detail: "no answer in time", attempts: 1 },
  ...{ since: "2026-11-17T02:01:00Z", nextTryAt: "2026-11-17T02:01:30Z", content: "three" },
};

const real = async (): Promise<PortalLedger> => {
  const { client, table } = await localTables("portal");
  return portalLedger(client, table.portal);
};

describe.each<[string, () => Promise<PortalLedger>]>([
  ["in the table", real],
  ["in memory", async () => memoryPortalLedger()],
])("The ledger of what the portal was told, %s", (_, open) => {
  test("knows nothing of a dossier that nobody has reported", async () => {
    expect(await (await open()).load(code)).toEqual({ again: false });
  });

  test("lets one sender at a time report a dossier, until his time is over", async () => {
    const ledger = await open();
    expect(await ledger.claim(code, lease("first", 0))).toEqual({ again: false });
    expect(await ledger.claim(code, { ...lease("second", 0), at: "2026-11-17T02:00:59Z" })).toBeUndefined();
    expect(await ledger.claim(code, lease("third", 1))).toEqual({ again: false });
    await ledger.finish(code, lease("first", 0), sent);
    expect(await ledger.load(code)).toEqual({ again: false });
    await ledger.finish(code, lease("third", 1), sent);
    expect(await ledger.load(code)).toEqual({ again: false, sent });
    expect(await ledger.claim(code, lease("fourth", 1))).toEqual({ again: false, sent });
    await ledger.release(code, lease("fourth", 1));
    expect(await ledger.claim(code, lease("fifth", 1))).toEqual({ again: false, sent });
  });

  test("keeps what the portal did not take until it has taken it", async () => {
    const ledger = await open();
    await ledger.askAgain(code);
    expect(await ledger.claim(code, lease("first", 1))).toEqual({ again: true });
    await ledger.fail(code, lease("first", 1), unsent, "2026-11-17T02:11:30Z");
    expect(await ledger.load(code)).toEqual({ again: true, unsent });
    expect(await ledger.unsentOf("01288")).toEqual([unsent]);
    expect(await ledger.overdue("2026-11-17T02:11:30Z", 10)).toEqual([]);
    expect(await ledger.overdue("2026-11-17T02:12:00Z", 10)).toEqual([code]);
    await ledger.claim(code, lease("second", 3));
    await ledger.finish(code, lease("second", 3), sent);
    expect(await ledger.load(code)).toEqual({ again: false, sent });
    expect(await ledger.unsentOf("01288")).toEqual([]);
    expect(await ledger.overdue("2026-11-18T00:00:00Z", 10)).toEqual([]);
  });

  test("leaves a lasting refusal to people, and no longer has it sent again by itself", async () => {
    const ledger = await open();
    await ledger.askAgain(code);
    await ledger.claim(code, lease("first", 1));
    await ledger.fail(code, lease("first", 1), unsent, undefined);
    expect(await ledger.load(code)).toEqual({ again: false, unsent });
    expect(await ledger.overdue("2026-11-18T00:00:00Z", 10)).toEqual([]);
    expect(await ledger.unsentOf("01288")).toEqual([unsent]);
  });
});
