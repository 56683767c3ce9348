import { beforeEach, describe, expect, test } from "vitest";
import { bundleIn, newbornForm } from "../../tests/support/bundle.ts";
import { allowanceForm, birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

/** Tân Giang receives it for Phục Hòa, where the family lives. */
const elsewhere = { ...birthForm, decidedIn: "01648" };
const inPhucHoa = { as: ["specialist:01648"], officer: "son.phuchoa" };
const look = (code: string, as: readonly string[]) => world.get(`/api/dossiers/${code}`, { as });

describe("a birth that is registered where the family lives, and handed in elsewhere", () => {
  test("goes to the office of the commune that decides, and comes back to the one that received it", async () => {
    const code = await world.atOffice(elsewhere);
    const view = await world.seen(await look(code, ["receptionist:01288"]));
    expect(view).toMatchObject({ commune: "01288", decidedIn: { commune: "01648" } });
    expect(view.handoff?.to).toMatchObject({ agency: "H14.102", office: "justice" });
    const list = await world.get("/api/handoffs?commune=01648&office=justice", { as: ["specialist:01648"] });
    expect(await list.json()).toMatchObject({ items: [{ code }] });

    await world.answer(`${code}~1`, "accept", {}, inPhucHoa);
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "45/2026" }, inPhucHoa);
    const inbox = await world.get("/api/dossiers?commune=01288&status=ready", { as: ["receptionist:01288"] });
    expect(await inbox.json()).toMatchObject({
      items: [{ code, holder: { vi: expect.stringContaining("Tân Giang") } }],
    });
    expect(await world.command(code, "return-outcome")).toMatchObject({ status: "returned" });
  });

  test("both communes read it, and each gives only its own commands", async () => {
    const code = await world.atOffice(elsewhere);
    for (const as of [["receptionist:01288"], ["receptionist:01648"], ["commune-lead:01648"], ["specialist:01288"]])
      expect((await look(code, as)).status).toBe(200);
    expect((await look(code, ["receptionist:01650"])).status).toBe(403);
    const accept = await world.post(`/api/handoffs/${code}~1/accept`, { as: ["specialist:01288"], body: {} });
    expect(accept.status).toBe(403);
    const given = async (command: string, as: string) =>
      (await world.post(`/api/dossiers/${code}/${command}`, { as: [as], body: { reason: "Xin rút" } })).status;
    expect(await given("withdraw", "receptionist:01648")).toBe(403);
    expect(await given("stop", "commune-lead:01288")).toBe(403);
    expect(await given("stop", "commune-lead:01648")).toBe(200);
  });

  test("is counted for the commune that received it, once", async () => {
    const code = await world.atOffice(elsewhere);
    const facts = world.facts.filter(({ envelope }) => envelope.subject === code);
    expect(new Set(facts.map(({ attributes }) => attributes.commune))).toEqual(new Set(["01288"]));
    expect(facts[0]?.envelope.data).toMatchObject({ commune: "01288", decidedIn: "01648" });
  });
});

test("what is not place-independent, or meant for a commune that is none, is refused", async () => {
  const refused = async (body: unknown) => {
    const answer = await world.post("/api/dossiers", { as: ["receptionist:01288"], body });
    return [answer.status, Object(await answer.json()).code];
  };
  expect(await refused({ ...allowanceForm, decidedIn: "01648" })).toEqual([409, "NOT_PLACE_INDEPENDENT"]);
  expect(await refused({ ...birthForm, decidedIn: "99999" })).toEqual([422, "COMMUNE_UNKNOWN"]);
  expect((await world.submit({ ...birthForm, decidedIn: "01288" })).decidedIn).toBeUndefined();
});

test("a bundle takes its place along to those of its procedures that are place-independent", async () => {
  const bundle = bundleIn(world);
  const code = await bundle.open({ ...newbornForm, decidedIn: "01648" });
  const birth = (await bundle.codeOf(code, "birth")) ?? "";
  expect((await world.dossiers.load(birth))?.state.opened.decidedIn).toBe("01648");
});
