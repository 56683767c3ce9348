import { beforeEach, describe, expect, test } from "vitest";
import { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { bundleIn, deathForm, newbornForm } from "../../tests/support/bundle.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { smsWorld } from "../../tests/support/sms-world.ts";

let world: DossierWorld;
let bundle: ReturnType<typeof bundleIn>;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  bundle = bundleIn(world);
});

const seen = async (code: string) =>
  world.seen(await world.get(`/api/dossiers/${code}`, { as: ["receptionist:01288"] }));

describe("F8 – a newborn's three procedures, handed in once", () => {
  test("become a dossier for each agency as soon as the one before is approved, and end with one that can be fetched", async () => {
    const code = await bundle.open(newbornForm);
    expect(await seen(code)).toMatchObject({ status: "processing", allowed: [] });
    const birth = (await bundle.codeOf(code, "birth")) ?? "";
    expect(await seen(birth)).toMatchObject({
      status: "processing",
      procedure: "1.001193",
      dueAt: "2026-11-17T10:00:00Z",
    });
    expect(await bundle.codeOf(code, "residence")).toBeUndefined();

    await bundle.decide(code, "birth", ["specialist:01288"]);
    const residence = (await bundle.codeOf(code, "residence")) ?? "";
    expect((await seen(residence)).components.map(({ id }) => id)).toEqual(["ct01", "lodging-proof", "kinship-proof"]);
    expect((await seen(residence)).handoff?.to.agency).toBe("H14.15");

    await bundle.decide(code, "health-card", ["specialist:H14.16"]);
    await bundle.decide(code, "residence", ["specialist:H14.15"]);
    expect((await seen(code)).status).toBe("ready");
    for (const part of ["birth", "residence", "health-card"])
      await world.command((await bundle.codeOf(code, part)) ?? "", "return-outcome");
    await bundle.settle(code);
    expect((await seen(code)).status).toBe("returned");
  });

  test("one may fail alone: a birth that is not registered leaves the others unopened", async () => {
    const code = await bundle.open(newbornForm);
    await bundle.decide(code, "birth", ["specialist:01288"], "declined");
    expect(await bundle.codeOf(code, "residence")).toBeUndefined();
    expect((await seen(code)).status).toBe("ready");
  });
});

test("F8 – what follows a death opens for the benefit that the deceased had", async () => {
  const code = await bundle.open(deathForm);
  await bundle.decide(code, "death", ["specialist:01288"]);
  const opened = await Promise.all(
    ["deletion", "funeral-allowance", "funeral-pension"].map((part) => bundle.codeOf(code, part)),
  );
  expect(opened.map((one) => one !== undefined)).toEqual([true, false, true]);
});

test("F8 – the family gets one message when the bundle is taken in and one when everything is decided", async () => {
  const sms = await smsWorld(world);
  const tellAll = () => sms.deliver(world.facts.map(({ envelope }) => envelope));
  const code = await bundle.open(newbornForm);
  await tellAll();
  await bundle.decide(code, "birth", ["specialist:01288"]);
  await bundle.decide(code, "health-card", ["specialist:H14.16"]);
  await tellAll();
  expect(sms.sent.map(({ text }) => text)).toEqual([
    `MOTCUA: Da tiep nhan ho so lien thong ${code}. Han tung viec xem https://motcua.example/tc#${code}`,
  ]);
  await bundle.decide(code, "residence", ["specialist:H14.15"]);
  await tellAll();
  expect(sms.sent.slice(1).map(({ text }) => text)).toEqual([
    `MOTCUA: Ho so lien thong ${code} da giai quyet xong. Moi Ong/Ba mang giay hen den mot cua Phuong Tan Giang.`,
  ]);
});

test("F8, F16 – one key opens the page on which each procedure shows where it is and when it is due", async () => {
  const code = await bundle.open(newbornForm);
  const { trackingSecret: secret } = await seen(code);
  const birth = (await bundle.codeOf(code, "birth")) ?? "";
  const look = async (of: string) => {
    const answer = await world.post("/api/tracking", { body: { code: of, secret } });
    return TrackingView.parse(await answer.json());
  };
  const { parts, ...whole } = await look(code);
  expect(whole.dueAt).toBeUndefined();
  expect(parts).toMatchObject([
    { part: "birth", stand: "opened", dossier: { code: birth, status: "processing", dueAt: "2026-11-17T10:00:00Z" } },
    { part: "residence", stand: "waiting", after: [{ vi: "Đăng ký khai sinh" }] },
    { part: "health-card", stand: "waiting" },
  ]);
  expect(JSON.stringify(parts)).not.toContain("Nông Thị Mai");
  expect(await look(birth)).toMatchObject({ partOf: code, status: "processing" });
});

test("a bundle is no dossier to work on: whoever tries is led to the dossier of the procedure", async () => {
  const code = await bundle.open(newbornForm);
  const answer = await world.post(`/api/dossiers/${code}/withdraw`, {
    as: ["receptionist:01288"],
    body: { reason: "Thôi" },
  });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: "DOSSIER_IN_PARTS" });
});
