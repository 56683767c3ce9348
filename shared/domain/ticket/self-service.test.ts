import { expect, test } from "vitest";
import { called, waiting } from "../../../tests/support/tickets.ts";
import { mayTakeAnother, WAITING_FROM_ALL, WAITING_FROM_ONE_ADDRESS } from "./self-service.ts";

const people = (count: number, visitor: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => waiting(at + 1, { visitor: visitor(at) }));
const room = people(WAITING_FROM_ONE_ADDRESS, () => "Ab");

test("people behind one address take numbers until more of them wait in the line than any waiting room holds", () => {
  expect(mayTakeAnother(room.slice(1), "Ab")).toBe(true);
  expect(mayTakeAnother(room, "Ab")).toBe(false);
  expect(mayTakeAnother(room, "Cd")).toBe(true);
});

test("with each call one more may take a number", () => {
  expect(mayTakeAnother([called(1), ...room.slice(1)], "Ab")).toBe(true);
});

test("whoever changes his address with every number is stopped all the same", () => {
  const anywhere = people(WAITING_FROM_ALL, (at) => `x${at}`);
  expect(mayTakeAnother(anywhere, "Ab")).toBe(false);
  expect(mayTakeAnother(anywhere.slice(1), "Ab")).toBe(true);
});

test("numbers that an officer took for people take nobody's place", () => {
  const byOfficer = Array.from({ length: WAITING_FROM_ALL }, (_, at) => waiting(at + 1));
  expect(mayTakeAnother(byOfficer, "Ab")).toBe(true);
});

test("an officer may take a number for somebody however many wait", () => {
  expect(
    mayTakeAnother(
      people(WAITING_FROM_ALL, () => "Ab"),
      undefined,
    ),
  ).toBe(true);
});
