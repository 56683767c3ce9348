import { expect, test } from "vitest";
import { standing } from "./delegation-screen.tsx";

test("a delegation is ahead, in force or over", () => {
  const item = {
    ...{ id: "01288~a", role: "approver" as const, scope: "01288", from: "nga", to: "hoa", reason: "x" },
    begins: "2026-11-20T01:00:00Z",
    ends: "2026-11-27T10:00:00Z",
  };
  expect(standing(item, Date.parse("2026-11-20T00:59:59Z"))).toBe("ahead");
  expect(standing(item, Date.parse(item.begins))).toBe("inForce");
  expect(standing(item, Date.parse(item.ends))).toBe("over");
});
