import { beforeEach, describe, expect, test } from "vitest";
import {
  AppointmentView,
  BookedAppointment,
  DayAppointments,
  SlotList,
} from "../../../shared/contracts/appointment-api.ts";
import { CounterView } from "../../../shared/contracts/ticket-api.ts";
import { fromLocal } from "../../../shared/domain/calendar/time.ts";
import { ticketWorld } from "../../../tests/support/ticket-world.ts";

const line = "ho-tich-chung-thuc";
const clerk = ["receptionist:01288"];
const monday = "2026-11-23";
const at = (time: string, date = monday) => fromLocal(date, time);
const nine = at("09:00");

let world: Awaited<ReturnType<typeof ticketWorld>>;
/** A Friday morning. */
beforeEach(async () => {
  world = await ticketWorld(at("10:00", "2026-11-20"));
});

const problem = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { code?: string }).code];
};
const asking = (more: object = {}) => ({ commune: "01288", line, slotAt: nine, ...more });
const book = async (more: object = {}, key = "key-of-an") =>
  BookedAppointment.parse(await (await world.post("/api/appointments", { body: asking(more), key })).json());
const own = async (act: string, { id, secret }: BookedAppointment) =>
  AppointmentView.parse(await (await world.post(`/api/appointments/own/${act}`, { body: { id, secret } })).json());
const slots = async () => {
  const list = SlotList.parse(await (await world.get(`/api/appointments/01288/${line}`)).json());
  return list.days.find(({ date }) => date === monday)?.slots ?? [];
};
const left = async (slotAt = nine) => (await slots()).find(({ at }) => at === slotAt)?.left ?? 0;
const callNext = async (key: string) =>
  CounterView.parse(await (await world.post("/api/counters/01288-1/call-next", { as: clerk, key, body: {} })).json());

describe("booking", () => {
  test("takes a place of the slot; the same press finds the same appointment", async () => {
    expect(await left()).toBe(2);
    const booked = await book({ phone: "0912 345 678", procedure: "1.001193" });
    expect(booked).toMatchObject({ slotAt: nine, status: "booked", reminded: true, procedure: "1.001193" });
    expect(await book({ phone: "0912 345 678", procedure: "1.001193" })).toEqual(booked);
    expect(await left()).toBe(1);
    expect(JSON.stringify(booked)).not.toContain("912345678");
  });
  test("a slot that is full, past, too near or outside the hours is refused in words", async () => {
    await book();
    await book({}, "key-of-binh");
    const ask = (more: object) => problem(world.post("/api/appointments", { body: asking(more), key: "key-of-cuong" }));
    expect(await ask({})).toEqual([409, "SLOT_FULL"]);
    expect(await ask({ slotAt: at("12:00") })).toEqual([409, "SLOT_UNKNOWN"]);
    expect(await ask({ slotAt: at("09:05") })).toEqual([409, "SLOT_UNKNOWN"]);
    expect(await ask({ slotAt: at("10:45", "2026-11-20") })).toEqual([409, "SLOT_UNKNOWN"]);
    expect(await ask({ line: "van-hoa-xa-hoi" })).toEqual([409, "LINE_WITHOUT_APPOINTMENTS"]);
    expect(await ask({ line: "no-line" })).toEqual([422, "LINE_UNKNOWN"]);
    expect(await ask({ commune: "99999" })).toEqual([422, "COMMUNE_UNKNOWN"]);
    expect((await ask({ phone: "123" }))[1]).toBe("PHONE_NOT_VIETNAMESE_MOBILE");
    expect(await ask({ slotAt: "monday" })).toEqual([400, "BODY_NOT_VALID"]);
  });
  test("an officer books until the slot begins, for who telephones", async () => {
    const near = asking({ slotAt: at("10:15", "2026-11-20") });
    const answer = await world.post("/api/appointments/assisted", { body: near, as: clerk });
    expect(answer.status).toBe(201);
    const view = (await answer.json()) as object;
    expect(AppointmentView.parse(view)).toMatchObject({ assisted: true, reminded: false });
    expect(view).not.toHaveProperty("secret");
  });
  test("lines say their next free slot, and only those that are served by appointment", async () => {
    const { lines } = (await (await world.get("/api/appointments/01288")).json()) as { lines: { id: string }[] };
    expect(lines).toMatchObject([
      { id: line, next: { at: at("11:00", "2026-11-20"), left: 2 } },
      { id: "dat-dai-xay-dung-kinh-doanh" },
    ]);
  });
});

describe("one's own appointment", () => {
  test("is seen, given back and lost only by who knows its secret", async () => {
    const booked = await book();
    expect(await own("look", booked)).toMatchObject({ status: "booked", code: booked.code });
    const ask = (act: string, body: object) => problem(world.post(`/api/appointments/own/${act}`, { body }));
    for (const act of ["look", "cancel", "check-in"])
      expect(await ask(act, { id: booked.id, secret: "WRONG" })).toEqual([404, "APPOINTMENT_UNKNOWN"]);
    expect(await ask("cancel", { id: "no id", secret: "x" })).toEqual([404, "APPOINTMENT_UNKNOWN"]);
    expect(await own("cancel", booked)).toMatchObject({ status: "cancelled", because: "own-wish" });
    expect(await left()).toBe(2);
  });
  test("moves to another slot: the new one is held before the old one is free, and the same press moves once", async () => {
    const booked = await book({ phone: "0912345678" });
    const body = { id: booked.id, secret: booked.secret, slotAt: at("10:00") };
    const move = () => world.post("/api/appointments/own/move", { body, key: "key-of-move" });
    const moved = BookedAppointment.parse(await (await move()).json());
    expect(moved).toMatchObject({ slotAt: at("10:00"), status: "booked", reminded: true });
    expect([await left(), await left(at("10:00"))]).toEqual([2, 1]);
    expect(await own("look", booked)).toMatchObject({ status: "cancelled", because: "moved" });
    expect(BookedAppointment.parse(await (await move()).json()).id).toBe(moved.id);
    const other = world.post("/api/appointments/own/move", {
      body: { ...body, slotAt: at("11:00") },
      key: "key-other",
    });
    expect(await problem(other)).toEqual([409, "APPOINTMENT_CANCELLED"]);
  });
  test("stays as it was when the other slot is full", async () => {
    const booked = await book();
    for (const key of ["key-of-binh", "key-of-cuong"]) await book({ slotAt: at("10:00") }, key);
    const body = { id: booked.id, secret: booked.secret, slotAt: at("10:00") };
    expect(await problem(world.post("/api/appointments/own/move", { body, key: "key-of-move" }))).toEqual([
      409,
      "SLOT_FULL",
    ]);
    expect(await own("look", booked)).toMatchObject({ status: "booked" });
  });
});

describe("who comes to an appointment", () => {
  const checkIn = (code: string, as = ["kiosk:01288"]) =>
    world.post("/api/appointments/check-in", { body: { commune: "01288", code }, as });
  const arrived = async (answer: Promise<Response>) => AppointmentView.parse(await (await answer).json());

  test("gets one number, at the kiosk, on the phone and at the counter at once, and is called at the slot", async () => {
    const booked = await book();
    world.clock.at = at("08:50");
    for (const key of ["walks-in-1", "walks-in-2"])
      await world.post("/api/tickets", { body: { commune: "01288", line }, key });
    world.clock.at = at("08:55");
    const answers = await Promise.all([
      arrived(checkIn(booked.code)),
      own("check-in", booked),
      arrived(world.post(`/api/appointments/${booked.id}/check-in`, { as: clerk })),
    ]);
    expect(new Set(answers.map(({ ticket }) => ticket?.number))).toEqual(new Set(["A003"]));
    expect(await own("look", booked)).toMatchObject({ status: "arrived", ticket: { slotAt: nine } });
    world.clock.at = nine;
    expect(await callNext("first-call")).toMatchObject({ ticket: { number: "A003" }, because: { vi: /lịch hẹn/ } });
    expect(await callNext("second-call")).toMatchObject({ ticket: { number: "A001" } });
    expect((await arrived(checkIn(booked.code))).ticket?.number).toBe("A003");
  });
  test("early waits until his own time at most, however many came before him", async () => {
    const booked = await book({ slotAt: at("10:00") });
    world.clock.at = at("09:50");
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      await world.post("/api/tickets", {
        body: { commune: "01288", line },
        key: `walks-in-${number}`,
        from: `192.0.2.${number}`,
      });
    expect((await arrived(checkIn(booked.code))).ticket).toMatchObject({ ahead: 9, estimatedMinutes: 10 });
  });
  test("after closing is told that the day is over, by the machine and the phone; an officer who sees him may help", async () => {
    const booked = await book();
    world.clock.at = at("17:00");
    expect(await problem(checkIn(booked.code))).toEqual([409, "APPOINTMENT_OVER"]);
    const own = { id: booked.id, secret: booked.secret };
    expect(await problem(world.post("/api/appointments/own/check-in", { body: own }))).toEqual([
      409,
      "APPOINTMENT_OVER",
    ]);
    expect((await arrived(checkIn(booked.code, clerk))).ticket?.number).toBe("A001");
    expect((await arrived(checkIn(booked.code))).ticket?.number).toBe("A001");
  });
  test("late by more than the grace waits like others of his class after a while", async () => {
    const booked = await book();
    world.clock.at = at("08:50");
    await world.post("/api/tickets", { body: { commune: "01288", line }, key: "walks-in-1" });
    world.clock.at = at("10:30");
    expect((await arrived(checkIn(booked.code))).ticket).toMatchObject({ number: "A002", ahead: 1 });
  });
  test("is told when the day is another one, and which; a wrong code is a wrong code", async () => {
    const { code } = await book();
    const answer = await checkIn(code);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: "APPOINTMENT_NOT_TODAY", detail: /23\/11\/2026/ });
    expect(await problem(checkIn("99999999"))).toEqual([404, "APPOINTMENT_UNKNOWN"]);
    world.clock.at = at("09:00", "2026-11-24");
    expect(await problem(checkIn(` ${code.slice(0, 4)} ${code.slice(4)}`))).toEqual([409, "APPOINTMENT_OVER"]);
  });
  test("whose code somebody else has by chance is sent to the desk", async () => {
    world.appointments.among = async () =>
      [1, 2].map((number) => ({
        ...{ commune: "01288", line, slotAt: nine, bookedAt: nine, bookedBy: `bookedby000${number}`, code: "12345678" },
        ...{ secret: "S", priority: "none", language: "vi", status: "booked" },
      }));
    world.clock.at = at("08:30");
    expect(await problem(checkIn("12345678"))).toEqual([409, "APPOINTMENT_CODE_TWICE"]);
  });
});

describe("the officer's day", () => {
  const day = async (date = monday) =>
    DayAppointments.parse(await (await world.get(`/api/appointments/01288/day/${date}`, { as: clerk })).json())
      .appointments;

  test("lists by time who is expected, has come, was cancelled and did not come", async () => {
    const late = await book({ slotAt: at("10:00") }, "key-of-binh");
    const early = await book({ slotAt: at("08:00") });
    const off = await book({ slotAt: at("09:00") }, "key-of-cuong");
    const answer = await world.post(`/api/appointments/${off.id}/cancel`, {
      as: clerk,
      body: { because: "asked-officer" },
    });
    expect(answer.status).toBe(200);
    world.clock.at = at("07:55");
    await world.post(`/api/appointments/${early.id}/check-in`, { as: clerk });
    world.clock.at = at("18:00");
    expect(await day()).toMatchObject([
      { id: early.id, status: "arrived", ticket: { number: "A001" } },
      { id: off.id, status: "cancelled", because: "asked-officer" },
      { id: late.id, status: "missed" },
    ]);
    expect(await day("2026-11-24")).toEqual([]);
    expect(JSON.stringify(await day())).not.toContain(early.secret);
  });
  test("a reason is one of the list; no day and no appointment is none", async () => {
    const { id } = await book();
    const cancel = (of: string, because: string) =>
      problem(world.post(`/api/appointments/${of}/cancel`, { as: clerk, body: { because } }));
    expect(await cancel(id, "own-wish")).toEqual([400, "BODY_NOT_VALID"]);
    expect(await cancel("no-id", "asked-officer")).toEqual([404, "APPOINTMENT_UNKNOWN"]);
    expect(await problem(world.get("/api/appointments/01288/day/monday", { as: clerk }))).toEqual([404, "NOT_FOUND"]);
    expect(await problem(world.get("/api/appointments/99999/day/2026-11-23", { as: clerk }))).toEqual([
      422,
      "COMMUNE_UNKNOWN",
    ]);
  });
});
