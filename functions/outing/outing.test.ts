import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { OutingList, OutingView, PublicOutingList } from "../../shared/contracts/outing-api.ts";
import { outingStore } from "../../shared/store/outing-store.ts";
import { type Asking, birthForm, dossierWorld, lead, receptionist } from "../../tests/support/dossier-world.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { officerEvent } from "../../tests/support/officer-event.ts";
import { problemOf, refusal } from "../../tests/support/problem.ts";
import { outingApi } from "./api.ts";

const NGUYET = { as: lead, officer: "nguyet.tangiang" };
const LAN = { as: receptionist, officer: "lan.tangiang" };
const MINH = { as: receptionist, officer: "minh.tangiang" };

const world = async () => {
  const dossiers = await dossierWorld("2026-11-26T02:00:00Z");
  const { client, table } = await localTables("outing");
  const outings = outingStore(client, table.outing);
  const app = outingApi({
    ...{ outings, dossiers: dossiers.dossiers, definitions: dossiers.definitions, audit: dossiers.audit },
    now: () => dossiers.clock.at,
    newId: randomUUID,
  });
  const ask = async (method: "GET" | "POST", path: string, { as, officer, body, key, match }: Asking = {}) =>
    app.request(
      `/api/outings/01288${path}`,
      {
        method,
        headers: { ...(key && { "idempotency-key": key }), ...(match && { "if-match": match }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      {
        event: officerEvent({ as, officer }),
      },
    );
  const get = (path: string, asking: Asking = {}) => ask("GET", path, asking);
  const post = (path: string, asking: Asking = {}) => ask("POST", path, { body: {}, ...asking });
  const view = async (answer: Promise<Response>): Promise<OutingView> => {
    const response = await answer;
    if (!response.ok) throw new Error(await response.text());
    return OutingView.parse(await response.json());
  };
  const planOf = (more: object = {}) => ({
    ...{ id: randomUUID(), hamlet: "Xóm Lũng Pán", date: "2026-11-28", from: "08:00", until: "11:00" },
    ...{ procedures: ["1.001193"], team: ["lan.tangiang"] },
    ...more,
  });
  const planned = (more: object = {}) => view(post("/plan", { ...NGUYET, body: planOf(more) }));
  const announced = async (more: object = {}) => {
    const { id } = await planned(more);
    return view(post(`/${id}/announce`, NGUYET));
  };
  const ofMonth = async (asking: Asking, month = "2026-11") =>
    OutingList.parse(await (await get(`?month=${month}`, asking)).json());
  /** A birth registration whose outcome waits at the desk. */
  const ready = async () => {
    const code = await dossiers.atOffice(birthForm);
    await dossiers.answer(`${code}~1`, "accept");
    await dossiers.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "12/2026" });
    return code;
  };
  return { dossiers, outings, get, post, view, planOf, planned, announced, ofMonth, ready };
};

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  w = await world();
});

describe("the lead", () => {
  test("plans an outing; told twice it is one, and a change of day moves it to its month", async () => {
    const body = w.planOf({ team: ["hoa.tangiang"] });
    const asking = { ...NGUYET, body, key: "plan-0001" };
    const first = await w.view(w.post("/plan", asking));
    expect(first).toMatchObject({ status: "draft", version: 1, by: "nguyet.tangiang", bag: 0, taken: [] });
    expect(first.procedures[0]?.name.vi).toMatch(/khai sinh/i);
    expect(await w.view(w.post("/plan", asking))).toEqual(first);
    const moved = { ...body, date: "2026-12-05" };
    await w.view(w.post("/plan", { ...NGUYET, body: moved, key: "plan-0002" }));
    const idsOf = async (month: string) => (await w.ofMonth(NGUYET, month)).items.map(({ id }) => id);
    expect(await idsOf("2026-11")).not.toContain(body.id);
    expect(await idsOf("2026-12")).toEqual([body.id]);
    const stale = w.post("/plan", { ...NGUYET, body: moved, match: '"1"' });
    expect(await refusal(await stale)).toEqual([412, "STALE_VERSION"]);
  });

  test.each([
    ["on a day that is past", { date: "2026-11-25" }, [422, "OUTING_DAY_PAST", "date"]],
    ["with hours that do not fit", { until: "07:00" }, [422, "OUTING_HOURS_WRONG", "until"]],
    ["with an unknown procedure", { procedures: ["9.999999"] }, [422, "OUTING_PROCEDURE_UNKNOWN", "procedures"]],
    ["without a team", { team: [] }, [400, "BODY_NOT_VALID", "team"]],
  ])("is told what is wrong with a plan %s", async (_, more, expected) => {
    expect(await refusal(await w.post("/plan", { ...NGUYET, body: w.planOf(more) }))).toEqual(expected);
  });

  test("does not send an officer to two hamlets at once", async () => {
    await w.planned({ hamlet: "Bản Gủn", date: "2026-11-30" });
    const body = w.planOf({ date: "2026-11-30", from: "10:00", until: "12:00" });
    const problem = await problemOf(await w.post("/plan", { ...NGUYET, body }));
    expect(problem).toMatchObject({ status: 409, code: "OUTING_OFFICER_ELSEWHERE" });
    expect(problem.detail).toContain("lan.tangiang đã có chuyến ở Bản Gủn từ 08:00 đến 11:00");
  });

  test("announces it, which anybody reads without team and note, and cancels it", async () => {
    const { id } = await w.announced({ date: "2026-12-01", hamlet: "Nà Pế", note: "Mang máy in", team: ["a.b"] });
    const shown = async () => PublicOutingList.parse(await (await w.get("/announced")).json()).items;
    const found = (await shown()).find(({ hamlet }) => hamlet === "Nà Pế");
    expect(found).toMatchObject({ date: "2026-12-01", from: "08:00", procedures: [{ code: "1.001193" }] });
    expect(JSON.stringify(found)).not.toMatch(/Mang|a\.b/);
    expect(await refusal(await w.post(`/${id}/announce`, NGUYET))).toEqual([409, "OUTING_NOT_SO"]);
    await w.view(w.post(`/${id}/cancel`, { ...NGUYET, body: { reason: "Đường sạt lở" } }));
    expect((await shown()).map(({ hamlet }) => hamlet)).not.toContain("Nà Pế");
  });
});

describe("an officer", () => {
  test("sees the outings of his teams once they are announced, and no others", async () => {
    const { id } = await w.planned({ date: "2026-12-10", team: ["Minh.TanGiang"] });
    expect((await w.ofMonth(MINH, "2026-12")).items).toEqual([]);
    await w.view(w.post(`/${id}/announce`, NGUYET));
    expect(await w.ofMonth(MINH, "2026-12")).toMatchObject({ items: [{ id }], mayPlan: false });
    expect(await refusal(await w.get(`/${id}`, LAN))).toEqual([403, "OUTING_NOT_IN_TEAM"]);
    expect(await refusal(await w.post("/plan", { ...MINH, body: w.planOf() }))).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await w.get(`/${id}`))).toEqual([401, "NOT_SIGNED_IN"]);
    expect(await refusal(await w.get(`/${randomUUID()}`, MINH))).toEqual([404, "OUTING_UNKNOWN"]);
    const { entries } = await w.dossiers.audit.list("01288", "2026-11-26", { limit: 100 });
    expect(entries).toContainEqual(
      expect.objectContaining({ officer: "lan.tangiang", action: "outing.read", subject: id, allowed: false }),
    );
  });

  test("takes outcomes along, takes dossiers in, hands out and closes; each is counted once", async () => {
    const [carried, left, waiting] = [await w.ready(), await w.ready(), (await w.dossiers.submit()).code];
    const { id } = await w.announced({ date: "2026-12-15" });
    const pack = (code: string) => w.post(`/${id}/pack`, { ...LAN, body: { code } });
    expect(await refusal(await pack(waiting))).toEqual([422, "OUTING_DOSSIER_NOT_READY", "code"]);
    expect(await refusal(await pack("khong-co"))).toEqual([422, "OUTING_DOSSIER_NOT_READY", "code"]);
    for (const code of [carried, left, left]) await w.view(pack(code));
    const second = await w.announced({ date: "2026-12-02", hamlet: "Xóm Nà Lòa", team: ["minh.tangiang"] });
    const again = await w.post(`/${second.id}/pack`, { ...MINH, body: { code: carried } });
    expect(await problemOf(again)).toMatchObject({
      ...{ status: 409, code: "OUTING_PACKED_ELSEWHERE", field: "code" },
      detail: expect.stringContaining("Xóm Lũng Pán ngày 15/12/2026"),
    });
    const full = await w.view(w.get(`/${id}`, LAN));
    expect(full.outcomes).toMatchObject([
      { code: carried, ownerName: "Nông Thị Mai", status: "ready" },
      { code: left, status: "ready" },
    ]);
    expect(await refusal(await w.post(`/${id}/start`, LAN))).toEqual([409, "OUTING_NOT_TODAY"]);

    w.dossiers.clock.at = "2026-12-15T01:30:00Z";
    expect(await w.view(w.post(`/${id}/start`, { ...LAN, key: "start-001" }))).toMatchObject({ status: "under-way" });
    expect(await w.view(w.post(`/${id}/start`, { ...LAN, key: "start-001" }))).toMatchObject({ status: "under-way" });
    await w.dossiers.command(carried, "return-outcome", { to: "owner" });
    const taken = (await w.dossiers.submit()).code;
    const note = (code: string) => w.post(`/${id}/taken`, { ...LAN, body: { code } });
    expect(await refusal(await note("H14.101-261215-9999"))).toEqual([404, "DOSSIER_UNKNOWN", "code"]);
    const other = (await w.dossiers.submit()).code;
    const at_once = await Promise.all([note(taken), note(other), note(taken)]);
    expect(at_once.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await refusal(await w.post(`/${id}/unpack`, { ...LAN, body: { code: carried } }))).toEqual([
      ...[409, "OUTING_HANDED_OUT", "code"],
    ]);

    const close = (unsent: number) => w.post(`/${id}/close`, { ...LAN, body: { unsent } });
    expect(await refusal(await close(3))).toEqual([409, "OUTING_UNSENT"]);
    expect(await w.view(close(0))).toMatchObject({
      status: "closed",
      closed: { by: "lan.tangiang", handedOut: 1, back: [left] },
    });
    const { items } = await w.ofMonth(LAN, "2026-12");
    expect(items.find((one) => one.id === id)?.taken.toSorted()).toEqual([taken, other].toSorted());
    w.dossiers.clock.at = "2026-11-26T02:00:00Z";
  });
});
