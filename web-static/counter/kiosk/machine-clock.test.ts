import { expect, test } from "vitest";
import { machineClock, type Seen } from "./machine-clock.ts";

const HOUR = 3_600_000;

const machine = (seen?: Seen) => {
  const at: { server: number | undefined; device: number } = { server: undefined, device: 0 };
  const clock = machineClock({ steady: () => at.server, device: () => at.device });
  clock.learn(seen);
  return { at, clock };
};

test("a machine that has heard the server does not ask its own clock, whichever hour that is set to", () => {
  const { at, clock } = machine();
  Object.assign(at, { server: 10 * HOUR, device: 3 * HOUR });
  expect(clock.now()).toBe(10 * HOUR);
  Object.assign(at, { server: 10 * HOUR + 1000, device: 4 * HOUR });
  expect(clock.now()).toBe(10 * HOUR + 1000);
});

test("started without a network it knows by how much its clock was off, and is never earlier than before", () => {
  const { at, clock } = machine({ server: 10 * HOUR, device: 3 * HOUR });
  at.device = 3 * HOUR + 60_000;
  expect(clock.now()).toBe(10 * HOUR + 60_000);
  at.device = 2 * HOUR;
  expect(clock.now()).toBe(10 * HOUR);
});

test("one that never heard the server has its own clock alone", () => {
  const { at, clock } = machine();
  at.device = 5 * HOUR;
  expect(clock.now()).toBe(5 * HOUR);
});
