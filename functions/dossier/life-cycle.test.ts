import { beforeAll, expect, test } from "vitest";
import { DossierList, HandoffList } from "../../shared/contracts/dossier-api.ts";
import { TrackingView } from "../../shared/contracts/tracking-api.ts";
import {
  allowanceForm,
  birthForm,
  type DossierWorld,
  dossierWorld,
  lead,
  receptionist,
  specialist,
} from "../../tests/support/dossier-world.ts";

let world: DossierWorld;
const department = { as: ["specialist:H14.12"], officer: "huong.syt" };
const events = (dossier: { history: { event: string }[] }) => dossier.history.map(({ event }) => event);

beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

test("a birth is registered and its certificate returned on the same day", async () => {
  const opened = await world.submit();
  expect(opened).toMatchObject({
    ...{ status: "submitted", nationalStatus: 1, version: 1, overdue: false, missing: [] },
    owner: { phone: "+84912345678" },
    holder: { agency: "H14.101", office: "one-stop" },
  });
  expect(opened.code).toMatch(/^H14\.101-261117-\d{4}$/);
  expect(opened.trackingUrl).toBe(`https://motcua.example/tra-cuu/#${opened.code}.${opened.trackingSecret}`);

  const received = await world.command(opened.code, "receive");
  expect(received).toMatchObject({
    status: "processing",
    dueAt: "2026-11-17T10:00:00Z",
    handoff: { state: "sent", to: { office: "justice" } },
  });
  await world.carry(opened.code);
  const handoff = `${opened.code}~1`;
  const accepted = await world.answer(handoff, "accept");
  expect(accepted).toMatchObject({
    status: "processing",
    handoff: { id: handoff, state: "accepted", to: { office: "justice" } },
  });
  const decided = await world.answer(handoff, "record-outcome", { decision: "approved", documentNumber: "45/2026" });
  expect(decided).toMatchObject({ status: "ready", outcome: { decision: "approved", documentNumber: "45/2026" } });
  expect(decided.handoff).toBeUndefined();
  const returned = await world.command(opened.code, "return-outcome", { to: "owner" });
  expect(returned).toMatchObject({ status: "returned", nationalStatus: 10, allowed: [] });
  expect(events(returned)).toEqual([
    ...["DossierSubmitted", "DossierReceived", "DossierHandedOver", "HandoffDelivered", "HandoffAccepted"],
    ...["OutcomeRecorded", "DossierReady", "OutcomeReturned"],
  ]);
  expect(returned.history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("an allowance goes from the commune to the department, waits once for a paper, and comes back", async () => {
  const { code } = await world.submit(allowanceForm);
  await world.command(code, "receive");
  await world.carry(code);
  await world.answer(`${code}~1`, "accept");
  await world.answer(`${code}~1`, "complete-step", { note: "Đã niêm yết" });
  await world.carry(code);
  await world.answer(`${code}~2`, "accept", {}, department);
  const ask = { components: ["disability-certificate"], reason: "Bản chụp bị mờ" };
  const paused = await world.answer(`${code}~2`, "request-supplement", ask, department);
  expect(paused).toMatchObject({
    status: "supplement-requested",
    supplement: { reason: "Bản chụp bị mờ" },
    missing: [{ id: "disability-certificate" }],
  });
  expect(paused.remaining).toBeUndefined();
  world.clock.at = "2026-11-18T02:00:00Z";
  const brought = { components: [{ id: "disability-certificate", form: "copy" }] };
  const resumed = await world.command(code, "provide-supplement", brought);
  expect(resumed.status).toBe("processing");
  expect(Date.parse(resumed.dueAt ?? "") - Date.parse(paused.dueAt ?? "")).toBe(86_400_000);
  const outcome = { decision: "approved", documentNumber: "77/QĐ-SYT" };
  expect(await world.answer(`${code}~2`, "record-outcome", outcome, department)).toMatchObject({ status: "ready" });
  const returned = await world.command(code, "return-outcome", {
    to: "proxy",
    proxyName: "Nông Văn An",
    authorisation: "Giấy ủy quyền ngày 20/11/2026",
  });
  expect(returned.status).toBe("returned");
  expect(returned.history.map(({ by }) => by)).toContain("huong.syt");
  expect(returned.history.find(({ event }) => event === "StepCompleted")?.text.vi).toMatch(/^Hoàn thành: Rà soát/);
  world.clock.at = "2026-11-17T02:00:00Z";
});

test("an office that got a dossier by mistake sends it back, and the counter sends it on by hand", async () => {
  const code = await world.atOffice();
  const back = await world.answer(`${code}~1`, "return", { reason: "Không thuộc thẩm quyền" });
  expect(back).toMatchObject({ status: "processing", holder: { office: "one-stop" } });
  const again = await world.command(code, "hand-over", { to: "justice", reason: "Đã hỏi lại" });
  expect(again.handoff).toMatchObject({ id: `${code}~2`, to: { office: "justice" } });
});

test("the counter asks for what is missing before receipt; a second time only the lead does, with his reason", async () => {
  const { code, missing } = await world.submit({ ...birthForm, components: [{ id: "declaration" }] });
  expect(missing.map(({ id }) => id)).toEqual(["birth-notice"]);
  const ask = { components: ["birth-notice"], reason: "Chưa có giấy chứng sinh" };
  await world.command(code, "request-supplement", ask);
  await world.command(code, "provide-supplement", { components: [{ id: "birth-notice" }] });
  const identity = { components: ["identity"], reason: "Cần đối chiếu", leadReason: "Thông tin không khớp" };
  const asked = await world.command(code, "request-supplement", identity, { as: lead, officer: "nguyet.tangiang" });
  expect(asked.supplement?.reason).toBe("Cần đối chiếu (Thông tin không khớp)");
});

test("a payment pauses the clock until it is confirmed", async () => {
  const code = await world.atOffice();
  const asked = await world.command(code, "request-payment", { amountVnd: 8000, reason: "Bản sao" });
  expect(asked).toMatchObject({ status: "payment-requested", payment: { amountVnd: 8000 } });
  expect((await world.command(code, "confirm-payment", { receiptNumber: "BL-1" })).status).toBe("processing");
});

test("a dossier is refused in writing, withdrawn by the citizen, or stopped by the lead", async () => {
  const refused = await world.submit();
  const reason = { reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch, Điều 13" };
  expect((await world.command(refused.code, "refuse", reason)).status).toBe("refused");
  const withdrawn = await world.atOffice();
  expect((await world.command(withdrawn, "withdraw", { reason: "Đã làm nơi khác" })).status).toBe("withdrawn");
  const stopped = await world.atOffice();
  expect((await world.command(stopped, "stop", { reason: "Trùng" }, { as: lead })).status).toBe("stopped");
});

test("the commune's list shows its open dossiers with counts, page by page, each once", async () => {
  const fresh = await dossierWorld("2026-11-17T02:00:00Z");
  const codes: string[] = [];
  for (let index = 0; index < 5; index++) codes.push((await fresh.submit()).code);
  await fresh.receivedOnly(codes[0] ?? "");
  await fresh.command(codes[1] ?? "", "withdraw", { reason: "Thôi" });
  const read: string[] = [];
  let cursor = "";
  do {
    const response = await fresh.get(`/api/dossiers?limit=2${cursor}`, { as: receptionist });
    const list = DossierList.parse(await response.json());
    expect(list.counts).toMatchObject({ submitted: 3, received: 1, processing: 0, "to-send-on": 0 });
    read.push(...list.items.map(({ code }) => code));
    cursor = list.next === undefined ? "" : `&cursor=${encodeURIComponent(list.next)}`;
  } while (cursor !== "");
  expect(read).toEqual([codes[2], codes[3], codes[4], codes[0]]);
  const ready = await fresh.get("/api/dossiers?status=received", { as: receptionist });
  expect(DossierList.parse(await ready.json()).items.map(({ code }) => code)).toEqual([codes[0]]);
});

test("the clerk finds a dossier by a part of its code or of the owner's name, with or without marks", async () => {
  const fresh = await dossierWorld("2026-11-17T02:00:00Z");
  const { code } = await fresh.submit({ ...birthForm, owner: { name: "Nông Thị Mai" } });
  const other = await fresh.submit({ ...birthForm, owner: { name: "Hoàng Văn Mãi" } });
  const found = async (q: string) => {
    const response = await fresh.get(`/api/dossiers?q=${encodeURIComponent(q)}`, { as: receptionist });
    return DossierList.parse(await response.json()).items.map((item) => item.code);
  };
  expect(await found("nong mai")).toEqual([code]);
  expect(await found("Mai")).toEqual([code, other.code]);
  expect(await found(code.slice(-4))).toEqual([code]);
  expect(await found("ai")).toEqual([]);
});

test("what an office gave back is counted and listed apart, until it is sent on", async () => {
  const fresh = await dossierWorld("2026-11-17T02:00:00Z");
  const code = await fresh.atOffice();
  const view = await fresh.answer(`${code}~1`, "return", { reason: "Không thuộc thẩm quyền" });
  expect(view.returned).toEqual({ reason: "Không thuộc thẩm quyền", forwardBy: "2026-11-17T10:00:00Z" });
  const toSendOn = async () =>
    DossierList.parse(await (await fresh.get("/api/dossiers?status=to-send-on", { as: receptionist })).json());
  const list = await toSendOn();
  expect([list.counts["to-send-on"], list.counts.processing]).toEqual([1, 1]);
  expect(list.items).toMatchObject([{ code, returned: true }]);
  await fresh.command(code, "hand-over", { to: "justice", reason: "Đã hỏi lại" });
  expect((await toSendOn()).items).toEqual([]);
});

test("an office sees what lies with it, and only that", async () => {
  const fresh = await dossierWorld("2026-11-17T02:00:00Z");
  const first = await fresh.atOffice();
  const second = await fresh.atOffice();
  await fresh.answer(`${second}~1`, "accept");
  const list = async (query: string, as = specialist) =>
    HandoffList.parse(await (await fresh.get(`/api/handoffs?${query}`, { as })).json());
  const justice = await list("commune=01288&office=justice");
  expect(justice.items.map(({ code, handoff }) => [code, handoff.state])).toEqual([
    [first, "delivered"],
    [second, "accepted"],
  ]);
  expect((await list("commune=01288&office=economy")).items).toEqual([]);
  expect((await list("agency=H14.12", ["specialist:H14.12"])).items).toEqual([]);
  expect((await list("limit=1")).next).toBeDefined();
});

test("a citizen follows the dossier with code and secret and sees no name and no internal step", async () => {
  const code = await world.atOffice();
  const secret = (await world.dossiers.load(code))?.state.opened.secret;
  const response = await world.post("/api/tracking", { body: { code: code.toLowerCase(), secret } });
  const text = await response.text();
  const view = TrackingView.parse(JSON.parse(text));
  expect(view).toMatchObject({ code, status: "processing", holder: { office: "justice" } });
  expect(view.history).toHaveLength(3);
  expect(text).not.toMatch(/Nông|Mai|912345678|lan\.tangiang|004301001234|SECRET/);
  expect(text).not.toContain(secret);
});
