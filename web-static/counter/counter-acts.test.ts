import { describe, expect, test } from "vitest";
import { ACTS, KEY_OF, likeliestAct, possibleActs, waysToLeave } from "./counter-acts.ts";

const next = { act: "call-next" } as const;
const recall = { act: "recall", id: "01288.a.261121.7", number: "A007" } as const;

describe("when somebody else is called", () => {
  test("and the person who was called has not been served, the officer says what became of him", () => {
    for (const leaving of [next, recall])
      expect(waysToLeave({ status: "called" }, leaving)).toEqual(["no-show", "finish"]);
  });

  test("calling the next ends a service by itself, bringing one back asks first", () => {
    expect(waysToLeave({ status: "serving" }, next)).toBeUndefined();
    expect(waysToLeave({ status: "serving" }, recall)).toEqual(["finish"]);
  });

  test("and nobody is at the counter, nothing is asked", () => {
    for (const ticket of [null, { status: "no-show" }, { status: "finished" }] as const)
      expect(waysToLeave(ticket, next)).toBeUndefined();
  });
});

test("the button that stands out can be pressed", () => {
  for (const ticket of [null, ...(["called", "serving", "no-show", "finished"] as const).map((status) => ({ status }))])
    expect(possibleActs(ticket)).toContain(likeliestAct(ticket));
  expect(likeliestAct({ status: "called" })).toBe("serve");
});

test("each act has a key of its own", () => {
  expect(new Set(ACTS.map((act) => KEY_OF[act])).size).toBe(ACTS.length);
});
