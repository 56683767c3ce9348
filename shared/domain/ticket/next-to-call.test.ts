import { describe, expect, test } from "vitest";
import { monday, waiting } from "../../../tests/support/tickets.ts";
import { fromLocal } from "../calendar/time.ts";
import { nextToCall, type OrderGiven } from "./next-to-call.ts";
import { orderRulesOf } from "./order-rules.ts";
import type { WaitingTicket } from "./ticket.ts";

const at = (time: string) => fromLocal(monday, time);
/** In one line three quarters of an hour outweigh a step of priority; the others name nothing. */
const ageing = { ...orderRulesOf({ priority: { ageingMinutes: 45 } as never }), opens: "07:30" };
const given: OrderGiven = {
  rulesOf: (line) => (line === "ho-tich" ? ageing : { ...orderRulesOf({}), opens: "07:30" }),
  now: at("10:30"),
};
const lines = ["ho-tich", "dat-dai"] as const;
type Line = (typeof lines)[number];
const who = (line: Line, number: number, time: string, priority: WaitingTicket["priority"] = "none") =>
  waiting(number, { line, issuedAt: at(time), priority, takenBy: `${line}-${number}` });
/** Letters and reasons in the order in which one counter calls those who wait. */
const called = (...all: WaitingTicket[]): string[] => {
  let left = all;
  const order: string[] = [];
  for (let next = nextToCall(left, "01288-1", lines, given); next; next = nextToCall(left, "01288-1", lines, given)) {
    const { ticket, because } = next;
    order.push(`${ticket.line === "ho-tich" ? "A" : "B"}${ticket.number} ${because}`);
    left = left.filter((one) => one !== ticket);
  }
  return order;
};

describe("a counter of two lines, of which one lets a long wait outweigh priority", () => {
  test("calls ordinary persons in the order in which they came", () => {
    expect(called(who("ho-tich", 1, "10:21"), who("dat-dai", 1, "10:29"))).toEqual([
      "A1 first-in-line",
      "B1 first-in-line",
    ]);
    expect(called(who("ho-tich", 1, "10:21"), who("dat-dai", 1, "10:05"))).toEqual([
      "B1 first-in-line",
      "A1 first-in-line",
    ]);
  });
  test("does not let who has just come to the other line pass an elderly person who has waited long", () => {
    const all = [who("ho-tich", 45, "09:30"), who("ho-tich", 46, "09:30", "elderly"), who("dat-dai", 15, "10:20")];
    expect(called(...all)).toEqual(["A46 priority-first", "A45 first-in-line", "B15 first-in-line"]);
  });
  test("calls priority persons of both by when they came, for one line's word is the other's too", () => {
    const all = [who("ho-tich", 1, "09:30", "elderly"), who("dat-dai", 1, "10:20", "elderly")];
    expect(called(...all)).toEqual(["A1 priority-first", "B1 priority-first"]);
  });
  test("calls a priority person of the line without ageing before an ordinary one of either, however long that one waited", () => {
    const all = [who("ho-tich", 1, "08:00"), who("dat-dai", 1, "08:00"), who("dat-dai", 2, "10:20", "pregnant")];
    expect(called(...all)).toEqual(["B2 priority-first", "B1 first-in-line", "A1 first-in-line"]);
  });
  test("calls who has waited three quarters of an hour longer before a priority person of the line with ageing", () => {
    const all = [who("dat-dai", 1, "08:00"), who("ho-tich", 2, "10:20", "pregnant")];
    expect(called(...all)).toEqual(["B1 waited-longer", "A2 priority-first"]);
  });
});
