import { beforeEach, expect, test } from "vitest";
import { CounterOrder, OfflineCallsView } from "../../shared/contracts/offline-calls-api.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

const line = "ho-tich-chung-thuc";
const [desk, neighbour] = ["01288-1", "01288-2"];
const clerk = ["receptionist:01288"];
const ticket = (number: number) => `01288.${line}.261123.${number}`;
const at = (time: string) => `2026-11-23T${time}:00Z`;

let world: Awaited<ReturnType<typeof ticketWorld>>;
beforeEach(async () => {
  world = await ticketWorld(at("01:00"));
  for (let count = 0; count < 6; count++)
    await world.post("/api/tickets", {
      body: { commune: "01288", line, phone: "0912345678" },
      from: `192.0.${count}.1`,
    });
  world.clock.at = at("03:00");
});

const call = (number: number, time: string, more: object = {}) => ({
  ...{ key: `call-${number}-${time}`, ticket: ticket(number), calledAt: at(time) },
  ...{ end: { as: "finished", at: at(time.replace(/.$/, "9")) }, ...more },
});
const tell = (calls: object[], counter = desk, as = clerk) =>
  world.post(`/api/counters/${counter}/offline-calls`, { body: { calls }, as });
const outcomes = async (...given: Parameters<typeof tell>) =>
  OfflineCallsView.parse(await (await tell(...given)).json()).calls;
const callNext = (counter: string) => world.post(`/api/counters/${counter}/call-next`, { as: clerk });
const day = async () => (await world.tickets.day("01288", "2026-11-23")).map(({ number, status }) => [number, status]);

test("a counter keeps who waits, in what class and by which rules, and nothing by which a person could be found", async () => {
  await callNext(neighbour);
  const answer = await world.get(`/api/counters/${desk}/order`, { as: clerk });
  const text = await answer.clone().text();
  const order = CounterOrder.parse(await answer.json());
  expect(order).toMatchObject({ counter: desk, commune: "01288", date: "2026-11-23", at: at("03:00") });
  expect(order.tickets.map(({ number, status }) => [number, status])).toEqual([
    [1, "called"],
    ...[2, 3, 4, 5, 6].map((number) => [number, "waiting"]),
  ]);
  expect(order.lines.find(({ id }) => id === line)).toMatchObject({ prefix: "A", own: true, rules: { inARow: 2 } });
  expect(text).not.toMatch(/912345678|phone|visitor|takenBy/);
});

test("what was called without a network is there once, at its own times, and the seat is the clerk's", async () => {
  const told = [call(1, "02:10"), call(2, "02:20", { end: { as: "no-show", at: at("02:22") } })];
  for (const _ of ["told", "told again"])
    expect((await outcomes(told)).map(({ outcome }) => outcome)).toEqual(["recorded", "recorded"]);
  expect((await day()).slice(0, 3)).toEqual([
    [1, "finished"],
    [2, "no-show"],
    [3, "waiting"],
  ]);
  const [first] = await world.tickets.day("01288", "2026-11-23");
  expect(first).toMatchObject({ counter: desk, calledAt: at("02:10"), finishedAt: at("02:19") });
  expect((await world.counterDays.on("01288", "2026-11-23")).seats).toMatchObject([
    { counter: desk, officer: "can-bo", since: at("02:10") },
  ]);
  expect(world.audit).toEqual([]);
});

test("a number that another counter served is left as it is; the clerk is told in words, the auditor finds it once", async () => {
  await callNext(neighbour);
  const [waits] = await outcomes([call(1, "02:10")]);
  expect(waits).toMatchObject({ outcome: "waits", code: "TICKET_CALLED_ELSEWHERE" });
  await world.post(`/api/tickets/${ticket(1)}/serve`, { as: clerk, body: { counter: neighbour } });
  for (const _ of ["told", "told again"])
    expect(await outcomes([call(1, "02:10")])).toEqual([
      {
        ...{ key: "call-1-02:10", outcome: "conflict", code: "TICKET_MET_ELSEWHERE" },
        text: expect.objectContaining({
          vi: "A001: Quầy 2 đã gọi lúc 10:00; lượt của bạn lúc 09:10 được ghi vào nhật ký, không đổi số.",
        }),
      },
    ]);
  expect((await day())[0]).toEqual([1, "serving"]);
  const kept = world.audit.map(({ id, at: when, subject, allowed }) => ({ id, when, subject, allowed }));
  expect(kept[0]).toMatchObject({ when: at("02:10"), subject: `${ticket(1)} ${desk}`, allowed: true });
  expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
});

test("a counter that has not said by the end of its day what came of a call had its person there", async () => {
  await callNext(neighbour);
  world.clock.at = "2026-11-24T01:00:00Z";
  expect(await outcomes([call(1, "02:10"), call(2, "02:20")])).toMatchObject([
    { outcome: "conflict", code: "TICKET_MET_ELSEWHERE" },
    { outcome: "recorded" },
  ]);
  expect((await day()).slice(0, 2)).toEqual([
    [1, "called"],
    [2, "finished"],
  ]);
});

test("a machine's number waits until the machine has told it, and one that cannot come is said at once", async () => {
  const [machine, none, foreign] = await outcomes([
    call(5001, "02:10"),
    call(99, "02:20"),
    { ...call(1, "02:30"), ticket: `01648.${line}.261123.1` },
  ]);
  expect(machine).toMatchObject({
    outcome: "waits",
    code: "TICKET_NOT_TOLD",
    text: { vi: expect.stringContaining("A5001") },
  });
  expect(none).toMatchObject({
    outcome: "conflict",
    code: "CALL_UNKNOWN",
    text: { vi: expect.stringContaining("A099") },
  });
  expect(foreign).toMatchObject({ outcome: "conflict", code: "CALL_UNKNOWN" });
  const block = { body: { commune: "01288", line }, key: "the-machine-at-the-door", as: ["kiosk:01288"] };
  const { id, date } = (await (await world.post("/api/tickets/blocks", block)).json()) as { id: string; date: string };
  const given = { commune: "01288", line, date, block: id, ticketNumber: 5001, issuedAt: at("03:00") };
  await world.post("/api/tickets/offline", { body: given, as: ["kiosk:01288"] });
  const later = call(5001, "02:59", { key: "call-5001-02:10", end: undefined });
  expect(await outcomes([later])).toMatchObject([{ outcome: "recorded" }]);
  world.clock.at = "2026-12-02T01:00:00Z";
  expect(await outcomes([call(5002, "02:10")])).toMatchObject([{ outcome: "conflict", code: "CALL_UNKNOWN" }]);
});

test("a clock that was ahead is put right and said so; another day's number is not called today", async () => {
  const [ahead, other] = await outcomes([
    call(1, "09:10", { end: { as: "finished", at: at("09:20") } }),
    { ...call(2, "02:20"), ticket: `01288.${line}.261124.2` },
  ]);
  expect(ahead).toMatchObject({
    outcome: "recorded",
    code: "CALL_WAS_AHEAD",
    text: { vi: expect.stringContaining("10:00") },
  });
  expect(other).toMatchObject({ outcome: "conflict", code: "CALL_OF_OTHER_DAY" });
  const [first] = await world.tickets.day("01288", "2026-11-23");
  expect(first).toMatchObject({ calledAt: at("03:00"), finishedAt: at("03:00") });
});

test("one request tells fifty calls at most", async () => {
  const many = Array.from({ length: 51 }, (_, nth) => call(1, "02:10", { key: `call-number-${nth}` }));
  const answer = await tell(many);
  expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([400, "BODY_NOT_VALID"]);
});
