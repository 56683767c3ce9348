import { expect, test } from "vitest";
import { patience, queueState } from "./queue-state.ts";

const calm = { isOpen: true, stuck: 0, waiting: 0, patienceSeconds: patience.ours };

test("a queue is calm when nothing waits, busy while something does, late when that waits too long", () => {
  expect(queueState(calm)).toBe("calm");
  expect(queueState({ ...calm, waiting: 3 })).toBe("busy");
  expect(queueState({ ...calm, waiting: 3, oldestSeconds: 900 })).toBe("busy");
  expect(queueState({ ...calm, waiting: 3, oldestSeconds: 901 })).toBe("late");
  expect(queueState({ ...calm, waiting: 0, oldestSeconds: 901 })).toBe("calm");
  expect(queueState({ ...calm, waiting: 3, oldestSeconds: 901, patienceSeconds: patience.agency })).toBe("busy");
});

test("messages that wait for a person count more than those that wait for a reader, and no look more than both", () => {
  expect(queueState({ ...calm, waiting: 3, oldestSeconds: 901, stuck: 1 })).toBe("stuck");
  expect(queueState({ ...calm, stuck: 1, isOpen: false })).toBe("closed");
});

test("an agency that takes nothing is told before anything waits too long for it, and after what waits for a person", () => {
  expect(queueState({ ...calm, isAway: true })).toBe("away");
  expect(queueState({ ...calm, waiting: 3, oldestSeconds: 901, isAway: true })).toBe("away");
  expect(queueState({ ...calm, stuck: 1, isAway: true })).toBe("stuck");
});
