import { afterAll, beforeAll, expect, test } from "vitest";
import { PortalOverview, Reconciliation } from "../../shared/contracts/portal-api.ts";
import { portalWorld } from "../../tests/support/portal-world.ts";

let portal: Awaited<ReturnType<typeof portalWorld>>;
beforeAll(async () => {
  portal = await portalWorld("2026-11-17T02:00:00Z");
});
afterAll(() => portal.standIn.stop());

const lead = ["commune-lead:01288"];
const here = { commune: "01288" };
const reads = ["/api/portal?commune=01288", "/api/portal/reconciliation?commune=01288"] as const;
const acts = [
  ["/api/portal/send-again", here],
  ["/api/portal/imports/x/take", here],
  ["/api/portal/imports/x/dismiss", { ...here, reason: "Đã nhận tại quầy" }],
] as const;

test("nobody looks or acts without signing in", async () => {
  for (const path of reads) expect((await portal.request("GET", path, undefined)).status).toBe(401);
  for (const [path, body] of acts) expect((await portal.request("POST", path, undefined, body)).status).toBe(401);
});

test("only the commune's own lead and an auditor look; only the lead acts, and each denial is kept", async () => {
  const others = [
    "receptionist:01288",
    "specialist:01288",
    "commune-lead:01648",
    "auditor:ha-noi",
    "province-editor:cao-bang",
  ];
  for (const role of others) {
    for (const path of reads) expect((await portal.request("GET", path, [role])).status).toBe(403);
    for (const [path, body] of acts) expect((await portal.request("POST", path, [role], body)).status).toBe(403);
  }
  for (const path of reads) expect((await portal.request("GET", path, ["auditor:cao-bang"])).status).toBe(200);
  for (const [path, body] of acts)
    expect((await portal.request("POST", path, ["auditor:cao-bang"], body)).status).toBe(403);
  const { entries } = await portal.world.audit.list("01288", "2026-11-17", { limit: 100 });
  expect(entries.filter(({ allowed }) => !allowed)).toHaveLength(others.length * 5 + 3);
  expect((await portal.request("GET", "/api/portal?commune=99999", lead)).status).toBe(422);
});

test("a lead sees what is unsent and why, has it sent again, and sees it gone; nobody's name is shown", async () => {
  const portalCode = portal.file({ ChuHoSo: "Nông Thị Mai" });
  const bad = portal.file({ MaTTHC: "9.999999" });
  await portal.pull();
  const code = await portal.codeOf(portalCode);
  portal.standIn.troubles.set({ mode: "refuses" });
  await portal.look(code);
  portal.standIn.troubles.set({ mode: "well" });
  const seen = PortalOverview.parse(await (await portal.request("GET", reads[0], lead)).json());
  expect(seen).toMatchObject({
    counts: { unsent: 1, refused: 1, aside: 1 },
    unsent: [{ code, portalCode, nationalStatus: 1, trouble: { kind: "refused", detail: "error_code 109" } }],
    aside: [{ portalCode: bad, faults: [{ text: { vi: "Không có thủ tục nào mang mã 9.999999." } }] }],
    mayAct: true,
  });
  expect(JSON.stringify(seen)).not.toMatch(/Mai|0912/);
  portal.asked.length = 0;
  expect(await (await portal.request("POST", "/api/portal/send-again", lead, here)).json()).toEqual({ asked: 1 });
  for (const { dossier } of portal.asked) await portal.look(dossier);
  expect(portal.told(code)).toMatchObject({ status: 1 });
  const after = PortalOverview.parse(await (await portal.request("GET", reads[0], lead)).json());
  expect(after.counts).toEqual({ unsent: 0, refused: 0, aside: 1 });
});

test("a lead has no dossier of another commune sent again by its code", async () => {
  const code = await portal.codeOf(portal.standIn.records.all().filed[0]?.portalCode ?? "");
  portal.asked.length = 0;
  const body = { commune: "01648", codes: [code] };
  expect(await (await portal.request("POST", "/api/portal/send-again", ["commune-lead:01648"], body)).json()).toEqual({
    asked: 0,
  });
  expect(portal.asked).toEqual([]);
});

test("what was set aside is tried again once its cause is mended, or leaves the list with a reason", async () => {
  const path = (code: string, act: string) => `/api/portal/imports/${encodeURIComponent(code)}/${act}`;
  const [{ portalCode: bad } = { portalCode: "" }] = await portal.imports.asideOf("01288");
  const still = await portal.request("POST", path(bad, "take"), lead, here);
  expect(await still.json()).toMatchObject({ outcome: "aside", overview: { counts: { aside: 1 } } });
  const elsewhere = await portal.request("POST", path(bad, "take"), ["commune-lead:01648"], { commune: "01648" });
  expect(elsewhere.status).toBe(404);
  const gone = await portal.request("POST", path(bad, "dismiss"), lead, { ...here, reason: "Đã nhận tại quầy" });
  expect(await gone.json()).toMatchObject({ counts: { aside: 0 } });
  expect(await portal.imports.load(bad)).toEqual({ state: "dismissed" });
  expect((await portal.request("POST", path(bad, "dismiss"), lead, { ...here, reason: "x" })).status).toBe(404);
});

test("a day is compared: what the portal lost is found, sent again, and both sides agree", async () => {
  const compare = async () => Reconciliation.parse(await (await portal.request("GET", reads[1], lead)).json());
  const [filed] = portal.standIn.records.all().filed;
  const code = filed?.code ?? "";
  await portal.world.command(code, "receive");
  expect((await compare()).differences).toMatchObject([
    { kind: "other-status", code, ours: { status: 2 }, theirs: { status: 1 } },
    { kind: "not-taken" },
  ]);
  await portal.look(code);
  expect((await compare()).differences).toMatchObject([{ kind: "not-taken" }]);
  portal.standIn.records.forget(code);
  expect((await compare()).differences[0]).toMatchObject({ kind: "other-status", code });
  portal.asked.length = 0;
  await portal.request("POST", "/api/portal/send-again", lead, { ...here, codes: [code] });
  for (const { dossier } of portal.asked) await portal.look(dossier);
  expect((await compare()).differences).toMatchObject([{ kind: "not-taken" }]);
  portal.standIn.troubles.set({ mode: "nonsense" });
  const problem = await portal.request("GET", reads[1], lead);
  expect([problem.status, await problem.json()]).toMatchObject([424, { code: "PORTAL_NOT_ANSWERING" }]);
  portal.standIn.troubles.set({ mode: "well" });
});
