import { expect, test } from "vitest";
import { callRuns } from "./call-runs.ts";
import { DeliveryCall } from "./delivery-call.ts";

const call = (minute: number, answer: DeliveryCall["answer"], eventId = "H14.101-261117-0004:7"): DeliveryCall =>
  DeliveryCall.parse({
    ...{ at: `2026-11-17T02:${String(minute).padStart(2, "0")}:00Z`, agency: "H14.16", eventId, answer },
    ...{ subject: "H14.101-261117-0004", ...(answer === "taken" ? {} : { detail: "x" }) },
  });

test("a few calls are told one by one, and what was tried again and again is told once with how often", () => {
  const few = [call(1, "timeout"), call(2, "timeout"), call(3, "busy"), call(4, "taken")];
  expect(callRuns(few).map(({ call: { answer }, times }) => [answer, times])).toEqual([
    ["timeout", 1],
    ["timeout", 1],
    ["busy", 1],
    ["taken", 1],
  ]);
  const many = [...Array.from({ length: 9 }, (_, at) => call(at + 1, "unreachable")), call(30, "taken")];
  expect(callRuns(many)).toMatchObject([
    { call: { at: "2026-11-17T02:01:00Z" }, times: 9, lastAt: "2026-11-17T02:09:00Z" },
    { call: { answer: "taken" }, times: 1 },
  ]);
});

test("calls about another fact are others", () => {
  const mixed = Array.from({ length: 4 }, (_, at) => call(at, "timeout", `H14.101-261117-0004:${at % 2}`));
  expect(callRuns(mixed)).toHaveLength(4);
  expect(callRuns([])).toEqual([]);
});
