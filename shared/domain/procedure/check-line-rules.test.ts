import { describe, expect, test } from "vitest";
import type { Commune } from "../agency/province.ts";
import { ServiceLine } from "../ticket/service-line.ts";
import { checkLineRules, checkSkills } from "./check-line-rules.ts";

const line = (more: object = {}): ServiceLine =>
  ServiceLine.parse({
    id: "ho-tich",
    prefix: "A",
    name: { vi: "Hộ tịch", en: "Civil status" },
    fields: ["justice"],
    hours: { weekday: [{ from: "07:30", to: "11:30" }] },
    expectedMinutes: 12,
    ...more,
  });
const counter = (number: number, more: object = {}) => ({
  ...{ id: `01288-${number}`, lines: ["ho-tich"], name: { vi: `Quầy ${number}`, en: `Counter ${number}` } },
  ...more,
});
const province = (...counters: ReturnType<typeof counter>[]) => ({
  communes: [{ code: "01288", counters } as unknown as Commune],
});
const found = (lines: ServiceLine[], place = province(counter(1), counter(2))) =>
  [...checkLineRules(lines, place)].map(({ code, path }) => `${code} ${path.join(".")}`);

test("a line that says nothing of its rules is well", () => {
  expect(found([line()])).toEqual([]);
});

describe("days in hamlets", () => {
  const village = (day: object) =>
    line({
      hours: {
        weekday: [{ from: "07:30", to: "11:30" }],
        village: [{ hamlet: { vi: "Nà Cáp", en: "Na Cap" }, sessions: [{ from: "08:00", to: "10:00" }], ...day }],
      },
    });
  test("a day is told by its place in the month or by its date", () => {
    expect(found([village({ nth: [2], weekday: 6 })])).toEqual([]);
    expect(found([village({ dates: ["2026-12-12"], commune: "01288" })])).toEqual([]);
    expect(found([village({})])).toEqual(["LINE_VILLAGE_DAY_UNDATED serviceLines.0.hours.village.0"]);
  });
  test("a day belongs to a commune of the province", () => {
    expect(found([line(), village({ nth: [2], weekday: 6, commune: "99999" })])).toEqual([
      "LINE_VILLAGE_COMMUNE_UNKNOWN serviceLines.1.hours.village.0.commune",
    ]);
  });
});

describe("numbers of a session", () => {
  test("as many as the counters can call in its time: two for four hours at twelve minutes are forty", () => {
    expect(found([line({ capacity: { perSession: 40 } })])).toEqual([]);
    expect(found([line({ capacity: { perSession: 41 } })])).toEqual([
      "LINE_CAPACITY_TOO_LARGE serviceLines.0.capacity.perSession",
    ]);
  });
  test("nobody knows how many where no counter calls the line yet", () => {
    const other = province(counter(1, { lines: ["dat-dai"] }));
    expect(found([line({ capacity: { perSession: 400 } })], other)).toEqual([]);
  });
});

describe("slots of a line", () => {
  const served = (appointments: object, more: object = {}) =>
    line({ appointments: { perSlot: 2, slotMinutes: 30, ...appointments }, ...more });
  const hours = {
    weekday: [{ from: "07:30", to: "11:30" }],
    saturday: [{ from: "07:30", to: "11:00" }],
    village: [{ hamlet: { vi: "Nà Cáp", en: "Na Cap" }, nth: [2], sessions: [{ from: "08:00", to: "12:30" }] }],
  };
  const exceeds = "LINE_SLOTS_EXCEED_CAPACITY serviceLines.0.appointments.perSlot";

  test("are no more in a session than it can serve", () => {
    expect(found([served({})])).toEqual([]);
    expect(found([served({}, { capacity: { perSession: 16 } })])).toEqual([]);
    expect(found([served({}, { capacity: { perSession: 15 } })])).toEqual([exceeds]);
    expect(found([served({ days: ["saturday"] }, { hours, capacity: { perSession: 14 } })])).toEqual([]);
    expect(found([served({ days: ["weekday"] }, { hours, capacity: { perSession: 14 } })])).toEqual([exceeds]);
    expect(found([served({ days: ["village"] }, { hours, capacity: { perSession: 1 } })])).toEqual([]);
  });
  test("are on days on which the line serves, in sessions that hold one", () => {
    expect(found([served({ days: ["weekday", "saturday", "village"] }, { hours })])).toEqual([]);
    expect(found([served({ days: ["weekday", "saturday", "village"] })])).toEqual([
      "LINE_SLOTS_WITHOUT_SERVICE serviceLines.0.appointments.days.1",
      "LINE_SLOTS_WITHOUT_SERVICE serviceLines.0.appointments.days.2",
    ]);
    const short = { weekday: [{ from: "07:30", to: "08:00" }] };
    expect(found([served({ days: ["weekday"], slotMinutes: 45 }, { hours: short })])).toEqual([
      "LINE_SLOTS_WITHOUT_SERVICE serviceLines.0.appointments.days.0",
    ]);
  });
  test("are in hamlets whose names an SMS can say", () => {
    const vi = "Nhà văn hóa thôn theo lịch thông báo của xã";
    const long = { ...hours, village: [{ ...hours.village[0], hamlet: { vi, en: "Na Cap" } }] };
    expect(found([served({}, { hours: long })])).toEqual([]);
    expect(found([served({ days: ["village"] }, { hours: long })])).toEqual([
      "LINE_HAMLET_NAME_LONG serviceLines.0.hours.village.0.hamlet.vi",
    ]);
    expect(found([served({ days: ["village"] })])).toEqual([
      "LINE_SLOTS_WITHOUT_SERVICE serviceLines.0.appointments.days.0",
    ]);
  });
});

test("waiting outweighs the strongest class within a session, or protects nobody", () => {
  const ageing = (ageingMinutes: number) => line({ priority: { ageingMinutes } });
  expect(found([ageing(60)])).toEqual([]);
  const strong = line({ priority: { ageingMinutes: 120, classes: { merit: 3 } } });
  expect(found([strong])).toEqual(["LINE_AGEING_TOO_SLOW serviceLines.0.priority.ageingMinutes"]);
});

test("a counter that calls a line's numbers can do what the line asks for", () => {
  const codes = (lines: ServiceLine[], place: ReturnType<typeof province>) =>
    [...checkSkills(lines, place)].map(({ code, path }) => `${code} ${path.join(".")}`);
  const signs = line({ skills: ["chung-thuc"] });
  expect(codes([line()], province(counter(1)))).toEqual([]);
  expect(codes([signs], province(counter(1, { skills: ["chung-thuc"] })))).toEqual([]);
  expect(codes([signs], province(counter(1), counter(2, { skills: ["dat-dai"] })))).toEqual([
    "COUNTER_WITHOUT_SKILL province.communes.0.counters.0.lines.0",
    "COUNTER_WITHOUT_SKILL province.communes.0.counters.1.lines.0",
  ]);
  // A line that is not there is a fault of its own.
  expect(codes([], province(counter(1)))).toEqual([]);
});
