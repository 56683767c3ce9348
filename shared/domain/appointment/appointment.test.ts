import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { booked } from "../../../tests/support/appointments.ts";
import { fromLocal } from "../calendar/time.ts";
import { CancelReason, holdsPlace, isByOfficer } from "./appointment.ts";
import { appointmentId, parseAppointmentId } from "./appointment-id.ts";
import { type AppointmentCommand, decide, standingOf } from "./decide.ts";
import { OPEN_FOR_ONE_PHONE, OPEN_FROM_ONE_ADDRESS, shareUsedUp } from "./open-share.ts";

const monday = (time: string) => fromLocal("2026-11-23", time);
const at = monday("08:30");
const comes = (when: string, where: "own-phone" | "centre" = "centre"): AppointmentCommand => ({
  ...{ type: "CheckIn", at: when, where },
});
const gives = (when = at): AppointmentCommand => ({ type: "CancelAppointment", at: when, because: "own-wish" });
const arrived = booked({ status: "arrived", arrivedAt: at });
const cancelled = booked({ status: "cancelled", cancelledAt: at, because: "own-wish" });
const code = (...[one, command]: Parameters<typeof decide>) => {
  const decision = decide(one, command);
  return decision.ok ? (decision.value?.status ?? "as it was") : decision.refusal.code;
};

describe("who comes", () => {
  test("at the kiosk or the counter has arrived, at any hour of the day, early or late", () => {
    for (const when of ["06:00", "08:30", "16:59"]) expect(code(booked(), comes(monday(when)))).toBe("arrived");
    expect(decide(booked(), comes(at))).toMatchObject({ value: { arrivedAt: at, code: "48213377" } });
  });
  test("says so on his own phone within the hour before: from home at dawn nobody is there", () => {
    expect(decide(booked(), comes(monday("07:59"), "own-phone"))).toMatchObject({
      refusal: { code: "APPOINTMENT_TOO_EARLY", detail: { from: "08:00" } },
    });
    expect(code(booked(), comes(monday("08:00"), "own-phone"))).toBe("arrived");
  });
  test("on another day is told so", () => {
    expect(code(booked(), comes(fromLocal("2026-11-22", "09:00")))).toBe("APPOINTMENT_NOT_TODAY");
    expect(code(booked(), comes(fromLocal("2026-11-24", "07:00")))).toBe("APPOINTMENT_OVER");
  });
  test("twice has come once; after a cancellation there is nothing to come to", () => {
    expect(code(arrived, comes(at))).toBe("as it was");
    expect(code(cancelled, comes(at))).toBe("APPOINTMENT_CANCELLED");
  });
});

describe("who gives a slot back", () => {
  test("frees it, once", () => {
    const given = decide(booked(), gives());
    expect(given).toMatchObject({ value: { status: "cancelled", because: "own-wish", cancelledAt: at } });
    expect([booked(), arrived, cancelled].map(holdsPlace)).toEqual([true, true, false]);
    expect(code(cancelled, gives())).toBe("as it was");
  });
  test("cannot once he has a number, nor when the day is over", () => {
    expect(code(arrived, gives())).toBe("APPOINTMENT_ARRIVED");
    expect(code(booked(), gives(fromLocal("2026-11-24", "08:00")))).toBe("APPOINTMENT_OVER");
  });
});

test("who was expected when the day ended did not come; what was said before stays", () => {
  const standing = (one: typeof arrived, now: string) => standingOf(one, monday("17:00"), now);
  expect(standing(booked(), monday("16:59"))).toBe("booked");
  expect(standing(booked(), monday("17:00"))).toBe("missed");
  expect(standing(arrived, monday("18:00"))).toBe("arrived");
  expect(standing(cancelled, monday("18:00"))).toBe("cancelled");
});

describe("a share of the open slots", () => {
  const many = (count: number, more: Parameters<typeof booked>[0]) => Array.from({ length: count }, () => booked(more));
  const phone = "+84912345678";
  test("a phone holds two, and more once one of them was used or given back", () => {
    const held = many(OPEN_FOR_ONE_PHONE, { phone });
    expect(shareUsedUp(held, { phone }, at)).toBe("phone");
    expect(shareUsedUp(held.slice(1), { phone }, at)).toBeUndefined();
    expect(shareUsedUp([...held.slice(1), { ...arrived, phone }], { phone }, at)).toBeUndefined();
    expect(shareUsedUp(held, { phone }, monday("09:00"))).toBeUndefined();
  });
  test("an address holds twenty; an officer who books for somebody without a phone has no share", () => {
    const held = many(OPEN_FROM_ONE_ADDRESS, { visitor: "Zk" });
    expect(shareUsedUp(held, { visitor: "Zk" }, at)).toBe("visitor");
    expect(shareUsedUp(held, { visitor: "Ab" }, at)).toBeUndefined();
    expect(shareUsedUp(held, {}, at)).toBeUndefined();
  });
});

describe("an appointment's id", () => {
  test("says where it lies, and nothing else is one", () => {
    const id = "01288.ho-tich.261123.0900.Zk3_a9Qx1b-2";
    expect(appointmentId(booked())).toBe(id);
    expect(parseAppointmentId(id)).toEqual({
      ...{ commune: "01288", line: "ho-tich", slotAt: booked().slotAt, bookedBy: "Zk3_a9Qx1b-2" },
    });
    for (const other of ["", "01288.ho-tich.261123.12", "01288.ho-tich.261323.0900.Zk3_a9Qx1b-2", `${id}x`])
      expect(parseAppointmentId(other)).toBeUndefined();
  });
  test("and its place are one, whatever the slot", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 20 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const slotAt = `${new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString().slice(0, 19)}Z`;
        expect(parseAppointmentId(appointmentId(booked({ slotAt })))).toMatchObject({ slotAt });
      }),
    );
  });
});

test("after the line's last hour nobody checks in by himself; an officer who sees the person may", () => {
  const closing = { type: "CheckIn", at: "2026-11-23T10:00:00Z", where: "centre" } as const;
  expect(decide(booked(), { ...closing, until: "2026-11-23T10:00:00Z" })).toMatchObject({
    refusal: { code: "APPOINTMENT_OVER" },
  });
  expect(decide(booked(), { ...closing, until: "2026-11-23T10:00:01Z" })).toMatchObject({
    value: { status: "arrived" },
  });
  expect(decide(booked(), closing)).toMatchObject({ value: { status: "arrived" } });
});

test("who gives his slot back or moves it knows so; whose slot an officer gave back has to be told", () => {
  expect(CancelReason.options.filter(isByOfficer)).toEqual(["asked-officer", "office-closed", "booked-wrongly"]);
});
