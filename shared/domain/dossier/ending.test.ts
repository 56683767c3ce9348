import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  birth,
  given,
  happened,
  ready,
  required,
  submitted,
  withoutYears,
  withSteps,
} from "../../../tests/support/dossier.ts";
import { handoffOf, workOf } from "./state.ts";

const reason = "Theo quyết định số 12";
const stop = { type: "StopDossier", reason } as const;
const resume = { type: "ResumeDossier", reason } as const;
const reopen = { type: "ReopenDossier", reason } as const;

describe("work that was stopped", () => {
  const stopped = given(allowance, ...accepted(allowance)).when(stop, "2026-11-18T03:00:00Z");

  test("T7 – goes on with its office, and the deadline moves by exactly the working time that it stood still", () => {
    stopped.yields("DossierStopped");
    const state = given(allowance, ...stopped.events)
      .when(resume, "2026-11-19T03:00:00Z")
      .yields("DossierResumed");
    expect(state.status).toBe("processing");
    expect(workOf(state)?.clock.dueAt).toBe("2026-12-17T10:00:00Z");
    expect(handoffOf(state)?.acceptedAt).toBeDefined();
  });
  test("before receipt goes back to the counter", () => {
    const early = given(allowance, submitted(allowance, [])).when(stop);
    expect(
      given(allowance, ...early.events)
        .when(resume)
        .yields("DossierResumed").status,
    ).toBe("submitted");
  });
  test("is resumed and not reopened", () => {
    given(allowance, ...stopped.events)
      .when(reopen)
      .refused("DOSSIER_IS_STOPPED");
  });
  test("in a year without a calendar cannot be counted on", () => {
    given(withoutYears(allowance), ...stopped.events)
      .when(resume, "2026-11-19T03:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("is the only work that can be resumed", () => {
    given(allowance, ...accepted(allowance))
      .when(resume)
      .refused("DOSSIER_NOT_STOPPED");
  });
});

describe("an end that is taken back by the lead", () => {
  test("a refusal that was wrong brings the dossier back to the counter", () => {
    const refused = happened("DossierRefused", { reason: "r", legalBasis: "l" });
    const state = given(birth, submitted(birth, required(birth)), refused)
      .when(reopen)
      .yields("DossierReopened");
    expect(state.status).toBe("submitted");
  });
  test("a withdrawal that is regretted: it goes on where it lay, and the time between does not count", () => {
    const withdrawn = given(allowance, ...accepted(allowance)).when({ type: "WithdrawDossier", reason });
    const state = given(allowance, ...withdrawn.events)
      .when(reopen, "2026-11-18T03:00:00Z")
      .yields("DossierReopened");
    expect(workOf(state)?.clock.dueAt).toBe("2026-12-17T10:00:00Z");
    given(withoutYears(allowance), ...withdrawn.events)
      .when(reopen)
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("a withdrawal before receipt brings it back to the counter", () => {
    const withdrawn = given(allowance, submitted(allowance, [])).when({ type: "WithdrawDossier", reason });
    const state = given(allowance, ...withdrawn.events)
      .when(reopen)
      .yields("DossierReopened");
    expect(state.status).toBe("submitted");
  });
  test("an outcome that does not stand: the office decides anew, in the full time", () => {
    const state = given(birth, ...ready(birth))
      .when(reopen, "2026-11-18T03:00:00Z")
      .yields("DossierReopened");
    expect(state).toMatchObject({ status: "processing", work: { done: [], position: { at: "way" } } });
    expect(workOf(state)?.outcome).toBeUndefined();
    expect(workOf(state)?.clock).toMatchObject({ dueAt: "2026-11-18T10:00:00Z", overdue: false });
  });
  test("also after it was returned", () => {
    const returned = given(birth, ...ready(birth)).when({ type: "ReturnOutcome", to: "owner" });
    given(birth, ...returned.events)
      .when(reopen)
      .yields("DossierReopened");
  });
  test("an outcome that no step gave cannot be decided anew", () => {
    const noSteps = { ...birth, procedure: { ...birth.procedure, steps: [] } };
    given(noSteps, ...ready(birth))
      .when(reopen)
      .refused("NO_STEP_TO_REDO");
    given(withoutYears(birth), ...ready(birth))
      .when(reopen)
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("whose office would answer in a year without a calendar is refused", () => {
    const slow = withSteps(birth, { acceptWithinHours: 40 });
    const calendar = { ...birth.calendar, years: birth.calendar.years.filter(({ year }) => year === 2026) };
    given({ ...slow, calendar }, ...ready(birth))
      .when(reopen, "2026-12-31T01:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("there is nothing to take back while it is under way", () => {
    given(birth, ...accepted(birth))
      .when(reopen)
      .refused("DOSSIER_NOT_ENDED");
  });
});

test("what has ended is neither withdrawn nor stopped", () => {
  const returned = given(birth, ...ready(birth)).when({ type: "ReturnOutcome", to: "owner" });
  given(birth, ...returned.events)
    .when(stop)
    .refused("DOSSIER_ENDED");
  given(birth, ...returned.events)
    .when({ type: "WithdrawDossier", reason })
    .refused("DOSSIER_ENDED");
});
