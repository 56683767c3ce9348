import { describe, expect, test } from "vitest";
import { isAcceptedLate, isDueToday, isOverdue, isReadToToday } from "./watched.ts";

const now = Date.parse("2026-11-26T03:00:00Z");
const left = { workingMinutes: 60, text: { vi: "còn 1 giờ", en: "1 hour" } };
const late = { overdue: true, dueAt: "2026-11-25T10:00:00Z", remaining: left };
const today = { overdue: false, dueAt: "2026-11-26T10:00:00Z", remaining: left };
const tomorrow = { overdue: false, dueAt: "2026-11-27T10:00:00Z", remaining: left };
const fresh = { overdue: false };

describe("what a lead watches", () => {
  test("is what is overdue and what is due today, while its clock runs", () => {
    expect([fresh, late, today, tomorrow].map(isOverdue)).toEqual([false, true, false, false]);
    expect([fresh, late, today, tomorrow].map((item) => isDueToday(item, now))).toEqual([false, false, true, false]);
    const { remaining: _, ...paused } = today;
    expect(isDueToday(paused, now)).toBe(false);
    expect(isOverdue({ ...paused, overdue: true })).toBe(false);
  });

  test("has been read once the last row is due later or waits for the citizen", () => {
    const enough = (...items: (typeof fresh | typeof late)[]) =>
      isReadToToday(now)(items.map((item) => ({ ...item, status: "processing" as const })));
    expect(enough(fresh, late, today)).toBe(false);
    expect(enough(fresh)).toBe(false);
    expect(enough(late, today, tomorrow)).toBe(true);
    expect(enough()).toBe(false);
    const decided = { overdue: false, dueAt: late.dueAt, status: "ready" as const };
    expect(isReadToToday(now)([decided])).toBe(false);
    expect(isReadToToday(now)([{ ...decided, status: "supplement-requested" }])).toBe(true);
  });
});

test("an office is late to accept after the moment by which it had to", () => {
  const handoff = {
    id: "H14.101-261126-0001~1",
    step: "check",
    stepName: { vi: "Kiểm tra", en: "Check" },
    to: { agency: "H14.101", name: { vi: "Tư pháp", en: "Justice" } },
    state: "sent",
    sentAt: "2026-11-26T01:00:00Z",
    acceptBy: "2026-11-26T02:00:00Z",
    reminded: false,
    escalated: false,
  } as const;
  expect(isAcceptedLate(handoff, now)).toBe(true);
  expect(isAcceptedLate(handoff, Date.parse("2026-11-26T01:59:00Z"))).toBe(false);
  expect(isAcceptedLate({ ...handoff, acceptedAt: "2026-11-26T02:30:00Z" }, now)).toBe(false);
});
