import { beforeEach, describe, expect, test } from "vitest";
import { AgencyList, AgencyView } from "../../shared/contracts/agency-api.ts";
import type { AuditEntry } from "../../shared/store/audit-store.ts";
import { publishedDefinitions } from "../../tests/support/definitions.ts";
import { memoryDelivery } from "../../tests/support/memory-delivery.ts";
import { officerEvent } from "../../tests/support/officer-event.ts";
import { agencyApi } from "./api.ts";

const clock = { at: "2026-11-17T02:00:00Z" };
const insurance = "H14.16";
const operator = ["system-operator:cao-bang"];
const approver = [`approver:${insurance}`];
const planned = { begins: "2026-12-01T02:00:00Z", ends: "2026-12-01T06:00:00Z", reason: "Nâng cấp phần mềm" };

const desk = async () => {
  const audited: AuditEntry[] = [];
  const delivery = memoryDelivery();
  const app = agencyApi({
    ...{ delivery, now: () => clock.at, newId: () => `audit-${audited.length}` },
    definitions: await publishedDefinitions(() => clock.at),
    backlog: async () => ({ waiting: 4, dead: 1 }),
    stuck: async (key) => (key === "social-insurance" ? 2 : 0),
    audit: { record: async (entry) => void audited.push(entry) },
  });
  const ask = async (method: "GET" | "POST", path: string, as?: readonly string[], body: unknown = {}) =>
    app.request(
      `/api/agencies${path}`,
      {
        method,
        ...(method === "POST"
          ? { body: JSON.stringify(body), headers: { "idempotency-key": JSON.stringify(body).slice(0, 60) } }
          : {}),
      },
      {
        event: officerEvent({ as, officer: "van-hanh" }),
      },
    );
  const view = async (answer: Promise<Response>) => AgencyView.parse(await (await answer).json());
  const list = async (as: readonly string[]) => AgencyList.parse(await (await ask("GET", "", as)).json()).items;
  return { ask, view, list, delivery, audited };
};
let at: Awaited<ReturnType<typeof desk>>;
beforeEach(async () => {
  clock.at = "2026-11-17T02:00:00Z";
  at = await desk();
});

describe("Who sees the ways to agencies", () => {
  test("nobody does without signing in", async () => {
    expect((await at.ask("GET", "")).status).toBe(401);
    expect((await at.ask("POST", `/${insurance}/outages`, undefined, planned)).status).toBe(401);
  });

  test("an operator and an auditor of the province see all, an agency's approver his own, others none", async () => {
    const all = (await at.list(operator)).map(({ code }) => code);
    expect(all.length).toBeGreaterThan(5);
    expect((await at.list(["auditor:cao-bang"])).map(({ code }) => code)).toEqual(all);
    expect((await at.list(approver)).map(({ code }) => code)).toEqual([insurance]);
    for (const role of ["approver:01288", "receptionist:01288", "system-operator:ha-noi", "specialist:H14.16"])
      expect((await at.ask("GET", "", [role])).status, role).toBe(403);
  });

  test("what they may do is offered to them alone", async () => {
    const offered = async (as: readonly string[]) => {
      const found = (await at.list(as)).find(({ code }) => code === insurance);
      return [found?.mayAnnounce, found?.mayTry];
    };
    expect(await offered(operator)).toEqual([true, true]);
    expect(await offered(approver)).toEqual([true, false]);
    expect(await offered(["auditor:cao-bang"])).toEqual([false, false]);
  });
});

describe("F16 – A planned outage", () => {
  test("is announced by an operator or the agency's own approver, once, and kept for the auditor", async () => {
    const announced = await at.ask("POST", `/${insurance}/outages`, approver, planned);
    expect(announced.status).toBe(201);
    expect((await at.ask("POST", `/${insurance}/outages`, approver, planned)).status).toBe(201);
    const [seen] = await at.list(approver);
    expect(seen?.outages).toMatchObject([{ ...planned, announcedBy: "van-hanh" }]);
    expect(at.audited).toMatchObject([{ action: "delivery.announce", scope: insurance, allowed: true }, {}]);
  });

  test("is not announced for another agency, nor by those who only look, and the attempt is kept", async () => {
    for (const role of ["approver:H14.15", "auditor:cao-bang", "commune-lead:01288"])
      expect((await at.ask("POST", `/${insurance}/outages`, [role], planned)).status).toBe(403);
    expect(at.audited.map(({ allowed }) => allowed)).toEqual([false, false, false]);
  });

  test("that comes too soon must say why", async () => {
    const soon = { ...planned, begins: "2026-11-18T02:00:00Z", ends: "2026-11-18T06:00:00Z" };
    const refused = await at.ask("POST", `/${insurance}/outages`, operator, soon);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "OUTAGE_SHORT_NOTICE" });
    const why = { ...soon, shortNotice: "Máy chủ hỏng" };
    expect((await at.ask("POST", `/${insurance}/outages`, operator, why)).status).toBe(201);
    expect((await at.ask("POST", "/H14.99/outages", operator, why)).status).toBe(422);
    expect((await at.ask("POST", `/${insurance}/outages`, operator, {})).status).toBe(400);
  });

  test("is shown while it lasts, and may be ended before its time", async () => {
    await at.ask("POST", `/${insurance}/outages`, operator, planned);
    clock.at = "2026-12-01T03:00:00Z";
    const [during] = await at.list(approver);
    expect(during?.standing).toBe("outage");
    const id = during?.outages[0]?.id ?? "";
    const ended = await at.view(at.ask("POST", `/${insurance}/outages/${id}/end`, approver));
    expect(ended).toMatchObject({ standing: "untried", outages: [] });
    expect((await at.ask("POST", `/${insurance}/outages/x/end`, approver)).status).toBe(404);
  });
});

test("an operator has an agency that rests tried now; one that is not called cannot be", async () => {
  await at.delivery.changeBreaker(insurance, (breaker) => ({
    ...{ ...breaker, failures: 9, openings: 4, openSince: "2026-11-17T01:00:00Z", openUntil: "2026-11-17T02:05:00Z" },
    lastFailure: { at: "2026-11-17T01:59:00Z", kind: "timeout", detail: "no answer in time" },
  }));
  const [seen] = await at.list(approver);
  expect(seen).toMatchObject({
    ...{ standing: "away", nextTryAt: "2026-11-17T02:05:00Z", waiting: 4, dead: 3 },
    lastFailure: { text: { vi: "không trả lời kịp" } },
  });
  expect((await at.ask("POST", `/${insurance}/try`, approver)).status).toBe(403);
  expect((await at.view(at.ask("POST", `/${insurance}/try`, operator))).nextTryAt).toBe(clock.at);
  expect((await at.ask("POST", "/H14.15/try", operator)).status).toBe(409);
});
