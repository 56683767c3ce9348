import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import type { CalledTicket, WaitingTicket } from "../../shared/domain/ticket/ticket.ts";

/** A Monday, 08:00 in Vietnam. */
export const monday = "2026-11-23";
export const eight = "2026-11-23T01:00:00Z";

export const waiting = (number: number, more: Partial<WaitingTicket> = {}): WaitingTicket => ({
  commune: "01288",
  date: monday,
  line: "ho-tich",
  number,
  priority: "none",
  language: "vi",
  issuedAt: eight,
  takenBy: `take-${number}`,
  status: "waiting",
  ...more,
});

/** Called to counter 1 in the turn of its number, unless said otherwise. */
export const called = (number: number, more: Partial<CalledTicket> = {}): CalledTicket => ({
  ...waiting(number),
  counter: "01288-1",
  calledAt: eight,
  turn: number,
  calledBy: `call-${number}`,
  ...more,
  status: "called",
});

export const serviceLine = (more: Partial<ServiceLine> = {}): ServiceLine => ({
  id: "ho-tich",
  prefix: "A",
  name: { vi: "Hộ tịch", en: "Civil status" },
  fields: ["justice"],
  hours: {
    weekday: [
      { from: "07:30", to: "11:30" },
      { from: "13:30", to: "17:00" },
    ],
    saturday: [{ from: "07:30", to: "11:30" }],
  },
  expectedMinutes: 10,
  nearAt: 2,
  ...more,
});
