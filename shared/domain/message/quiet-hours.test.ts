import { expect, test } from "vitest";
import { QuietHours, quietUntil } from "./quiet-hours.ts";

const usual = QuietHours.parse({});

test("the night is quiet from nine in the evening until seven in the morning, by Vietnam's clocks", () => {
  expect(usual).toEqual({ from: "21:00", until: "07:00" });
  expect(quietUntil(usual, "2026-11-17T13:59:59Z")).toBeUndefined();
  expect(quietUntil(usual, "2026-11-17T14:00:00Z")).toBe("2026-11-18T00:00:00Z");
  expect(quietUntil(usual, "2026-11-17T23:59:59Z")).toBe("2026-11-18T00:00:00Z");
  expect(quietUntil(usual, "2026-11-18T00:00:00Z")).toBeUndefined();
});

test("quiet hours within one day end on that day", () => {
  const noon = { from: "11:30", until: "13:00" };
  expect(quietUntil(noon, "2026-11-17T04:29:00Z")).toBeUndefined();
  expect(quietUntil(noon, "2026-11-17T05:00:00Z")).toBe("2026-11-17T06:00:00Z");
  expect(quietUntil(noon, "2026-11-17T06:00:00Z")).toBeUndefined();
});

test("quiet hours that begin when they end are none", () => {
  const none = { from: "07:00", until: "07:00" };
  expect(quietUntil(none, "2026-11-17T00:00:00Z")).toBeUndefined();
  expect(quietUntil(none, "2026-11-17T08:00:00Z")).toBeUndefined();
});
