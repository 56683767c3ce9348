import { beforeAll, describe, expect, test } from "vitest";
import { DossierList } from "../../shared/contracts/dossier-api.ts";
import { IntakeKey } from "../../shared/contracts/intake-key-api.ts";
import { AuditList } from "../../shared/contracts/people-api.ts";
import {
  birthForm,
  type DossierWorld,
  dossierWorld,
  lead,
  receptionist,
  specialist,
} from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
let code: string;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  code = await world.atOffice();
});

const auditor = ["auditor:cao-bang"];
const elsewhere = { as: ["receptionist:01648"], officer: "bich.phuchoa" };
const audit = async (scope = "01288") => {
  const response = await world.get(`/api/audit?scope=${scope}&limit=100`, { as: auditor, officer: "khanh.kiemtra" });
  return AuditList.parse(await response.json()).items;
};

describe("nobody", () => {
  test.each([
    ["GET", "/api/dossiers"],
    ["GET", "/api/dossiers/H14.101-261117-0001"],
    ["POST", "/api/dossiers"],
    ["POST", "/api/dossiers/H14.101-261117-0001/receive"],
    ["GET", "/api/handoffs"],
    ["POST", "/api/handoffs/H14.101-261117-0001~1/accept"],
    ["GET", "/api/me"],
    ["GET", "/api/intake-key"],
    ["GET", "/api/audit?scope=01288"],
  ])("%s %s asks a stranger to sign in", async (method, path) => {
    const response = await (method === "GET" ? world.get(path) : world.post(path, { body: birthForm }));
    expect(await refusal(response)).toEqual([401, "NOT_SIGNED_IN"]);
  });
});

describe("an officer of another commune", () => {
  test("cannot read, list, receive, refuse or withdraw what is not his commune's, nor hand in for it", async () => {
    const asked = await Promise.all([
      world.get(`/api/dossiers/${code}`, elsewhere),
      world.get("/api/dossiers?commune=01288", elsewhere),
      world.get("/api/handoffs?commune=01288", elsewhere),
      world.post(`/api/dossiers/${code}/receive`, elsewhere),
      world.post(`/api/dossiers/${code}/withdraw`, { ...elsewhere, body: { reason: "x" } }),
      world.post(`/api/handoffs/${code}~1/accept`, { ...elsewhere, as: ["specialist:01648"] }),
      world.post("/api/dossiers", { ...elsewhere, body: birthForm }),
    ]);
    for (const response of asked) expect(await refusal(response)).toEqual([403, "NOT_ALLOWED"]);
  });

  test("leaves a trace of each try in the audit list of the commune whose dossier it was", async () => {
    const tries = (await audit()).filter(({ officer, allowed }) => officer === "bich.phuchoa" && !allowed);
    expect(tries.map(({ action, subject }) => [action, subject]).toSorted()).toEqual(
      [
        ...[
          ["dossier.read", code],
          ["dossier.read", "01288"],
          ["handoff.list", "01288"],
          ["dossier.receive", code],
        ],
        ...[
          ["dossier.withdraw", code],
          ["handoff.accept", code],
          ["dossier.submit", "01288"],
        ],
      ].toSorted(),
    );
    expect(await audit("01648")).toEqual([]);
  });

  test("finds the dossier unchanged by his tries", async () => {
    expect((await world.dossiers.load(code))?.state.status).toBe("processing");
  });
});

describe("roles", () => {
  test.each<[string, readonly string[]]>([
    ["a specialist", specialist],
    ["a queue operator", ["queue-operator:01288"]],
    ["an approver", ["approver:01288"]],
    ["an auditor", auditor],
    ["a province editor", ["province-editor:cao-bang"]],
    ["somebody without any role", []],
    ["somebody with a role of no known name", ["king:01288"]],
  ])("%s cannot hand in a dossier", async (_, as) => {
    expect(await refusal(await world.post("/api/dossiers", { as, body: birthForm }))).toEqual([403, "NOT_ALLOWED"]);
  });

  test("the counter cannot decide, and the office cannot receive", async () => {
    const body = { decision: "approved", documentNumber: "1" };
    const decide = await world.post(`/api/handoffs/${code}~1/record-outcome`, { as: receptionist, body });
    expect(await refusal(decide)).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await world.post(`/api/dossiers/${code}/receive`, { as: specialist }))).toEqual([
      403,
      "NOT_ALLOWED",
    ]);
  });

  test("only the lead may ask a second time for papers", async () => {
    const body = { components: ["identity"], reason: "Cần đối chiếu", leadReason: "Không khớp" };
    const { code: fresh } = await world.submit();
    const path = `/api/dossiers/${fresh}/request-supplement`;
    expect(await refusal(await world.post(path, { as: receptionist, body }))).toEqual([403, "NOT_ALLOWED"]);
    expect((await world.post(path, { as: lead, body })).status).toBe(200);
  });

  test("a department reaches a dossier from when it lies with it, and answers only while it does", async () => {
    const department = { as: ["specialist:H14.12"], officer: "huong.syt" };
    expect(await refusal(await world.get(`/api/dossiers/${code}`, department))).toEqual([403, "NOT_ALLOWED"]);
    const { code: allowance } = await world.submit({
      ...birthForm,
      procedure: "1.001776",
      components: [{ id: "declaration" }],
    });
    await world.command(allowance, "receive");
    await world.carry(allowance);
    await world.answer(`${allowance}~1`, "accept");
    await world.answer(`${allowance}~1`, "complete-step");
    await world.carry(allowance);
    expect((await world.get(`/api/dossiers/${allowance}`, department)).status).toBe(200);
    const other = { as: ["specialist:H14.15"], officer: "hung.congan" };
    expect(await refusal(await world.get(`/api/dossiers/${allowance}`, other))).toEqual([403, "NOT_ALLOWED"]);
    await world.answer(`${allowance}~2`, "accept", {}, department);
    await world.command(allowance, "withdraw", { reason: "Đã làm nơi khác" });
    const outcome = { decision: "approved", documentNumber: "77/QĐ-SYT" };
    const late = (as: object) => world.post(`/api/handoffs/${allowance}~2/record-outcome`, { ...as, body: outcome });
    expect(await refusal(await late(department))).toEqual([409, "DOSSIER_ENDED"]);
    expect(await refusal(await late(other))).toEqual([403, "NOT_ALLOWED"]);
    expect((await world.get(`/api/dossiers/${allowance}`, department)).status).toBe(200);
  });

  test("each row of a list says what this officer may do with it and others at once, and nothing to who only watches", async () => {
    const fresh = await dossierWorld("2026-11-17T02:00:00Z");
    const { code: submitted } = await fresh.submit();
    const waiting = await fresh.atOffice();
    const accepted = await fresh.atOffice();
    await fresh.answer(`${accepted}~1`, "accept");
    const { code: onItsWay } = await fresh.submit();
    await fresh.receivedOnly(onItsWay);
    const givenBack = await fresh.atOffice();
    await fresh.answer(`${givenBack}~1`, "return", { reason: "Không thuộc thẩm quyền" });
    const rows = async (path: string, as: readonly string[]) => {
      const { items } = DossierList.omit({ counts: true }).parse(await (await fresh.get(path, { as })).json());
      return Object.fromEntries(items.map(({ code, allowed }) => [code, allowed]));
    };
    expect(await rows("/api/dossiers", receptionist)).toEqual({
      [submitted]: ["dossier.receive"],
      [waiting]: [],
      [accepted]: [],
      [onItsWay]: [],
      [givenBack]: ["dossier.hand-over"],
    });
    expect(await rows("/api/handoffs?commune=01288", specialist)).toMatchObject({
      [waiting]: ["handoff.accept", "handoff.return"],
      [accepted]: ["handoff.return"],
    });
    expect(Object.values(await rows("/api/handoffs?commune=01288", receptionist)).flat()).toEqual([]);
  });

  test("an officer is shown only what he himself may do", async () => {
    const forCounter = await world.seen(await world.get(`/api/dossiers/${code}`, { as: receptionist }));
    const forOffice = await world.seen(await world.get(`/api/dossiers/${code}`, { as: specialist }));
    const forAuditor = await world.seen(await world.get(`/api/dossiers/${code}`, { as: auditor }));
    expect(forCounter.allowed).toEqual([
      "dossier.request-payment",
      "dossier.apologize",
      "dossier.correct-receipt",
      "dossier.withdraw",
    ]);
    expect(forOffice.allowed).toEqual(["handoff.accept", "handoff.return", "dossier.request-payment"]);
    expect(forAuditor.allowed).toEqual([]);
  });
});

describe("the audit list", () => {
  test("names each read of personal data: who, what and when", async () => {
    world.clock.at = "2026-11-19T02:00:00Z";
    await world.get(`/api/dossiers/${code}`, { as: receptionist, officer: "lan.tangiang" });
    expect(await audit()).toEqual([
      {
        ...{ at: "2026-11-19T02:00:00Z", officer: "lan.tangiang", action: "dossier.read" },
        ...{ subject: code, allowed: true },
      },
    ]);
    world.clock.at = "2026-11-17T02:00:00Z";
  });

  test("keeps what a department does under the commune whose dossier it is, and its own lists under itself", async () => {
    world.clock.at = "2026-11-20T02:00:00Z";
    const department = { as: ["specialist:H14.12"], officer: "huong.syt" };
    await world.get(`/api/dossiers/${code}`, department);
    await world.get("/api/handoffs?agency=H14.12", department);
    await world.get("/api/handoffs?agency=H14.12", { as: ["specialist:H14.15"], officer: "hung.congan" });
    const kept = async (scope: string) => {
      const response = await world.get(`/api/audit?scope=${scope}`, { as: auditor });
      const { items } = AuditList.parse(await response.json());
      return items.map(({ officer, allowed }) => [officer, allowed]);
    };
    expect(await kept("01288")).toEqual([["huong.syt", false]]);
    // Both at one instant: their order is chance.
    expect((await kept("H14.12")).toSorted()).toEqual([
      ["hung.congan", false],
      ["huong.syt", true],
    ]);
    world.clock.at = "2026-11-17T02:00:00Z";
  });

  test("is read by the province's auditor and the commune's own lead, and by nobody else", async () => {
    const read = async (as: readonly string[]) => (await world.get("/api/audit?scope=01288", { as })).status;
    expect([await read(auditor), await read(lead)]).toEqual([200, 200]);
    expect([await read(receptionist), await read(["commune-lead:01648"])]).toEqual([403, 403]);
  });

  test("holds no name, phone number or identity number", async () => {
    expect(JSON.stringify(await audit())).not.toMatch(/Nông|912345678|004301001234/);
  });
});

test("who takes dossiers in has a key of his own for what waits on his computer, and nobody else has any", async () => {
  const key = async (as: readonly string[], officer = "lan.tangiang") => {
    const response = await world.get("/api/intake-key", { as: [...as], officer });
    return response.status === 200 ? IntakeKey.parse(await response.json()).key : response.status;
  };
  const own = await key(receptionist);
  expect(own).toMatch(/^[\w-]{43}$/);
  expect(await key(["specialist:01648", "commune-lead:01288"])).toBe(own);
  expect(await key(receptionist, "bich.phuchoa")).not.toBe(own);
  for (const role of ["kiosk:01288", "specialist:01288", "auditor:cao-bang"]) expect(await key([role])).toBe(403);
});

test("an officer sees who he is and for which places he works", async () => {
  const me = await (await world.get("/api/me", { as: ["receptionist:01288", "specialist:H14.12"] })).json();
  expect(me).toMatchObject({
    officer: "lan.tangiang",
    roles: [
      { role: "receptionist", scope: "01288", scopeName: { vi: "Phường Tân Giang" } },
      { role: "specialist", scope: "H14.12", scopeName: { vi: "Sở Y tế" } },
    ],
  });
});
