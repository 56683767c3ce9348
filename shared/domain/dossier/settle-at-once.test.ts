import { describe, expect, test } from "vitest";
import {
  accepted,
  birth,
  given,
  required,
  stateAfter,
  submitted,
  withCases,
  withoutYears,
} from "../../../tests/support/dossier.ts";
import { possibleActions } from "./possible.ts";

const immediate = withCases(birth, { immediate: true });
const handedIn = submitted(immediate, required(immediate));
const settle = { type: "SettleAtOnce", documentNumber: "88/2026" } as const;

describe("F3 – what is settled while the person waits", () => {
  test("is received, decided and returned in one go, and is in the book", () => {
    const settled = given(immediate, handedIn).when(settle);
    expect(settled.yields("SettledAtOnce")).toMatchObject({
      status: "returned",
      work: { outcome: { documentNumber: "88/2026" }, clock: { overdue: false } },
    });
    given(immediate, ...settled.events)
      .when(settle)
      .refused("DOSSIER_NOT_SUBMITTED");
    const state = stateAfter(settled.events);
    expect(state.status === "none" ? [] : possibleActions(state, immediate.procedure)).toEqual([]);
  });
  test("is offered first at the counter, beside a receipt for who wants one", () => {
    const state = stateAfter([handedIn]);
    if (state.status === "none") throw new Error("not opened");
    expect(possibleActions(state, immediate.procedure).slice(0, 2)).toEqual([
      "dossier.settle-at-once",
      "dossier.receive",
    ]);
  });
  test("needs its papers like any other", () => {
    given(immediate, submitted(immediate, [])).when(settle).refused("COMPONENTS_MISSING");
  });
  test("is only what the procedure calls immediate", () => {
    given(birth, submitted(birth, required(birth)))
      .when(settle)
      .refused("NOT_SETTLED_AT_ONCE");
    given(immediate, ...accepted(immediate))
      .when(settle)
      .refused("DOSSIER_NOT_SUBMITTED");
    given(withoutYears(immediate), handedIn).when(settle).refused("CALENDAR_YEAR_MISSING");
  });
});
