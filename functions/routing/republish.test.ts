import { beforeAll, describe, expect, test } from "vitest";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import { republish } from "./republish.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const again = async (dossier: string, range: { from: number; to?: number } = { from: 1 }): Promise<Fact[]> => {
  const published: Fact[] = [];
  const publish = async (facts: readonly Fact[]) => void published.push(...facts);
  const deps = { ...world.rules, province: world.definitions.province, publish };
  await republish(deps)(queueRecord({ type: "motcua.republish.v1", dossier, ...range }));
  return published;
};
const firstTime = (code: string): Fact[] => world.facts.filter(({ envelope }) => envelope.subject === code);

describe("facts that are published again", () => {
  test("are the very same, although the dossier has moved on since", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "45/2026" });
    await world.command(code, "return-outcome");
    await world.carry(code);
    expect(firstTime(code).length).toBe(8);
    expect(await again(code)).toEqual(firstTime(code));
  });

  test("are those of the versions that are asked for", async () => {
    const code = await world.atOffice();
    const versions = async (range: { from: number; to?: number }) =>
      (await again(code, range)).map(({ envelope }) => envelope.data.version);
    expect(await versions({ from: 2, to: 3 })).toEqual([2, 3]);
    expect(await versions({ from: 3 })).toEqual([3, 4]);
    expect(await versions({ from: 9 })).toEqual([]);
  });

  test("reach back to what was folded away from a long history", async () => {
    const code = await world.atOffice();
    for (let time = 0; time < 15; time++) {
      await world.command(code, "request-payment", { amountVnd: 1000 + time, reason: "Lệ phí" });
      await world.command(code, "confirm-payment", { receiptNumber: `BL-${time}` });
      await world.carry(code);
    }
    expect((await world.dossiers.load(code))?.archives).toBeGreaterThan(0);
    expect(await again(code)).toEqual(firstTime(code));
  });
});

test("a dossier that is owed to its next office is sent there", async () => {
  const { code } = await world.submit();
  await world.command(code, "receive");
  await again(code);
  const recorded = await world.dossiers.load(code);
  expect(recorded && eventsOf(recorded).at(-1)?.type).toBe("DossierHandedOver");
});

test("a request about a dossier that nobody knows, or that is none, goes to the dead letters", async () => {
  await expect(again("H14.101-261117-9999")).rejects.toThrow("unknown");
  await expect(again("")).rejects.toThrow();
});
