import { beforeAll, describe, expect, test } from "vitest";
import { HandoffList } from "../../shared/contracts/dossier-api.ts";
import { StaffView } from "../../shared/contracts/staff-api.ts";
import { handoffOf } from "../../shared/domain/dossier/state.ts";
import { type DossierWorld, dossierWorld, lead, specialist } from "../../tests/support/dossier-world.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T01:00:00Z");
});

const who = (officer: string, absences: { from: string; to: string }[] = []) => ({ officer, share: 1, absences });
const look = async (as = specialist) => world.get("/api/staff?commune=01288", { as });
const versionNow = async () => StaffView.parse(await (await look()).json()).version;
const save = async (
  officers: unknown[],
  { as = lead, ...more }: { as?: string[]; office?: string; version?: number } = {},
) =>
  world.post("/api/staff", {
    as,
    body: { commune: "01288", office: "justice", version: await versionNow(), officers, ...more },
  });
const fallsTo = async (code: string) => {
  const recorded = await world.dossiers.load(code);
  return recorded && handoffOf(recorded.state)?.for;
};
const mine = async (officer: string) => {
  const query = "/api/handoffs?commune=01288&office=justice&mine=true&limit=50";
  const answer = await world.get(query, { as: specialist, officer });
  return HandoffList.parse(await answer.json()).items.map(({ code }) => code);
};

describe("an office's list of officers", () => {
  test("is written by the lead of the commune, and read by its officers", async () => {
    expect((await save([who("hoa.tangiang")], { as: specialist })).status).toBe(403);
    expect((await save([who("hoa.tangiang")], { as: ["commune-lead:01648"] })).status).toBe(403);
    expect((await look(["receptionist:01288"])).status).toBe(403);
    expect((await save([who("hoa.tangiang")])).status).toBe(200);
    const view = StaffView.parse(await (await look()).json());
    expect(view.mayEdit).toBe(false);
    expect(view.offices.find(({ office }) => office === "justice")?.officers).toMatchObject([
      { officer: "hoa.tangiang" },
    ]);
    expect(view.offices.length).toBeGreaterThan(1);
  });
  test("is not written over by somebody who saw an older one, nor with an officer twice, nor for no office", async () => {
    expect((await save([who("hoa.tangiang")], { version: 0 })).status).toBe(409);
    const twice = await save([who("hoa.tangiang"), who("Hoa.TanGiang")]);
    expect(await twice.json()).toMatchObject({ code: "OFFICER_TWICE" });
    expect((await save([], { office: "fishery" })).status).toBe(422);
    expect((await save([who("#")])).status).toBe(400);
    const none = { commune: "01288", version: await versionNow(), officers: [] };
    expect((await world.post("/api/staff", { as: lead, body: none })).status).toBe(422);
    expect((await world.get("/api/staff?commune=09999", { as: lead })).status).toBe(422);
  });
  test("of an agency is written by who approves there", async () => {
    const body = { agency: "H14.12", version: 0, officers: [who("yen.soyte")] };
    expect((await world.post("/api/staff", { as: lead, body })).status).toBe(403);
    const saved = await world.post("/api/staff", { as: ["approver:H14.12"], body });
    expect(StaffView.parse(await saved.json())).toMatchObject({ version: 1, mayEdit: true, offices: [{ open: {} }] });
  });
});

describe("dossiers of an office that shares its work out", () => {
  test("fall to each officer in turn by the hand-over itself, and to nobody where there is no list", async () => {
    await save([who("hoa.tangiang"), who("minh.tangiang")]);
    world.clock.at = "2026-11-17T01:02:00Z";
    const first = await world.atOffice();
    const second = await world.atOffice();
    expect([await fallsTo(first), await fallsTo(second)]).toEqual(["hoa.tangiang", "minh.tangiang"]);
    expect(await mine("hoa.tangiang")).toEqual([first]);
    expect(await mine("minh.tangiang")).toEqual([second]);
    const view = StaffView.parse(await (await look()).json());
    expect(view.offices.find(({ office }) => office === "justice")?.open).toEqual({
      "hoa.tangiang": 1,
      "minh.tangiang": 1,
    });
  });
  test("are offered to the others while the officer is away, and lie with whoever accepts", async () => {
    const [first = ""] = await mine("hoa.tangiang");
    await save([who("hoa.tangiang", [{ from: "2026-11-17", to: "2026-11-18" }]), who("minh.tangiang")]);
    world.clock.at = "2026-11-17T01:04:00Z";
    expect(await mine("minh.tangiang")).toContain(first);
    await world.answer(`${first}~1`, "accept", {}, { officer: "minh.tangiang" });
    expect(await fallsTo(first)).toBe("minh.tangiang");
    expect(await mine("hoa.tangiang")).toEqual([]);
    const third = await world.atOffice();
    expect(await fallsTo(third)).toBe("minh.tangiang");
  });
  test("may be given to another officer of the list by the lead, with a reason", async () => {
    const [code = ""] = await mine("minh.tangiang");
    const give = (officer: string, as: string[], reason = "Cân lại việc") =>
      world.post(`/api/handoffs/${code}~1/assign`, { as, body: { officer, reason } });
    expect((await give("hoa.tangiang", specialist)).status).toBe(403);
    expect(await (await give("nobody", lead)).json()).toMatchObject({ code: "OFFICER_NOT_OF_OFFICE" });
    expect((await give("hoa.tangiang", lead, "")).status).toBe(400);
    const given = await world.seen(await give("HOA.tangiang", lead));
    expect(given.handoff?.for).toBe("hoa.tangiang");
    expect(given.history.at(-1)?.text.vi).toBe("Phân công cho hoa.tangiang: Cân lại việc");
    expect(await mine("hoa.tangiang")).toContain(code);
    const unknown = await world.post("/api/handoffs/H14.101-261117-9999~1/assign", {
      as: lead,
      body: { officer: "hoa.tangiang", reason: "x" },
    });
    expect(unknown.status).toBe(404);
  });
  test("are still everybody's to accept: nobody is locked out", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept", {}, { officer: "khac.tangiang" });
    expect(await fallsTo(code)).toBe("khac.tangiang");
  });
});
