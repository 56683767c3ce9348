import fc from "fast-check";
import { expect, test } from "vitest";
import { slipNumber } from "./ticket.ts";
import { communeOfCounter, parseTicketId, ticketId } from "./ticket-id.ts";

const place = fc.record({
  commune: fc.stringMatching(/^\d{5}$/),
  line: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
  date: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  number: fc.integer({ min: 1, max: 9999 }),
});

test("an id names its place and no other", () => {
  fc.assert(
    fc.property(place, (one) => {
      expect(parseTicketId(ticketId(one))).toEqual(one);
    }),
  );
});

test("what is no id names no place", () => {
  for (const id of [
    "",
    "01288",
    "01288.a.261323.1",
    "01288.a.261100.1",
    "1288.a.261123.1",
    "01288.a.261123.0",
    "01288.A.261123.1",
    "01288.a.261123.12345",
  ])
    expect(parseTicketId(id)).toBeUndefined();
});

test("a counter's id begins with its commune", () => {
  expect(communeOfCounter("01288-12")).toBe("01288");
  expect(communeOfCounter("quay-1")).toBeUndefined();
});

test("the number on the slip has three digits or more", () => {
  expect([slipNumber("A", 7), slipNumber("B", 1000)]).toEqual(["A007", "B1000"]);
});
