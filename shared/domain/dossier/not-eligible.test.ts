import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  birth,
  given,
  required,
  submitted,
  withoutYears,
} from "../../../tests/support/dossier.ts";
import { workOf } from "./state.ts";

const [paper = ""] = required(allowance);
const events = accepted(allowance);
const back = { type: "RequestSupplement", handoff: 1, components: [paper], reason: "Chưa đủ điều kiện" } as const;
const notEligible = { ...back, notEligible: true } as const;

describe("F5 – what is not eligible when it is appraised", () => {
  test("goes back within three working days, and the time counts from zero once the papers are complete", () => {
    const asked = given(allowance, ...events).when(notEligible, "2026-11-20T10:00:00Z");
    expect(asked.yields("SupplementRequested").status).toBe("supplement-requested");
    const brought = given(allowance, ...asked.events).when(
      { type: "ProvideSupplement", components: [{ id: paper, form: "original", count: 1 }] },
      "2026-11-27T03:00:00Z",
    );
    const clock = workOf(brought.yields("SupplementProvided"))?.clock;
    // Twenty working days from Friday 27 November.
    expect(clock?.dueAt).toBe("2026-12-25T10:00:00Z");
    expect(clock?.receivedAt).toBe("2026-11-17T03:00:00Z");
  });
  test("an ordinary supplement only adds the days of waiting", () => {
    const asked = given(allowance, ...events).when(back, "2026-11-20T10:00:00Z");
    const brought = given(allowance, ...asked.events).when(
      { type: "ProvideSupplement", components: [{ id: paper, form: "original", count: 1 }] },
      "2026-11-23T10:00:00Z",
    );
    expect(workOf(brought.yields("SupplementProvided"))?.clock.dueAt).toBe("2026-12-17T10:00:00Z");
  });
  test("is no longer found so on the fourth day", () => {
    given(allowance, ...events)
      .when(notEligible, "2026-11-20T10:00:01Z")
      .refused("NOT_ELIGIBLE_TOO_LATE");
  });
  test("the number of days is the province's where the law has changed", () => {
    const province = { ...allowance.province, limits: { notEligibleWithinDays: 5 } };
    given({ ...allowance, province }, ...events)
      .when(notEligible, "2026-11-25T03:00:00Z")
      .yields("SupplementRequested");
  });
  test("is found so after receipt; before it the counter asks for what is missing", () => {
    const { handoff: _, ...atCounter } = notEligible;
    given(allowance, submitted(allowance, []))
      .when({ ...atCounter, components: required(allowance) })
      .refused("DOSSIER_NOT_RECEIVED");
  });
  test("F2 – counts as the one request that the law allows", () => {
    const asked = given(allowance, ...events).when(notEligible);
    const brought = given(allowance, ...asked.events).when({
      ...{ type: "ProvideSupplement", components: [{ id: paper, form: "original", count: 1 }] },
    });
    given(allowance, ...brought.events)
      .when(back)
      .refused("SUPPLEMENT_ALREADY_REQUESTED");
  });
  test("in a year without a calendar is refused", () => {
    given(withoutYears(allowance), ...events)
      .when(notEligible)
      .refused("CALENDAR_YEAR_MISSING");
  });
});

describe("F6 – who is declined", () => {
  test("reads why", () => {
    const outcome = { type: "RecordOutcome", handoff: 1, decision: "declined", documentNumber: "7/2026" } as const;
    given(birth, ...accepted(birth))
      .when(outcome)
      .refused("DECLINE_REASON_MISSING");
    given(birth, ...accepted(birth))
      .when({ ...outcome, note: "Trẻ đã được đăng ký khai sinh ở nơi khác" })
      .yields("OutcomeRecorded", "DossierReady");
  });
});
