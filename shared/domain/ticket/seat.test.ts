import { expect, test } from "vitest";
import { officerAt, type Seat, seatsNow } from "./seat.ts";

const [first, second] = ["01288-1", "01288-2"];
/** Hoa took Lan's seat at nine; what was told later was written later. */
const seats: readonly Seat[] = [
  { counter: first, officer: "hoa", since: "2026-11-23T02:00:00Z" },
  { counter: second, officer: "tuan", since: "2026-11-23T01:00:00Z" },
  { counter: first, officer: "lan", since: "2026-11-23T00:30:00Z" },
];

test("whoever sat down last before the call has made it", () => {
  expect(officerAt(seats, first, "2026-11-23T01:59:59Z")).toBe("lan");
  expect(officerAt(seats, first, "2026-11-23T02:00:00Z")).toBe("hoa");
  expect(officerAt(seats, second, "2026-11-23T09:00:00Z")).toBe("tuan");
  expect(officerAt(seats, first, "2026-11-23T00:00:00Z")).toBeUndefined();
});

test("at a counter sits who came there last", () => {
  expect(seatsNow(seats).map(({ counter, officer }) => `${counter} ${officer}`)).toEqual([
    "01288-1 hoa",
    "01288-2 tuan",
  ]);
});
