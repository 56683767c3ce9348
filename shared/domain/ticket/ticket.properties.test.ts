import fc from "fast-check";
import { expect, test } from "vitest";
import { after, callNow, counters, lines, name, play, plainSteps as steps } from "../../../tests/support/ticket-day.ts";
import { callOrder } from "./call-order.ts";
import { isMet } from "./ticket.ts";

test("whatever people do, everyone taken is still there, waiting or called exactly once", () => {
  fc.assert(
    fc.property(steps, (day) => {
      const { tickets, presses } = play(day);
      expect(tickets).toHaveLength(day.filter((one) => one.do === "take").length);
      expect(new Set(tickets.map(name)).size).toBe(tickets.length);
      expect(presses.map(({ ticket }) => name(ticket)).sort()).toEqual(tickets.filter(isMet).map(name).sort());
    }),
  );
});

test("whatever people do, a counter has one person at a time", () => {
  fc.assert(
    fc.property(steps, (day) => {
      const open = play(day).tickets.filter(({ status }) => status === "called" || status === "serving");
      expect(new Set(open.filter(isMet).map(({ counter }) => counter)).size).toBe(open.length);
    }),
  );
});

test("whoever is called again, and to whichever counter, the order of those who wait stays", () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...counters), (day, counter) => {
      let { tickets } = play(day);
      const orders = () => lines.map((line) => callOrder(tickets.filter((one) => one.line === line)).map(name));
      const shown = orders();
      for (const ticket of tickets) {
        tickets = after(tickets, { type: "RecallTicket", ...callNow(tickets, counter) }, ticket);
        expect(orders()).toEqual(shown);
      }
    }),
  );
});
