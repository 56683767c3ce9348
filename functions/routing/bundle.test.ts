import { beforeEach, describe, expect, test } from "vitest";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { bundleIn, newbornForm } from "../../tests/support/bundle.ts";
import { type DossierWorld, dossierWorld, specialist } from "../../tests/support/dossier-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import type { RoutingDeps } from "./deps.ts";
import { republish } from "./republish.ts";
import { route } from "./route.ts";

let world: DossierWorld;
let bundle: ReturnType<typeof bundleIn>;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  bundle = bundleIn(world);
});

const deps = (dossiers: Partial<RoutingDeps["dossiers"]> = {}): RoutingDeps => ({
  ...world.rules,
  dossiers: { ...world.dossiers, ...dossiers },
  province: world.definitions.province,
  publish: async () => {},
});
const load = async (code: string): Promise<RecordedDossier> => {
  const recorded = await world.dossiers.load(code);
  if (recorded === undefined) throw new Error(`${code} is not there`);
  return recorded;
};
/** A newborn's bundle that is received and of which nothing is opened yet. */
const receivedOnly = async (): Promise<RecordedDossier> => {
  const { code } = await world.submit(newbornForm);
  await world.command(code, "receive");
  return load(code);
};
const dossiersOfToday = () => world.dossiers.lastSequence("H14.101", "2026-11-17");

describe("the record of a bundle that was received", () => {
  test("delivered again, also to several at once, opens one dossier for a part", async () => {
    const received = await receivedOnly();
    await Promise.all(Array.from({ length: 4 }, () => route(deps(), received, 1)));
    await route(deps(), received, 1);
    const birth = (await bundle.codeOf(received.code, "birth")) ?? "";
    const history = eventsOf(await load(birth)).map(({ type }) => type);
    expect(history).toEqual(["DossierSubmitted", "DossierReceived", "DossierHandedOver"]);
  });

  test.each(["nextSequence", "claimForm", "create"] as const)(
    "after a crash at %s opens that very dossier",
    async (at) => {
      const received = await receivedOnly();
      const crash = () => Promise.reject(new Error("killed"));
      await expect(route(deps({ [at]: crash }), received, 1)).rejects.toThrow("killed");
      await route(deps(), received, 1);
      const birth = (await bundle.codeOf(received.code, "birth")) ?? "";
      await bundle.settle(received.code);
      expect((await load(received.code)).state).toMatchObject({ parts: [{ dossier: { code: birth } }, {}, {}] });
      expect(await dossiersOfToday()).toBe(at === "nextSequence" ? 2 : at === "claimForm" ? 3 : 2);
    },
  );

  test("of a procedure that is not in force is set aside, and opens it when it is published again", async () => {
    const received = await receivedOnly();
    const definitions = { ...world.definitions, procedureInForce: async () => undefined };
    await expect(route({ ...deps(), definitions }, received, 1)).rejects.toThrow("1.001193");
    const request = { type: "motcua.republish.v1", dossier: received.code, from: 1 };
    await republish(deps())(queueRecord(request));
    expect(await bundle.codeOf(received.code, "birth")).toBeDefined();
  });
});

describe("the record of a part", () => {
  test("delivered again, late and after a newer one leaves the bundle as the newest made it", async () => {
    const { code } = await receivedOnly();
    await bundle.settle(code);
    const birth = (await bundle.codeOf(code, "birth")) ?? "";
    const early = await load(birth);
    await bundle.decide(code, "birth", specialist);
    const { version } = await load(code);
    await route(deps(), early, early.version);
    await route(deps(), await load(birth), 2);
    expect((await load(code)).version).toBe(version);
  });

  test("that the bundle cannot take just now is given again", async () => {
    const received = await receivedOnly();
    await route(deps(), received, 1);
    const birth = await load((await bundle.codeOf(received.code, "birth")) ?? "");
    await expect(route(deps({ append: async () => "changed" }), birth, 3)).rejects.toThrow("CHANGED_MEANWHILE");
    await route(deps(), birth, 3);
    expect((await load(received.code)).state).toMatchObject({ parts: [{ dossier: { status: "processing" } }, {}, {}] });
  });

  test("that only moves it between offices costs the bundle no write", async () => {
    const { code } = await receivedOnly();
    await bundle.settle(code);
    const birth = (await bundle.codeOf(code, "birth")) ?? "";
    const { version } = await load(code);
    await world.answer(`${birth}~1`, "accept");
    await bundle.settle(code);
    expect((await load(code)).version).toBe(version);
  });
});
