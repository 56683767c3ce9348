import { expect, test } from "vitest";
import type { TicketOfOrder } from "../../../shared/contracts/offline-calls-api.ts";
import { instantOf } from "../../../shared/domain/calendar/moment.ts";
import { orderRulesOf } from "../../../shared/domain/ticket/order-rules.ts";
import { bookWord } from "./book-word.ts";
import type { BookedCall, KeptDesk } from "./call-book.ts";
import { callOf, nextOnes, offlineDay, offlineView, slipOf, typedNumber } from "./offline-day.ts";
import { type Stamp, whenStamped } from "./stamp.ts";

const date = "2026-11-23";
const [here, elsewhere] = ["01288-1", "01288-2"];
/** "09:10" of the Monday in Vietnam. */
const at = (time: string) => instantOf(Date.parse(`${date}T${time}:00Z`) - 7 * 3_600_000);
const stamp = (time: string): Stamp => ({ at: Date.parse(at(time)), start: "", since: 0 });
const of = ({ at: ms }: Stamp) => instantOf(ms);

const waits = (number: number, more: Partial<TicketOfOrder> = {}): TicketOfOrder => ({
  ...{ line: "ho-tich", number, priority: "none", issuedAt: at(`08:${10 + number}`), status: "waiting" },
  ...more,
});
const called = (number: number, counter: string, time: string, more: Partial<TicketOfOrder> = {}) =>
  waits(number, { status: "called", call: { counter, turn: number, calledAt: at(time) }, ...more });

const name = { vi: "Hộ tịch", en: "Civil status" };
const rules = () => {
  const { stepMs: _, ...rest } = orderRulesOf({ appointments: { slotMinutes: 15, graceMinutes: 10 } as never });
  return rest;
};
const kept = (tickets: TicketOfOrder[], view: Partial<KeptDesk["view"]> = {}): KeptDesk => ({
  counter: here,
  order: {
    ...{ counter: here, commune: "01288", date, at: at("09:09"), tickets },
    lines: [
      { id: "ho-tich", prefix: "A", name, own: true, rules: rules() },
      { id: "dat-dai", prefix: "B", name, own: false, rules: rules() },
    ],
  },
  view: { id: here, name, ticket: null, waiting: 0, recent: [], lines: [], colleagues: [], ...view },
  commune: {} as KeptDesk["commune"],
  seen: undefined,
  isAhead: true,
});
const dayAt = (desk: KeptDesk, calls: readonly BookedCall[], now = at("09:15")) =>
  offlineDay(desk, calls, { now, of }, date);
const listAt = (desk: KeptDesk, calls: readonly BookedCall[], now = at("09:15")) =>
  nextOnes(desk, dayAt(desk, calls, now), now, 12).map(({ ticket }) => slipOf(desk, ticket));

/** A clerk who says one word after the other, and what then stands in his book. */
const clerk = (desk: KeptDesk) => {
  let calls: readonly BookedCall[] = [];
  const view = () => offlineView(desk, dayAt(desk, calls));
  return {
    view,
    calls: () => calls,
    says: (act: Parameters<typeof bookWord>[1], time: string, id = "") => {
      let key = calls.length;
      const standing = { desk, calls, day: dayAt(desk, calls, at(time)), now: stamp(time), at: at(time) };
      const written = bookWord({ ...standing, newKey: () => `key-${++key}` }, act, id);
      const changed = new Map(written.map((call) => [call.key, call]));
      const added = written.filter((call) => !calls.some((one) => one.key === call.key));
      calls = [...calls.map((call) => changed.get(call.key) ?? call), ...added];
      return view().ticket?.number;
    },
    told: () => calls.map((call) => callOf(call, { now: "", of })),
  };
};

test("people are called in the server's order: priority first, an appointment at its time, nobody of another line", () => {
  const slotAt = at("09:30");
  const desk = kept([
    ...[called(1, elsewhere, "09:00"), waits(2), waits(3, { priority: "elderly" }), waits(4)],
    ...[waits(5, { slotAt, issuedAt: at("09:05") }), waits(1, { line: "dat-dai" })],
  ]);
  expect(listAt(desk, [])).toEqual(["A003", "A002", "A004", "A005"]);
  expect(listAt(desk, [], at("09:31"))[0]).toBe("A005");
});

test("the person of before the cut is gone on with, and each word is in the book with its time", () => {
  const one = clerk(kept([called(1, here, "09:05"), waits(2), waits(3)]));
  expect(one.view().ticket).toMatchObject({ number: "A001", status: "called" });
  one.says("serve", "09:11");
  expect(one.says("call-next", "09:14")).toBe("A002");
  expect(one.says("no-show", "09:15")).toBe("A002");
  expect(one.says("recall", "09:16", "01288.ho-tich.261123.2")).toBe("A002");
  one.says("serve", "09:17");
  one.says("hold", "09:18");
  expect(one.view()).toMatchObject({ ticket: null, waiting: 1, recent: [{ number: "A002", status: "held" }, {}] });
  expect(one.says("call-next", "09:20")).toBe("A003");
  one.says("finish", "09:21");
  expect(one.says("call-next", "09:22")).toBeUndefined();
  expect(one.told()).toMatchObject([
    { number: 1, calledAt: at("09:05"), servedAt: at("09:11"), end: { as: "finished", at: at("09:14") } },
    { number: 2, calledAt: at("09:14"), end: { as: "no-show" } },
    { number: 2, calledAt: at("09:16"), servedAt: at("09:17"), end: { as: "held", at: at("09:18") } },
    { number: 3, calledAt: at("09:20"), end: { as: "finished" } },
  ]);
  const order = one.calls().map(({ nth }) => nth);
  expect(new Set(order).size).toBe(4);
  expect(order.toSorted((a, b) => a - b)).toEqual(order);
});

test("words that do not fit write nothing", () => {
  const one = clerk(kept([called(1, here, "09:05", { status: "serving", servedAt: at("09:06") })]));
  one.says("serve", "09:11");
  one.says("recall", "09:11", "01288.ho-tich.261123.1");
  one.says("recall", "09:11", "what?");
  expect(one.calls()).toEqual([]);
  expect(one.says("call-next", "09:12")).toBeUndefined();
  for (const act of ["finish", "no-show", "hold", "serve"] as const) one.says(act, "09:13");
  expect(one.told()).toMatchObject([{ number: 1, servedAt: at("09:06"), end: { as: "finished", at: at("09:12") } }]);
});

test("whoever stands here with a number is called here, whatever was heard of it", () => {
  const gone = called(9, elsewhere, "09:01", { status: "finished" });
  const one = clerk(kept([gone, waits(2)]));
  expect(one.says("recall", "09:12", "01288.ho-tich.261123.5003")).toBe("A5003");
  expect(one.says("recall", "09:13", "01288.ho-tich.261123.9")).toBe("A009");
  expect(one.view().recent).toMatchObject([{ number: "A5003", status: "finished" }]);
  expect(one.says("call-next", "09:14")).toBe("A002");
});

test("what the counter did last counts, although the order of the lines is older", () => {
  const id = (number: number) => `01288.ho-tich.261123.${number}`;
  const seen = (number: number, status: "finished" | "serving" | "no-show" | "held" | "called") => ({
    ...{ id: id(number), number: `A00${number}`, lineName: name, status, calledAt: at("09:08") },
  });
  const older = [called(1, here, "09:00"), waits(2), waits(3), called(4, here, "08:50", { status: "no-show" })];
  const ticket = { ...seen(2, "serving"), commune: "01288", line: "ho-tich", date, issuedAt: at("08:12"), ahead: 0 };
  const desk = kept(older, { ticket, recent: [seen(1, "finished"), seen(4, "held")] });
  expect(offlineView(desk, dayAt(desk, []))).toMatchObject({
    ticket: { number: "A002", status: "serving" },
    waiting: 1,
    recent: [{ status: "held" }, { status: "finished" }],
  });
  expect(listAt(desk, [])).toEqual(["A003"]);
  expect(listAt({ ...desk, isAhead: false }, [])).toEqual(["A002", "A003"]);
  for (const status of ["called", "no-show"] as const)
    expect(
      offlineView(
        kept([waits(2)], { recent: [seen(2, status)] }),
        dayAt(kept([waits(2)], { recent: [seen(2, status)] }), []),
      ).ticket?.status,
    ).toBe(status);
});

test("somebody who came back waits at his place, and a list of another day is none", () => {
  const place = { as: "absence", at: at("09:08"), turn: 1 } as const;
  const desk = kept([called(1, here, "09:00", { status: "returning", place }), waits(2), waits(3), waits(4), waits(5)]);
  expect(listAt(desk, [])).toEqual(["A002", "A003", "A004", "A001", "A005"]);
  expect(offlineDay(desk, [], { now: at("09:15"), of }, "2026-11-24")).toEqual([]);
});

test("a number is read as it stands on the slip, with or without its letter", () => {
  const desk = kept([]);
  expect(["a5003", " A 012", "12", "B-7"].map((text) => typedNumber(desk, text))).toEqual([
    ...[
      { line: "ho-tich", number: 5003 },
      { line: "ho-tich", number: 12 },
      { line: "ho-tich", number: 12 },
    ],
    { line: "dat-dai", number: 7 },
  ]);
  expect(["C001", "A0", "", "A12345"].map((text) => typedNumber(desk, text))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a time of this start follows the server's once that is known; one of before a restart stays", () => {
  const wrong = { at: Date.parse(at("10:10")), start: "this", since: 1000 };
  const known = { server: Date.parse(at("09:30")), start: "this", elapsed: 1000 + 20 * 60_000 };
  expect(whenStamped(wrong, known)).toBe(at("09:10"));
  expect(whenStamped({ ...wrong, start: "before" }, known)).toBe(at("10:10"));
  expect(whenStamped(wrong, { ...known, server: undefined })).toBe(at("10:10"));
  expect(whenStamped({ ...wrong, at: Date.parse(at("09:10")) + 1500 }, known)).toBe(at("09:10").replace("00Z", "01Z"));
});
