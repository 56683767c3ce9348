import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryDelivery } from "../../tests/support/memory-delivery.ts";
import { accept, refuse } from "../domain/decider.ts";
import { afterFailure, freshBreaker } from "../domain/delivery/breaker.ts";
import { deliveryCalls } from "./delivery-calls.ts";
import { deliveryStore } from "./delivery-store.ts";

const real = async () => {
  const { client, table } = await localTables("delivery");
  return deliveryStore(client, table.delivery);
};
const at = "2026-11-17T02:00:00Z";
const trouble = { kind: "timeout", detail: "no answer in time" } as const;
const outage = {
  ...{ id: "1", begins: "2026-12-01T02:00:00Z", ends: "2026-12-01T06:00:00Z", reason: "Nâng cấp phần mềm" },
  ...{ announcedAt: at, announcedBy: "van-hanh" },
};

describe.each([
  ["the table", real],
  ["its stand-in in tests", async () => memoryDelivery()],
])("What is known of the way to agencies, in %s", (_, make) => {
  test("is nothing at first, and then what was last written, each agency for itself", async () => {
    const store = await make();
    expect(await store.load("H14.15")).toEqual({ breaker: freshBreaker, outages: [] });
    await store.changeBreaker("H14.15", (breaker) => afterFailure(breaker, trouble, at, 0));
    await store.changeOutages("H14.16", () => accept([outage]));
    expect(await store.load("H14.15")).toMatchObject({ breaker: { failures: 1 }, outages: [] });
    const all = await store.all();
    expect([...all.keys()].sort()).toEqual(["H14.15", "H14.16"]);
    expect(all.get("H14.16")).toEqual({ breaker: freshBreaker, outages: [outage] });
  });

  test("counts each failure, however many come at once", async () => {
    const store = await make();
    const fail = () => store.changeBreaker("H14.15", (breaker) => ({ ...breaker, failures: breaker.failures + 1 }));
    await Promise.all([fail(), fail(), fail()]);
    expect((await store.load("H14.15")).breaker.failures).toBe(3);
  });

  test("stays as it is when there is nothing to change, or what is asked is refused", async () => {
    const store = await make();
    expect(await store.changeBreaker("H14.15", () => undefined)).toEqual(freshBreaker);
    expect(await store.changeOutages("H14.15", () => refuse("OUTAGE_UNKNOWN"))).toEqual(refuse("OUTAGE_UNKNOWN"));
    expect((await store.all()).size).toBe(0);
  });

  test("tells how often an agency did not want a message", async () => {
    const store = await make();
    const times = [];
    for (const message of ["a", "a", "b"]) times.push(await store.countUnwanted("H14.15", message, at));
    expect(times).toEqual([1, 2, 1]);
  });
});

test("calls about a dossier that did not go through are found in their order, each once, and go after ninety days", async () => {
  const { client, table } = await localTables("delivery");
  const calls = deliveryCalls(client, table.delivery);
  const call = { agency: "H14.16", eventId: "H14.101-261117-0004:7", subject: "H14.101-261117-0004" };
  const failed = { ...call, at: "2026-11-17T02:00:00Z", answer: "timeout" as const, detail: "ETIMEDOUT" };
  const taken = { ...call, at: "2026-11-17T02:05:00Z", answer: "taken" as const };
  for (const one of [taken, failed, failed, { ...taken, subject: "H14.101-261117-0005" }]) await calls.note(one);
  expect(await calls.about("H14.101-261117-0004")).toEqual([failed, taken]);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table.delivery }));
  expect(Items.map(({ expiresAt }) => expiresAt?.N)).toContain(String(Date.parse("2027-02-15T02:00:00Z") / 1000));
});
