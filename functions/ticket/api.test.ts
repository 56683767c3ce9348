import { beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod";
import { Problem } from "../../shared/contracts/problem.ts";
import { BoardView, CounterView, LineList, TicketView } from "../../shared/contracts/ticket-api.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

/** A Monday; times are Vietnam's. The day after, 24/11, is a public holiday. */
const at = (time: string, date = "2026-11-23") =>
  new Date(`${date}T${time}:00+07:00`).toISOString().replace(".000", "");
const clerk = ["queue-operator:01288"];
const line = "ho-tich-chung-thuc";
const land = "dat-dai-xay-dung-kinh-doanh";

let world: Awaited<ReturnType<typeof ticketWorld>>;
beforeEach(async () => {
  world = await ticketWorld(at("08:00"));
});

const read = async <Schema extends z.ZodType>(answer: Promise<Response>, schema: Schema): Promise<z.infer<Schema>> => {
  const body = schema.safeParse(await (await answer).json());
  if (!body.success) throw body.error;
  return body.data;
};
const take = (body: object = {}, key?: string) =>
  read(
    world.post("/api/tickets", { body: { commune: "01288", line, ...body }, ...(key === undefined ? {} : { key }) }),
    TicketView,
  );
const call = (counter = "1", key?: string, body: object = {}) =>
  read(
    world.post(`/api/counters/01288-${counter}/call-next`, { body, as: clerk, ...(key === undefined ? {} : { key }) }),
    CounterView,
  );
const say = (id: string, action: string, body?: object) =>
  read(world.post(`/api/tickets/${id}/${action}`, { as: clerk, ...(body === undefined ? {} : { body }) }), TicketView);
const board = () => read(world.get("/api/board/01288"), BoardView);
const problem = async (answer: Promise<Response>) => {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const { code, status, detail } = Problem.parse(await response.json());
  expect(status).toBe(response.status);
  expect(detail).not.toMatch(/[{}]/);
  return [status, code];
};

describe("taking a number", () => {
  test("the first number of the day is A001, with nobody ahead", async () => {
    const answer = await world.post("/api/tickets", { body: { commune: "01288", line } });
    expect(answer.status).toBe(201);
    expect(TicketView.parse(await answer.json())).toMatchObject({
      id: `01288.${line}.261123.1`,
      number: "A001",
      status: "waiting",
      date: "2026-11-23",
      ahead: 0,
      estimatedMinutes: 0,
    });
  });

  test("a person sees how many are ahead and about how long it takes", async () => {
    for (let count = 0; count < 3; count++) await take();
    await call();
    const alone = await take();
    expect(alone).toMatchObject({ number: "A004", ahead: 2 });
    // Two visits of twelve minutes, what is left of the one that runs, and something for those who may go before.
    expect(alone.estimatedMinutes).toBeGreaterThanOrEqual(32);
    expect(alone.estimatedMinutes).toBeLessThanOrEqual(60);
    await call("2");
    expect(await take({ priority: "pregnant" })).toMatchObject({ number: "A005", ahead: 0, estimatedMinutes: 0 });
    const withTwo = await take();
    expect(withTwo.ahead).toBe(3);
    expect(withTwo.estimatedMinutes).toBeLessThan(alone.estimatedMinutes ?? 0);
  });

  test("a request sent twice is one number; without a key it is two", async () => {
    expect([(await take({}, "kiosk-0001")).number, (await take({}, "kiosk-0001")).number]).toEqual(["A001", "A001"]);
    expect([(await take()).number, (await take()).number]).toEqual(["A002", "A003"]);
  });

  test("a request sent again after closing has its number of the same day", async () => {
    world.clock.at = at("16:59");
    await take({}, "kiosk-0001");
    world.clock.at = at("17:01");
    expect(await take({}, "kiosk-0001")).toMatchObject({ date: "2026-11-23", number: "A001" });
    expect(await take({}, "kiosk-0002")).toMatchObject({ date: "2026-11-25", number: "A001" });
  });

  test("a phone is taken as people write it, and nobody can read it again", async () => {
    const ticket = await take({ phone: "0912 345 678" });
    const stored = await world.tickets.find({ commune: "01288", line, date: "2026-11-23", number: 1 });
    expect(stored).toMatchObject({ phone: "+84912345678" });
    const shown = await world.get(`/api/tickets/${ticket.id}`);
    expect(await shown.text()).not.toContain("912345678");
    expect(await take({ phone: " " })).toMatchObject({ number: "A002" });
  });

  test.each([
    [{ commune: "99999" }, 422, "COMMUNE_UNKNOWN"],
    [{ line: "bay-ra-ngoai" }, 422, "LINE_UNKNOWN"],
    [{ phone: "0206 3852 852" }, 422, "PHONE_NOT_VIETNAMESE_MOBILE"],
    [{ priority: "vip" }, 400, "BODY_NOT_VALID"],
  ])("%j is refused", async (body, status, code) => {
    expect(await problem(world.post("/api/tickets", { body: { commune: "01288", line, ...body } }))).toEqual([
      status,
      code,
    ]);
  });

  test("a broken body, a bad key and a used key are refused", async () => {
    expect(await problem(world.post("/api/tickets", { body: "{" }))).toEqual([400, "BODY_NOT_JSON"]);
    const body = { commune: "01288", line };
    expect(await problem(world.post("/api/tickets", { body, key: "short" }))).toEqual([
      400,
      "IDEMPOTENCY_KEY_NOT_VALID",
    ]);
    await take({}, "kiosk-0001");
    const other = world.post("/api/tickets", { body: { ...body, priority: "merit" }, key: "kiosk-0001" });
    expect(await problem(other)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
    const elsewhere = world.post("/api/tickets", { body: { ...body, line: land }, key: "kiosk-0001" });
    expect(await problem(elsewhere)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });

  test("a crowd played on one computer is many visitors", async () => {
    const body = { commune: "01288", line };
    for (let count = 0; count < 250; count++)
      expect((await world.post("/api/tickets", { body, from: "127.0.0.1" })).status).toBe(201);
  });

  test("two hundred numbers of one line wait for one address at most; neighbours and officers take theirs", async () => {
    const body = { commune: "01288", line };
    const from = "2001:db8:1:2::7";
    for (let count = 0; count < 200; count++)
      expect((await world.post("/api/tickets", { body, from, key: `person-${count}` })).status).toBe(201);
    expect(await problem(world.post("/api/tickets", { body, from: "2001:db8:1:2::8" }))).toEqual([
      429,
      "TOO_MANY_REQUESTS",
    ]);
    expect((await world.post("/api/tickets", { body, from, key: "person-5" })).status).toBe(201);
    expect((await world.post("/api/tickets", { body, from: "192.0.2.9" })).status).toBe(201);
    expect((await world.post("/api/tickets", { body: { ...body, line: land }, from })).status).toBe(201);
    const assisted = world.post("/api/tickets/assisted", { body, from, as: clerk });
    expect(await read(assisted, TicketView)).toMatchObject({ number: "A202", ahead: 201 });
  });

  test("without a calendar for the coming days no number is given", async () => {
    world = await ticketWorld(at("18:00", "2027-12-31"));
    expect(await problem(world.post("/api/tickets", { body: { commune: "01288", line } }))).toEqual([
      409,
      "NO_SERVICE_DAY",
    ]);
    const { lines } = await read(world.get("/api/lines/01288"), LineList);
    expect(lines.every(({ open }) => !open)).toBe(true);
  });
});

describe("following a number", () => {
  test("a person sees the counter to which he was called", async () => {
    const { id } = await take();
    await call("2");
    expect(await read(world.get(`/api/tickets/${id}`), TicketView)).toMatchObject({
      status: "called",
      counter: "01288-2",
      counterName: { vi: "Quầy 2" },
      ahead: 0,
    });
  });

  test("whoever guesses a number does not learn why its holder has priority", async () => {
    const { id, priority } = await take({ priority: "disabled" });
    expect(priority).toBe("disabled");
    expect(await (await world.get(`/api/tickets/${id}`)).json()).not.toHaveProperty("priority");
    expect((await call()).ticket?.priority).toBe("disabled");
  });

  test("over midday nobody guesses how long it will take", async () => {
    world.clock.at = at("12:00");
    await take();
    expect(await take()).not.toHaveProperty("estimatedMinutes");
  });

  test.each(["A001", `01288.${line}.261123.1`, `99999.${line}.261123.1`])("there is no ticket %s", async (id) => {
    expect(await problem(world.get(`/api/tickets/${id}`))).toEqual([404, "TICKET_UNKNOWN"]);
  });
});

describe("at the counter", () => {
  test("the officer calls, serves and finishes, and sees why this person was next", async () => {
    const { id } = await take();
    await take({ priority: "elderly" });
    expect(await call()).toMatchObject({
      ticket: { number: "A002", status: "called" },
      waiting: 1,
      because: { vi: "Người thuộc diện ưu tiên được gọi trước." },
    });
    expect((await call()).ticket?.id).toBe(id);
    expect(await say(id, "serve")).toMatchObject({ status: "serving" });
    expect(await say(id, "finish", { counter: "01288-1" })).toMatchObject({ status: "finished" });
    expect(await read(world.get("/api/counters/01288-1", { as: clerk }), CounterView)).toMatchObject({ ticket: null });
  });

  test("a call whose answer was lost brings the same person when sent again", async () => {
    await take();
    await take();
    expect([await call("1", "press-0001"), await call("1", "press-0001")].map(({ ticket }) => ticket?.number)).toEqual([
      "A001",
      "A001",
    ]);
  });

  test("a call's key is not used again for other lines", async () => {
    await take();
    await take({ line: land });
    await call("1", "press-0001", { lines: [line] });
    const again = { body: { lines: [land] }, as: clerk, key: "press-0001" };
    const answer = world.post("/api/counters/01288-1/call-next", again);
    expect(await problem(answer)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });

  test("when nobody waits, the counter is empty and its last person has left", async () => {
    expect(await call()).toMatchObject({ ticket: null, waiting: 0 });
    const { id } = await take();
    await call();
    expect(await call()).toMatchObject({ ticket: null });
    expect(await read(world.get(`/api/tickets/${id}`), TicketView)).toMatchObject({ status: "finished" });
  });

  test("who did not come stays in sight of the counter and can be called again", async () => {
    const { id } = await take();
    await call();
    await say(id, "no-show");
    expect((await read(world.get("/api/counters/01288-1", { as: clerk }), CounterView)).ticket?.status).toBe("no-show");
    expect(await say(id, "recall", { counter: "01288-3" })).toMatchObject({ status: "called", counter: "01288-3" });
    expect((await board()).calls).toMatchObject([{ number: "A001", counter: "01288-3" }]);
  });

  test("who was called yesterday takes a new number today", async () => {
    const { id } = await take();
    await call();
    world.clock.at = at("08:00", "2026-11-25");
    expect(await problem(world.post(`/api/tickets/${id}/recall`, { as: clerk }))).toEqual([409, "TICKET_DAY_OVER"]);
  });

  test("an absent person is not made finished when nobody else waits", async () => {
    const { id } = await take();
    await call();
    await say(id, "no-show");
    expect(await call()).toMatchObject({ ticket: null });
    expect(await read(world.get(`/api/tickets/${id}`), TicketView)).toMatchObject({ status: "no-show" });
  });

  test("an officer can call from some of the counter's lines only", async () => {
    await take();
    const other = await take({ line: land });
    expect((await call("1", undefined, { lines: [land] })).ticket?.id).toBe(other.id);
  });

  test("what cannot be is refused with its reason", async () => {
    const { id } = await take();
    const post = (path: string, body: object = {}, as = clerk) => problem(world.post(path, { body, as }));
    expect(await post("/api/counters/01288-9/call-next")).toEqual([404, "COUNTER_UNKNOWN"]);
    expect(await post("/api/counters/quay-1/call-next")).toEqual([404, "COUNTER_UNKNOWN"]);
    expect(await post("/api/counters/01288-1/call-next", { lines: [] })).toEqual([400, "BODY_NOT_VALID"]);
    const elsewhere = post("/api/counters/01648-1/call-next", { lines: [land] }, ["receptionist:01648"]);
    expect((await elsewhere)[1]).toBe("LINE_NOT_AT_COUNTER");
    expect(await post(`/api/tickets/${id}/serve`)).toEqual([409, "TICKET_NOT_CALLED"]);
    await call();
    expect(await post(`/api/tickets/${id}/serve`, { counter: "01288-2" })).toEqual([409, "TICKET_NOT_AT_THIS_COUNTER"]);
    expect(await post(`/api/tickets/${id}/serve`, { counter: "01648-1" })).toEqual([404, "COUNTER_UNKNOWN"]);
    expect(await post(`/api/tickets/${id}/sleep`)).toEqual([404, "NOT_FOUND"]);
    expect(await post("/api/tickets/A001/serve")).toEqual([404, "TICKET_UNKNOWN"]);
    const key = { as: clerk, key: "short" };
    expect((await problem(world.post(`/api/tickets/${id}/serve`, key)))[1]).toBe("IDEMPOTENCY_KEY_NOT_VALID");
    expect((await problem(world.post("/api/counters/01288-1/call-next", key)))[1]).toBe("IDEMPOTENCY_KEY_NOT_VALID");
    expect((await problem(world.post(`/api/tickets/${id}/serve`, { as: clerk, body: "{" })))[1]).toBe("BODY_NOT_JSON");
  });
});

describe("a number that goes its own way", () => {
  test("is held, comes back and is the next, and the officer is told why", async () => {
    const { id } = await take();
    await take();
    await call();
    expect(await say(id, "hold", { counter: "01288-1" })).toMatchObject({ status: "held" });
    expect((await read(world.get("/api/counters/01288-1", { as: clerk }), CounterView)).ticket).toBeNull();
    expect(await say(id, "return")).toMatchObject({ status: "returning", ahead: 0 });
    expect(await call("2")).toMatchObject({
      ticket: { id },
      because: { vi: "Quay lại sau khi sửa, bổ sung giấy tờ nên không phải lấy số mới." },
    });
  });

  test("goes to another line with its number, and is on that line's board", async () => {
    const { id } = await take();
    world.clock.at = at("08:05");
    await take({ line: land });
    expect(await say(id, "transfer", { line: land })).toMatchObject({ line: land, number: "A001", ahead: 0 });
    const { lines } = await read(world.get("/api/lines/01288"), LineList);
    expect(lines.find((one) => one.id === land)).toMatchObject({ waiting: 2, next: ["A001", "B001"] });
  });

  test("is handed over to another counter of the centre", async () => {
    const { id } = await take();
    await call();
    const to = (toCounter: string) => world.post(`/api/tickets/${id}/hand-over`, { as: clerk, body: { toCounter } });
    expect(await problem(to("01288-9"))).toEqual([404, "COUNTER_UNKNOWN"]);
    expect(await read(to("01288-2"), TicketView)).toMatchObject({ status: "returning" });
    expect((await call("2")).ticket?.id).toBe(id);
  });

  test("cannot go to a line that is not there, nor come back on another day", async () => {
    const { id } = await take();
    const post = (path: string, body?: object) =>
      problem(world.post(`/api/tickets/${id}/${path}`, { as: clerk, body }));
    expect(await post("transfer", { line: "bay-ra-ngoai" })).toEqual([422, "LINE_UNKNOWN"]);
    expect(await post("transfer", {})).toEqual([400, "BODY_NOT_VALID"]);
    world.clock.at = at("08:00", "2026-11-25");
    expect(await post("return")).toEqual([409, "TICKET_DAY_OVER"]);
    expect(await post("transfer", { line: land })).toEqual([409, "TICKET_DAY_OVER"]);
  });
});

describe("a counter that pauses", () => {
  const pause = () => world.post("/api/counters/01288-1/pause", { as: clerk, body: { reason: "meeting" } });

  test("calls nobody, the board says why, and it opens again", async () => {
    await take();
    expect(await read(pause(), CounterView)).toMatchObject({ pause: { reason: "meeting", text: { vi: "Họp" } } });
    expect((await board()).pauses).toMatchObject([{ counter: "01288-1", counterName: { vi: "Quầy 1" } }]);
    const press = world.post("/api/counters/01288-1/call-next", { as: clerk, body: {} });
    expect(await problem(press)).toEqual([409, "COUNTER_PAUSED"]);
    expect((await call("2")).ticket).not.toBeNull();
    const opened = await read(world.post("/api/counters/01288-1/resume", { as: clerk }), CounterView);
    expect(opened).not.toHaveProperty("pause");
  });

  test("has nobody before it first", async () => {
    await take();
    await call();
    expect(await problem(pause())).toEqual([409, "COUNTER_HAS_PERSON"]);
    expect(await problem(world.post("/api/counters/01288-1/pause", { as: clerk, body: { reason: "?" } }))).toEqual([
      400,
      "BODY_NOT_VALID",
    ]);
    expect(await problem(world.post("/api/counters/01288-9/pause", { as: clerk, body: {} }))).toEqual([
      404,
      "COUNTER_UNKNOWN",
    ]);
    expect(await problem(world.post("/api/counters/01288-9/resume", { as: clerk }))).toEqual([404, "COUNTER_UNKNOWN"]);
  });
});

test("a session gives so many numbers as its line has; an officer may give one more", async () => {
  const all = await world.definitions.serviceLines();
  world.definitions.serviceLines = async () =>
    all.map((one) => (one.id === line ? { ...one, appointments: undefined, capacity: { perSession: 1 } } : one));
  await take();
  const body = { commune: "01288", line };
  expect(await problem(world.post("/api/tickets", { body }))).toEqual([409, "LINE_SESSION_FULL"]);
  expect((await world.post("/api/tickets/assisted", { body, as: clerk })).status).toBe(201);
});

describe("by day and by night", () => {
  test("a number for tomorrow is not called today while a line is open", async () => {
    const all = await world.definitions.serviceLines();
    const closed = { saturday: [] };
    world.definitions.serviceLines = async () =>
      all.map((one) => (one.id === land ? { ...one, hours: { ...one.hours, ...closed } } : one));
    world.clock.at = at("18:00", "2026-11-20");
    expect(await take()).toMatchObject({ date: "2026-11-21" });
    world.clock.at = at("09:00", "2026-11-21");
    expect(await call()).toMatchObject({ ticket: { date: "2026-11-21" } });
    expect(await take({ line: land })).toMatchObject({ date: "2026-11-23" });
    expect(await call()).toMatchObject({ ticket: null });
  });

  test("in the evening a training session calls numbers of the next day, after those left from today", async () => {
    const left = await take();
    world.clock.at = at("20:00");
    const next = await take();
    expect(next.date).toBe("2026-11-25");
    expect((await board()).lines[0]).toMatchObject({ date: "2026-11-25", open: false, waiting: 1, next: ["A001"] });
    expect((await call()).ticket?.id).toBe(left.id);
    expect((await call()).ticket?.id).toBe(next.id);
    expect((await read(world.get("/api/counters/01288-1", { as: clerk }), CounterView)).ticket?.id).toBe(next.id);
    expect((await board()).calls).toMatchObject([{ number: "A001", counter: "01288-1" }]);
  });

  test("who presses once more after a day's work takes nobody's number for tomorrow", async () => {
    await take();
    await call();
    world.clock.at = at("17:05");
    const { id } = await take();
    expect(await call()).toMatchObject({ ticket: null });
    expect(await read(world.get(`/api/tickets/${id}`), TicketView)).toMatchObject({ status: "waiting" });
  });

  test("on Sunday Monday's numbers can be tried out", async () => {
    world.clock.at = at("10:00", "2026-11-22");
    await take();
    expect(await call()).toMatchObject({ ticket: { date: "2026-11-23" } });
  });
});

describe("the waiting room", () => {
  test("the lines tell who is next and for which day a number counts", async () => {
    await take();
    await take({ priority: "disabled" });
    const { lines } = await read(world.get("/api/lines/01288"), LineList);
    expect(lines.find(({ id }) => id === line)).toMatchObject({
      prefix: "A",
      open: true,
      waiting: 2,
      next: ["A002", "A001"],
    });
  });

  test("the board shows each counter's latest call first, and may be kept one second", async () => {
    await take();
    await take();
    await call("1");
    world.clock.at = at("08:05");
    await call("2");
    const answer = await world.get("/api/board/01288");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=1");
    expect(BoardView.parse(await answer.json()).calls.map(({ number, counter }) => [number, counter])).toEqual([
      ["A002", "01288-2"],
      ["A001", "01288-1"],
    ]);
  });

  test("a line tells what one more counter would bring, and from which number on nobody is sure to be served", async () => {
    world.clock.at = at("11:00");
    for (let count = 0; count < 12; count++) await take();
    await call();
    const { lines } = await read(world.get("/api/lines/01288"), LineList);
    const own = lines.find(({ id }) => id === line);
    expect(own?.closing).toMatchObject({ at: at("11:30"), notSurelyFrom: expect.stringMatching(/^A0\d\d$/) });
    expect(own?.wait?.withOneMore).toBeLessThan(own?.wait?.minutes ?? 0);
    world.clock.at = at("12:00");
    const closed = await read(world.get("/api/lines/01288"), LineList);
    expect(closed.lines[0]).not.toHaveProperty("wait");
  });

  test("an unknown commune has neither lines nor board", async () => {
    expect((await problem(world.get("/api/lines/00000")))[1]).toBe("COMMUNE_UNKNOWN");
    expect((await problem(world.get("/api/board/00000")))[1]).toBe("COMMUNE_UNKNOWN");
  });

  test("a line or counter that is defined no longer is shown by its id", async () => {
    await take();
    await call();
    const province = await world.definitions.province();
    const communes = province.communes.map((one) => (one.code === "01288" ? { ...one, counters: [] } : one));
    world.definitions.province = async () => ({ ...province, communes });
    expect(await read(world.get(`/api/tickets/01288.${line}.261123.1`), TicketView)).toMatchObject({
      number: "001",
      lineName: { vi: line },
      counterName: { vi: "01288-1" },
    });
  });
});
