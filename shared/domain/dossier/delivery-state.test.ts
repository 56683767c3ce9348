import { expect, test } from "vitest";
import { deliveryState } from "./delivery-state.ts";

const acceptBy = "2026-11-18T03:00:00Z";
const [before, after] = ["2026-11-18T03:00:00Z", "2026-11-18T03:00:01Z"];
const delivered = { acceptBy, deliveredAt: "2026-11-17T03:00:00Z" };

test("a hand-over is sent, then delivered, then accepted, whatever the hour at which it was", () => {
  expect(deliveryState({ acceptBy }, before)).toBe("sent");
  expect(deliveryState(delivered, before)).toBe("delivered");
  expect(deliveryState({ ...delivered, acceptedAt: after }, after)).toBe("accepted");
});
test("what nobody has accepted in time is overdue, delivered or not; the last moment is still in time", () => {
  expect(deliveryState({ acceptBy }, after)).toBe("overdue");
  expect(deliveryState(delivered, after)).toBe("overdue");
});
test("a message that could not be brought is told before its being late, and no more once it has arrived", () => {
  expect(deliveryState({ acceptBy }, after, "failed")).toBe("failed");
  expect(deliveryState(delivered, before, "failed")).toBe("delivered");
  expect(deliveryState({ ...delivered, acceptedAt: after }, after, "failed")).toBe("accepted");
});
