import { beforeAll, describe, expect, test } from "vitest";
import { AuditList, DelegationList, DelegationView, Me } from "../../shared/contracts/people-api.ts";
import { type DossierWorld, dossierWorld, lead, receptionist, specialist } from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const head = { as: lead, officer: "kim.tangiang" };
const clerk = { as: receptionist, officer: "lan.tangiang" };
const week = {
  role: "commune-lead",
  scope: "01288",
  to: "lan.tangiang",
  begins: "2026-11-17T02:00:00Z",
  ends: "2026-11-24T10:00:00Z",
  reason: "Đi công tác",
};
const stop = (code: string) =>
  world.post(`/api/dossiers/${code}/stop`, { ...clerk, body: { reason: "Công dân không bổ sung" } });

describe("a head who is away", () => {
  let id: string;

  test("passes his right on, once however often it is sent", async () => {
    const sent = () => world.post("/api/delegations", { ...head, body: week, key: "delegation-1" });
    const made = DelegationView.parse(await (await sent()).json());
    expect(made).toMatchObject({ from: "kim.tangiang", to: "lan.tangiang" });
    expect(DelegationView.parse(await (await sent()).json())).toEqual(made);
    id = made.id;
  });

  test("is named in the history beside the officer who acts for him", async () => {
    const { code } = await world.submit();
    const stopped = await world.seen(await stop(code));
    expect(stopped.history.at(-1)).toMatchObject({ by: "lan.tangiang", behalf: "kim.tangiang" });
    expect(stopped.history.at(0)).not.toHaveProperty("behalf");
  });

  test("is seen as such by the one who acts for him, who cannot pass the right on", async () => {
    const me = Me.parse(await (await world.get("/api/me", clerk)).json());
    expect(me.roles).toMatchObject([{ role: "receptionist" }, { role: "commune-lead", behalf: "kim.tangiang" }]);
    const again = await world.post("/api/delegations", { ...clerk, body: { ...week, to: "hoa.tangiang" } });
    expect(await refusal(again)).toEqual([422, "ROLE_NOT_YOURS", "role"]);
  });

  test("takes the right back, and then it is gone", async () => {
    const { code } = await world.submit();
    expect((await world.post(`/api/delegations/${id}/end`, { ...head, body: {} })).status).toBe(200);
    expect(await refusal(await stop(code))).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await world.post(`/api/delegations/${id}/end`, { ...head, body: {} }))).toEqual([
      409,
      "DELEGATION_OVER",
    ]);
  });

  test("leaves a trace of both for the auditor, and sees them in his list", async () => {
    const list = DelegationList.parse(await (await world.get("/api/delegations?scope=01288", head)).json());
    expect(list.items.map(({ to }) => to)).toEqual(["lan.tangiang"]);
    const audit = await world.get("/api/audit?scope=01288&limit=100", { as: ["auditor:cao-bang"], officer: "khanh" });
    const kept = AuditList.parse(await audit.json()).items.map(({ action, subject }) => `${action} ${subject}`);
    expect(kept).toEqual(expect.arrayContaining(["delegation.make lan.tangiang", "delegation.end lan.tangiang"]));
  });
});

test("a command in one's own right costs a read and a write, and asks for nothing that was passed on", async () => {
  const code = await world.atOffice();
  world.clock.at = "2026-11-17T02:20:00Z";
  world.calls.length = 0;
  await world.answer(`${code}~1`, "accept");
  expect(world.calls).toEqual(["GetItem", "UpdateItem"]);
  world.clock.at = "2026-11-17T02:00:00Z";
});

test("who has no such right passes none on, sees no list and ends nothing", async () => {
  const asked = [
    world.post("/api/delegations", { as: specialist, officer: "hoa.tangiang", body: week }),
    world.get("/api/delegations?scope=01288", { as: specialist, officer: "hoa.tangiang" }),
    world.post("/api/delegations", { as: ["approver:01648"], officer: "phu", body: { ...week, role: "approver" } }),
    world.post("/api/delegations/01288~x/end", { ...clerk, body: {} }),
  ];
  for (const answer of await Promise.all(asked)) expect(await refusal(answer)).toEqual([403, "NOT_ALLOWED"]);
  expect(await refusal(await world.post("/api/delegations/01288~x/end", { ...head, body: {} }))).toEqual([
    404,
    "DELEGATION_UNKNOWN",
  ]);
});
