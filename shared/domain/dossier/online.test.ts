import { describe, expect, test } from "vitest";
import { birth, given, required, submitted, withoutYears } from "../../../tests/support/dossier.ts";
import { nextWake } from "./clocks.ts";

const papers = required(birth).map((id) => ({ id, form: "electronic" as const, count: 1 }));
const submit = {
  type: "SubmitDossier",
  commune: "01288",
  channel: "online",
  language: "vi",
  ownerName: "Nông Thị Mai",
  components: papers,
  secret: "SECRET0000",
  form: "form",
} as const;

describe("F1 – what comes in online", () => {
  const opened = given(birth).when(submit, "2026-11-17T09:00:00Z");

  test("is answered within eight working hours", () => {
    const state = opened.yields("DossierSubmitted");
    expect(nextWake(state)).toBe("2026-11-18T09:00:00Z");
    given(birth, ...opened.events)
      .when({ type: "CheckClocks" }, "2026-11-18T09:00:00Z")
      .yields();
  });
  test("is told once when nobody answered", () => {
    const late = given(birth, ...opened.events).when({ type: "CheckClocks" }, "2026-11-18T09:00:01Z");
    expect(nextWake(late.yields("AnswerLate"))).toBeUndefined();
    given(birth, ...late.events)
      .when({ type: "CheckClocks" }, "2026-11-19T09:00:00Z")
      .yields();
  });
  test("has no such time at the counter, where a person waits", () => {
    expect(
      nextWake(
        given(birth)
          .when({ ...submit, channel: "counter" })
          .yields("DossierSubmitted"),
      ),
    ).toBeUndefined();
    given(birth, submitted(birth, [])).when({ type: "CheckClocks" }, "2026-12-18T09:00:01Z").yields();
  });
  test("in a year without a calendar is refused", () => {
    given(withoutYears(birth)).when(submit).refused("CALENDAR_YEAR_MISSING");
  });
});
