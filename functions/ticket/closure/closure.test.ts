import { beforeEach, describe, expect, test } from "vitest";
import { AppointmentView, BookedAppointment, SlotList } from "../../../shared/contracts/appointment-api.ts";
import { ClosureView } from "../../../shared/contracts/closure-api.ts";
import { ticketTypes } from "../../../shared/contracts/event.ts";
import { BoardView, LineList, TicketView } from "../../../shared/contracts/ticket-api.ts";
import { fromLocal } from "../../../shared/domain/calendar/time.ts";
import type { Fact } from "../../../shared/messaging/event-topic.ts";
import { ticketWorld } from "../../../tests/support/ticket-world.ts";
import { closeOutDay, closeOutLate, tellLateNumbers, tellReopened } from "./close-out.ts";

const line = "ho-tich-chung-thuc";
const lead = ["commune-lead:01288"];
const monday = "2026-11-23";
const path = `/api/appointments/01288/closure/${monday}`;
const at = (time: string, date = monday) => fromLocal(date, time);

let world: Awaited<ReturnType<typeof ticketWorld>>;
let published: Fact[] = [];
/** A Friday morning. */
beforeEach(async () => {
  world = await ticketWorld(at("10:00", "2026-11-20"));
  published = [];
});
/** The function that reads the stream. */
const watcher = () => ({ ...world, publish: async (facts: readonly Fact[]) => void published.push(...facts) });
/** Whom it told that his number is not called, how often. */
const told = () =>
  published.filter(({ envelope }) => envelope.type === ticketTypes.TicketClosedOut).map(({ envelope }) => envelope.id);

const book = async (key: string, more: object = {}) => {
  const body = { commune: "01288", line, slotAt: at("09:00"), ...more };
  return BookedAppointment.parse(
    await (await world.post("/api/appointments", { body, key: `request-of-${key}` })).json(),
  );
};
const look = async ({ id, secret }: BookedAppointment) =>
  AppointmentView.parse(await (await world.post("/api/appointments/own/look", { body: { id, secret } })).json());
const day = async () => ClosureView.parse(await (await world.get(path, { as: lead })).json());
const declare = (expected: number, more: object = {}) =>
  world.post(path, { as: lead, body: { cause: "weather", expected, ...more } });
const problem = async (answer: Promise<Response>) => ((await (await answer).json()) as { code?: string }).code;
/** The time after which everybody knows of it. */
const known = () => {
  world.clock.at = at("10:01", "2026-11-20");
};
const freeOn = async (date: string) => {
  const list = SlotList.parse(await (await world.get(`/api/appointments/01288/${line}`)).json());
  return list.days.find((one) => one.date === date)?.slots.length;
};
const closeOut = async () => {
  const closure = await world.closures.on("01288", monday);
  if (closure !== undefined) await closeOutDay(watcher(), closure);
};

test("the lead sees whom it hits before he closes the day, and nobody can book it afterwards", async () => {
  await book("an", { phone: "0912345678" });
  await book("binh");
  await book("cuong", { slotAt: at("09:00", "2026-11-25") });
  expect(await day()).toEqual({
    commune: "01288",
    date: monday,
    expected: 2,
    withPhone: 1,
    numbers: 0,
    numbersWithPhone: 0,
  });
  expect(await problem(declare(1))).toBe("CLOSURE_HITS_MORE");
  expect(await freeOn(monday)).toBeGreaterThan(0);
  expect(ClosureView.parse(await (await declare(2)).json()).closure).toMatchObject({ cause: "weather" });
  known();
  expect(await freeOn(monday)).toBeUndefined();
  expect(await freeOn("2026-11-25")).toBeGreaterThan(0);
  const body = { commune: "01288", line, slotAt: at("10:00") };
  expect(await problem(world.post("/api/appointments", { body, key: "too-late" }))).toBe("SLOT_UNKNOWN");
});

test("who booked is closed out once, however often the day's change is brought, and takes another time with the same link", async () => {
  const [an, binh] = [await book("an", { phone: "0912345678", procedure: "1.001193" }), await book("binh")];
  await declare(2);
  for (const _ of [1, 2]) await closeOut();
  expect(await look(an)).toMatchObject({ status: "closed-out", cause: "weather" });
  expect(await look(binh)).toMatchObject({ status: "closed-out" });
  expect(await day()).toMatchObject({ expected: 0, closure: { cause: "weather" } });

  known();
  const body = { id: an.id, secret: an.secret, slotAt: at("09:00", "2026-11-25") };
  const move = async () =>
    BookedAppointment.parse(
      await (await world.post("/api/appointments/own/move", { body, key: "key-of-move" })).json(),
    );
  const moved = await move();
  expect(moved).toMatchObject({ status: "booked", procedure: "1.001193", reminded: true });
  expect((await move()).id).toBe(moved.id);
  expect(await look(an)).toMatchObject({ status: "cancelled", because: "moved" });
  const other = world.post("/api/appointments/own/move", {
    body: { ...body, slotAt: at("10:00") },
    key: "key-of-other",
  });
  expect(await problem(other)).toBe("APPOINTMENT_CANCELLED");
});

test("who books while the day is being closed is closed out as well", async () => {
  await declare(0);
  const late = await world.appointments.book({
    ...{ commune: "01288", line, slotAt: at("09:00"), bookedAt: world.clock.at, until: at("17:00") },
    ...{
      places: 2,
      isOpen: true,
      request: "request-of-late",
      code: "12345678",
      secret: "S",
      priority: "none",
      language: "vi",
    },
  });
  if (!late.ok) throw new Error(late.refusal.code);
  await closeOutLate(watcher(), late.value);
  expect(await world.appointments.find(late.value)).toMatchObject({ status: "closed-out" });
});

test("a day that was opened again closes nobody out, and can be booked", async () => {
  const an = await book("an");
  await declare(1);
  const closure = await world.closures.on("01288", monday);
  expect((await world.post(`${path}/reopen`, { as: lead })).status).toBe(200);
  if (closure !== undefined) await closeOutDay(watcher(), closure);
  known();
  expect(await look(an)).toMatchObject({ status: "booked" });
  expect(await freeOn(monday)).toBeGreaterThan(0);
  await closeOutLate(
    watcher(),
    (await world.appointments.among({ commune: "01288", line, from: monday, to: "2027" }))[0] as never,
  );
  expect(await look(an)).toMatchObject({ status: "booked" });
});

test("the officer's day says that it is closed and why; bad days and bodies are refused in words", async () => {
  await declare(0);
  const list = await world.get(`/api/appointments/01288/day/${monday}`, { as: ["receptionist:01288"] });
  expect(await list.json()).toMatchObject({ closedFor: "weather" });
  expect(await problem(declare(0, { cause: "outage" }))).toBe("CLOSURE_DECLARED_ALREADY");
  expect(await problem(declare(0, { cause: "mood" }))).toBe("BODY_NOT_VALID");
  const other = (commune: string, date: string) =>
    problem(
      world.post(`/api/appointments/${commune}/closure/${date}`, { as: lead, body: { cause: "other", expected: 0 } }),
    );
  expect(await other("01288", "monday")).toBe("NOT_FOUND");
  expect(await other("99999", monday)).toBe("COMMUNE_UNKNOWN");
  expect(await other("01288", "2026-11-19")).toBe("CLOSURE_DAY_OVER");
  expect(await problem(world.post("/api/appointments/01288/closure/2026-11-19/reopen", { as: lead }))).toBe(
    "CLOSURE_DAY_OVER",
  );
});

test("on a day that was closed at noon nobody takes a number, and a counter that has worked calls none of the next day", async () => {
  world.clock.at = at("08:00");
  const take = (key: string) => world.post("/api/tickets", { body: { commune: "01288", line }, key: `number-${key}` });
  const call = async (key: string) =>
    (
      await world.post("/api/counters/01288-1/call-next", { as: ["receptionist:01288"], key: `call-${key}`, body: {} })
    ).json();
  await take("morning");
  await call("first");
  await declare(0);
  world.clock.at = at("12:00");
  expect(await (await take("noon")).json()).toMatchObject({ id: expect.stringContaining("261125") });
  expect(await call("second")).toMatchObject({ ticket: null });
});

describe("numbers that wait for a day that is closed", () => {
  const takeWith = async (key: string, phone?: string) => {
    const body = { commune: "01288", line, ...(phone === undefined ? {} : { phone }) };
    return TicketView.parse(await (await world.post("/api/tickets", { body, key: `number-${key}` })).json());
  };
  const call = (key: string) =>
    world.post("/api/counters/01288-1/call-next", { as: ["receptionist:01288"], key: `call-${key}`, body: {} });
  const number = async ({ id }: TicketView) => TicketView.parse(await (await world.get(`/api/tickets/${id}`)).json());
  const board = async () => BoardView.parse(await (await world.get("/api/board/01288")).json());

  test("are told to the lead before, and afterwards once to each who left a phone and was not called yet", async () => {
    world.clock.at = at("08:00");
    const [first, second, third] = [
      await takeWith("an", "0912345678"),
      await takeWith("binh", "0912345679"),
      await takeWith("cuong"),
    ];
    await call("first");
    expect(await day()).toMatchObject({ numbers: 2, numbersWithPhone: 1 });
    await declare(0, { cause: "outage" });
    for (const _ of [1, 2]) await closeOut();
    expect(new Set(told())).toEqual(new Set([`${second.id}:TicketClosedOut:${at("08:00")}`]));
    expect(published[0]?.envelope).toMatchObject({
      ...{ subject: second.id, time: at("08:00") },
      data: { event: "TicketClosedOut", commune: "01288", line, number: second.number, date: monday },
    });
    expect(JSON.stringify(published)).not.toContain("91234567");

    world.clock.at = at("08:01");
    const closed = { cause: "outage", text: { vi: "mất điện, mất mạng" }, since: at("08:00") };
    expect(await number(second)).toMatchObject({ status: "waiting", closed });
    expect(await number(third)).toMatchObject({ closed });
    // Who is at the counter is served to his end.
    expect(await number(first)).not.toHaveProperty("closed");
    const shown = await board();
    expect(shown).toMatchObject({ closed, calls: [{ number: first.number }] });
    expect(shown.lines.flatMap(({ next }) => next)).toEqual([]);
    expect(await (await world.get("/api/counters/01288-1", { as: ["receptionist:01288"] })).json()).toMatchObject({
      closed,
    });
    const lines = LineList.parse(await (await world.get("/api/lines/01288")).json());
    expect(lines).toMatchObject({ closed, lines: expect.arrayContaining([expect.objectContaining({ open: false })]) });
  });

  test("also when they were taken on the evening before", async () => {
    world.clock.at = at("20:00", "2026-11-21");
    const ticket = await takeWith("an", "0912345678");
    expect(ticket.date).toBe(monday);
    world.clock.at = at("08:00", "2026-11-22");
    await declare(0);
    await closeOut();
    expect(told()).toEqual([`${ticket.id}:TicketClosedOut:${at("08:00", "2026-11-22")}`]);
    world.clock.at = at("08:01", "2026-11-22");
    expect(await number(ticket)).toMatchObject({ closed: { cause: "weather" } });
    expect(await board()).not.toHaveProperty("closed");
  });

  test("also when they are taken while the day is being closed; on an open day nobody is told", async () => {
    world.clock.at = at("08:00");
    const day = async () => await world.tickets.day("01288", monday, "fresh");
    await takeWith("an", "0912345678");
    await tellLateNumbers(watcher(), await day());
    expect(told()).toEqual([]);
    await declare(0);
    await tellLateNumbers(watcher(), await day());
    expect(told()).toHaveLength(1);
  });

  test("are called on a day that was opened again, and each who was told so is told again", async () => {
    world.clock.at = at("08:00");
    const ticket = await takeWith("an", "0912345678");
    await declare(0);
    const closure = await world.closures.on("01288", monday);
    await world.post(`${path}/reopen`, { as: lead });
    const reopening = closure && { closure, reopenedAt: at("08:00") };
    for (const _ of [1, 2]) if (reopening !== undefined) await tellReopened(watcher(), reopening);
    expect(new Set(published.map(({ envelope }) => envelope.id))).toEqual(
      new Set([`${ticket.id}:TicketReopened:${at("08:00")}`]),
    );
    await closeOut();
    expect(told()).toEqual([]);
    world.clock.at = at("08:01");
    expect(await number(ticket)).not.toHaveProperty("closed");
  });
});
