import { beforeEach, describe, expect, test } from "vitest";
import type * as z from "zod";
import { HelpView } from "../../shared/contracts/help-api.ts";
import { Problem } from "../../shared/contracts/problem.ts";
import { CounterView, LineList, TicketView } from "../../shared/contracts/ticket-api.ts";
import { ticketWorld } from "../../tests/support/ticket-world.ts";

/** Xã Phục Hòa on a Saturday, 28/11/2026: counter 1 civil status, 2 land, 3 culture and civil status. Times are Vietnam's. */
const at = (time: string) => new Date(`2026-11-28T${time}:00+07:00`).toISOString().replace(".000", "");
const [civil, land, culture] = ["ho-tich-chung-thuc", "dat-dai-xay-dung-kinh-doanh", "van-hoa-xa-hoi"] as const;
const clerk = ["queue-operator:01648"];
const lead = ["commune-lead:01648"];

let world: Awaited<ReturnType<typeof ticketWorld>>;
beforeEach(async () => {
  world = await ticketWorld(at("07:30"));
});

const read = async <Schema extends z.ZodType>(answer: Promise<Response>, schema: Schema): Promise<z.infer<Schema>> => {
  const body = schema.safeParse(await (await answer).json());
  if (!body.success) throw body.error;
  return body.data;
};
const problem = async (answer: Promise<Response>) => {
  const { code, detail } = Problem.parse(await (await answer).json());
  expect(detail).not.toMatch(/[{}]/);
  return { code, detail };
};
const ask = (line: string, more: object = {}, as?: readonly string[]) =>
  world.post(as === undefined ? "/api/tickets" : "/api/tickets/assisted", {
    body: { commune: "01648", line, ...more },
    ...(as === undefined ? {} : { as }),
  });
const take = async (line: string, count = 1) => {
  for (let nth = 0; nth < count; nth++) await read(ask(line), TicketView);
};
const call = (counter: number, key?: string) =>
  read(
    world.post(`/api/counters/01648-${counter}/call-next`, { as: clerk, ...(key === undefined ? {} : { key }) }),
    CounterView,
  );
const help = () => read(world.get("/api/counters/01648/help", { as: lead }), HelpView);
const move = (counter: number, line: string, { key = "", confirmed = false, as = lead } = {}) =>
  world.post(`/api/counters/01648-${counter}/move`, {
    ...{ as, body: { line, confirmed } },
    ...(key === "" ? {} : { key }),
  });
const back = (counter: number, as = clerk) => world.post(`/api/counters/01648-${counter}/move-back`, { as });
const flow = async (line: string) => (await world.counterDays.on("01648", "2026-11-28")).flows.get(line);

/** All three have called somebody; then many come for land. */
const crowdForLand = async (people = 5) => {
  for (const line of [civil, land, culture]) await take(line);
  for (const counter of [1, 2, 3]) await call(counter);
  world.clock.at = at("08:00");
  await take(land, people);
};

describe("a line that is overloaded", () => {
  test("is noted once, with the wait that its next person has, until the wait is well below the limit", async () => {
    await crowdForLand();
    const { surge } = (await flow(land)) ?? {};
    expect(surge).toMatchObject({ nth: 1, since: at("08:00") });
    expect(surge?.minutes).toBeGreaterThan(60);
    await take(land);
    expect((await flow(land))?.surge).toEqual(surge);
    for (let nth = 0; nth < 6; nth++) await call(2);
    expect((await flow(land))?.surge).toEqual({ ...surge, endedAt: at("08:00") });
    expect(await flow(civil)).toBeUndefined();
  });

  test("is not one in the first minutes, while counters open one after the other", async () => {
    await take(land, 6);
    await call(2);
    expect((await flow(land))?.surge).toBeUndefined();
  });

  test("is offered those who can help, whom nobody misses first, with what each brings", async () => {
    world.staff.push(
      { officer: "can-bo", name: "Nông Thị Lan", departments: ["culture-social"], share: 1, absences: [] },
      { officer: "hoa", name: "Hoàng Thị Hoa", share: 1, absences: [] },
      { officer: "dung", share: 1, absences: [{ from: "2026-11-28", to: "2026-11-28" }] },
    );
    await crowdForLand();
    await take(civil, 2);
    const [first, ...others] = (await help()).lines;
    expect(first).toMatchObject({ id: land, waiting: 5, limitMinutes: 60, surge: { since: at("08:00") } });
    expect(first?.present).toEqual([{ officer: "hoa", name: "Hoàng Thị Hoa" }]);
    const [one, three] = first?.offers ?? [];
    expect(one).toMatchObject({
      ...{ counter: "01648-1", officer: "can-bo", officerName: "Nông Thị Lan", knows: false, leaves: [] },
      others: [{ line: civil, waiting: 2 }],
    });
    expect(one?.withHelp).toBeLessThan((one?.minutes ?? 0) * 0.6);
    // Nobody would be left for culture, though nobody waits there now.
    expect(three).toMatchObject({
      counter: "01648-3",
      leaves: [],
      others: [{ line: culture, waiting: 0 }, { line: civil }],
    });
    expect(others.map(({ id }) => id)).toContain(civil);
  });
});

describe("a counter that helps", () => {
  test("calls from that line alone, shows who moved it, and goes back by one press of its officer", async () => {
    await crowdForLand();
    expect((await move(3, land)).status).toBe(200);
    const moved = { line: land, lineName: { vi: "Đất đai, xây dựng, kinh doanh" }, by: "can-bo", since: at("08:00") };
    expect(await read(world.get("/api/counters/01648-3", { as: clerk }), CounterView)).toMatchObject({ moved });
    await take(culture);
    expect(await call(3)).toMatchObject({ ticket: { number: "B002" }, moved, waiting: 4 });
    const view = await help();
    expect(view.moves).toMatchObject([{ counter: "01648-3", line: land, by: "can-bo" }]);
    expect(await read(back(3), CounterView)).not.toHaveProperty("moved");
    expect(await call(3)).toMatchObject({ ticket: { number: "C002" } });
    expect((await help()).history).toMatchObject([
      { counter: "01648-3", by: "can-bo" },
      { counter: "01648-3", lineName: { vi: "Đất đai, xây dựng, kinh doanh" }, confirmed: false },
    ]);
  });

  test("makes the wait shorter, and the surge is over", async () => {
    await crowdForLand();
    const before = (await help()).lines[0];
    const offer = before?.offers.find(({ counter }) => counter === "01648-3");
    await move(3, land);
    const after = (await help()).lines.find(({ id }) => id === land);
    expect(after?.minutes).toBe(offer?.withHelp);
    for (const counter of [3, 2, 3]) await call(counter);
    expect((await flow(land))?.surge).toHaveProperty("endedAt");
  });

  test("brings again whom it brought when the press is repeated after the move", async () => {
    await crowdForLand();
    await take(culture);
    const first = await call(3, "press-0001");
    expect(first.ticket?.number).toBe("C002");
    await move(3, land);
    expect((await call(3, "press-0001")).ticket?.number).toBe("C002");
  });

  test("leaves nobody alone who waits, unless the lead confirms it", async () => {
    await crowdForLand();
    await take(culture, 2);
    const { code, detail } = await problem(move(3, land));
    expect([code, detail]).toEqual(["MOVE_LEAVES_LINE", expect.stringContaining("Văn hóa, xã hội, bảo trợ (2)")]);
    expect((await help()).moves).toEqual([]);
    expect((await move(3, land, { confirmed: true })).status).toBe(200);
    expect((await help()).history).toMatchObject([{ confirmed: true }]);
  });

  test("is moved once by one request, however often and late it comes", async () => {
    await crowdForLand();
    await Promise.all([1, 2, 3].map(() => move(3, land, { key: "move-0001" })));
    expect((await help()).history).toHaveLength(1);
    await back(3);
    await move(3, land, { key: "move-0001" });
    expect((await help()).moves).toEqual([]);
    expect(await problem(move(2, civil, { key: "move-0001" }))).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("goes back by itself with the day", async () => {
    await crowdForLand();
    await move(3, land);
    world.clock.at = new Date("2026-11-30T08:00:00+07:00").toISOString().replace(".000", "");
    await take(culture);
    expect(await call(3)).toMatchObject({ ticket: { number: "C001" } });
  });

  test("is of this centre, and so is the line", async () => {
    expect(await problem(move(9, land))).toMatchObject({ code: "COUNTER_UNKNOWN" });
    expect(await problem(move(3, "khong-co"))).toMatchObject({ code: "LINE_UNKNOWN" });
    expect(await problem(move(2, land))).toMatchObject({ code: "COUNTER_AT_LINE_ALREADY" });
    expect(await problem(world.get("/api/counters/00000/help", { as: lead }))).toMatchObject({
      code: "COMMUNE_UNKNOWN",
    });
  });
});

describe("before closing", () => {
  /** 10:30 with one counter for a line, twenty minutes each: three more will be called, and one of them waits. */
  const late = async (line: string = land, counter = 2) => {
    await take(line);
    const { ticket } = await call(counter);
    world.clock.at = at("07:50");
    await world.post(`/api/tickets/${ticket?.id}/finish`, { as: clerk });
    world.clock.at = at("10:30");
    await take(line, 2);
    await call(counter);
  };

  test("no more numbers are given than will probably be called, and it is said where there is room", async () => {
    await late();
    await take(land, 2);
    const { code, detail } = await problem(ask(land));
    expect(code).toBe("LINE_STOPPED");
    expect(detail).toContain("Đất đai, xây dựng, kinh doanh");
    expect(detail).toContain("Giờ hẹn gần nhất còn trống: 07:30 thứ Hai 30/11/2026");
    expect(await flow(land)).toMatchObject({ stoppedAt: at("10:30") });
    expect((await ask(civil)).status).toBe(201);
  });

  test("a line that is not served by appointment names the next session", async () => {
    await late(culture, 3);
    await take(culture, 2);
    const { code, detail } = await problem(ask(culture));
    expect(code).toBe("LINE_STOPPED");
    expect(detail).toContain("07:30–11:30 thứ Hai 30/11/2026");
  });

  test("they are given again only when the next one would surely be called", async () => {
    await late();
    await take(land, 2);
    await problem(ask(land));
    await call(2);
    expect(await problem(ask(land))).toMatchObject({ code: "LINE_STOPPED" });
    for (let nth = 0; nth < 3; nth++) await call(2);
    expect(await flow(land)).not.toHaveProperty("stoppedAt");
    expect((await ask(land)).status).toBe(201);
  });

  test("an officer gives one all the same, says why, and a machine does not", async () => {
    await late();
    await take(land, 2);
    expect(await problem(ask(land, {}, clerk))).toMatchObject({ code: "LINE_STOPPED" });
    expect(await problem(ask(land, { despite: "far-away" }, ["kiosk:01648"]))).toMatchObject({ code: "LINE_STOPPED" });
    expect(await problem(ask(land, { despite: "far-away" }))).toMatchObject({ code: "LINE_STOPPED" });
    const { id } = await read(ask(land, { despite: "far-away" }, clerk), TicketView);
    expect(world.audit).toMatchObject([{ action: "ticket.take-late", subject: `${id} far-away`, allowed: true }]);
  });

  test("who asked before the stop has his number when he asks again", async () => {
    await late();
    const asked = { body: { commune: "01648", line: land }, key: "phone-0001" };
    const { id } = await read(world.post("/api/tickets", asked), TicketView);
    await take(land);
    await problem(ask(land));
    expect((await read(world.post("/api/tickets", asked), TicketView)).id).toBe(id);
  });

  test("a pause of the only counter stops nothing", async () => {
    await crowdForLand(1);
    for (let nth = 0; nth < 2; nth++) await call(2);
    await world.post("/api/counters/01648-2/pause", { as: clerk, body: {} });
    expect((await ask(land)).status).toBe(201);
    const { lines } = await read(world.get("/api/lines/01648"), LineList);
    expect(lines.find(({ id }) => id === land)).toMatchObject({ waiting: 1 });
  });
});
