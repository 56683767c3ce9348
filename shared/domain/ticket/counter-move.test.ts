import { describe, expect, test } from "vitest";
import { eight } from "../../../tests/support/tickets.ts";
import { decideMove, type MoveCommand, type MoveEvent, type MoveFacts, movesNow, withMoves } from "./counter-move.ts";

const [name, alone] = [
  { vi: "Hộ tịch", en: "Civil status" },
  { vi: "Đất đai (5)", en: "Land (5)" },
];
const land: MoveFacts = { home: { lines: ["dat-dai"] }, needs: [], name };
const done = { counter: "01288-3", at: eight, by: "nguyet", request: "r1" };
const toCivil = (more: Partial<Extract<MoveCommand, { type: "MoveCounter" }>> = {}): MoveCommand => ({
  type: "MoveCounter",
  ...done,
  line: "ho-tich",
  confirmed: false,
  ...more,
});
const back = (request = "r2"): MoveCommand => ({ type: "MoveCounterBack", ...done, request });
const moved: MoveEvent = { type: "CounterMoved", ...done, line: "ho-tich", confirmed: false };
const movedBack: MoveEvent = { type: "CounterMovedBack", ...done, request: "r2" };
const given = (...history: MoveEvent[]) => ({
  when: (command: MoveCommand, facts: Partial<MoveFacts> = {}) => decideMove(history, command, { ...land, ...facts }),
});
const events = (...value: MoveEvent[]) => ({ ok: true, value });
const refused = (code: string, detail: object = { counter: "01288-3", name }) => ({
  ok: false,
  refusal: { code, detail },
});
const keyReused = { ok: false, refusal: { code: "IDEMPOTENCY_KEY_REUSED" } };

describe("a counter", () => {
  test("is moved to another line, and back", () => {
    expect(given().when(toCivil())).toEqual(events(moved));
    expect(given(moved).when(back())).toEqual(events(movedBack));
    expect(given().when(back())).toEqual(events());
  });

  test("that is there already is not moved again", () => {
    expect(given(moved).when(toCivil({ request: "r3" }))).toEqual(events());
    expect(given().when(toCivil({ line: "dat-dai" }))).toEqual(refused("COUNTER_AT_LINE_ALREADY"));
  });

  test("of several lines can be kept for one of them", () => {
    const facts = { home: { lines: ["dat-dai", "ho-tich"] } };
    expect(given().when(toCivil(), facts)).toEqual(events(moved));
  });

  test("that is moved to its own line goes back", () => {
    expect(given(moved).when(toCivil({ line: "dat-dai", request: "r2" }))).toEqual(events(movedBack));
  });

  test("must be able to do what the line asks for", () => {
    expect(given().when(toCivil(), { needs: ["chung-thuc"] })).toEqual(refused("COUNTER_LACKS_SKILL"));
    const able = { needs: ["chung-thuc"], home: { lines: ["dat-dai"], skills: ["chung-thuc"] } };
    expect(given().when(toCivil(), able)).toEqual(events(moved));
  });

  test("leaves nobody who waits behind, unless the lead says so", () => {
    expect(given().when(toCivil(), { leaves: alone })).toEqual(
      refused("MOVE_LEAVES_LINE", { counter: "01288-3", lines: alone }),
    );
    const event = { ...moved, confirmed: true };
    expect(given().when(toCivil({ confirmed: true }), { leaves: alone })).toEqual(events(event));
    expect(given().when(toCivil({ confirmed: true }))).toEqual(events(moved));
  });
});

describe("a request", () => {
  test("is done once, also when it comes again after the counter went back", () => {
    expect(given(moved, movedBack).when(toCivil())).toEqual(events());
    expect(given(moved, movedBack).when(back())).toEqual(events());
  });

  test("with the key of another one is refused", () => {
    expect(given(moved).when(toCivil({ line: "van-hoa" }))).toEqual(keyReused);
    expect(given(moved).when(toCivil({ counter: "01288-4" }))).toEqual(keyReused);
    expect(given(moved).when(back("r1"))).toEqual(keyReused);
  });
});

test("the latest word on each counter counts", () => {
  const again: MoveEvent = { ...moved, request: "r3", line: "van-hoa", by: "hai" };
  expect(movesNow([moved, movedBack])).toEqual([]);
  expect(movesNow([moved, movedBack, again])).toEqual([
    { counter: "01288-3", line: "van-hoa", by: "hai", since: eight },
  ]);
  const counters = [
    { id: "01288-3", lines: ["dat-dai"] },
    { id: "01288-4", lines: ["dat-dai", "ho-tich"] },
  ];
  expect(withMoves(counters, movesNow([moved]))).toEqual([{ id: "01288-3", lines: ["ho-tich"] }, counters[1]]);
});
