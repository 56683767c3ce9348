import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  given,
  happened,
  required,
  withoutYears,
  withSteps,
} from "../../../tests/support/dossier.ts";
import { nextWake } from "./clocks.ts";
import { possibleActions } from "./possible.ts";
import { type Dossier, openConsultation, workOf } from "./state.ts";

const asking = withSteps(allowance, { consults: { office: "police", replyWithinHours: 16 } });
const events = accepted(asking);
const ask = { type: "AskConsultation", handoff: 1, question: "Nơi cư trú có đúng không?" } as const;
const reply = { type: "ReplyToConsultation", consultation: 1, opinion: "agrees", text: "Đúng" } as const;
const complete = { type: "CompleteStep", handoff: 1 } as const;
const asked = given(asking, ...events).when(ask);
const possible = (state: Dossier) => (state.status === "none" ? [] : possibleActions(state, asking.procedure));

describe("F7 – the opinion of another office", () => {
  test("is asked of the office that the step names, with its own time for the reply; the clock runs on", () => {
    const state = asked.yields("ConsultationAsked");
    expect(openConsultation(state)).toMatchObject({
      number: 1,
      to: { agency: "H14.15" },
      replyBy: "2026-11-19T03:00:00Z",
    });
    expect(workOf(state)?.clock.dueAt).toBe(
      workOf(
        given(asking, ...events)
          .when({ type: "CheckClocks" })
          .yields(),
      )?.clock.dueAt,
    );
    expect(workOf(state)?.asked).toEqual(["H14.15"]);
    expect(possible(state)).toContain("consultation.reply");
    expect(possible(state)).not.toContain("handoff.ask-consultation");
  });
  test("must be awaited as long as its time runs", () => {
    given(asking, ...asked.events)
      .when(complete, "2026-11-19T03:00:00Z")
      .refused("CONSULTATION_OPEN");
    given(asking, ...asked.events)
      .when(complete, "2026-11-19T03:00:01Z")
      .yields("StepCompleted");
  });
  test("once given lets the step go on, and is kept with the dossier", () => {
    const replied = given(asking, ...asked.events).when(reply, "2026-11-18T03:00:00Z");
    expect(workOf(replied.yields("ConsultationReplied"))?.consultation?.reply).toEqual({
      opinion: "agrees",
      text: "Đúng",
      at: "2026-11-18T03:00:00Z",
    });
    given(asking, ...replied.events)
      .when(complete)
      .yields("StepCompleted");
    given(asking, ...replied.events)
      .when(reply)
      .refused("CONSULTATION_NOT_OPEN");
  });
  test("that is late is told to the head of the one-stop, once", () => {
    expect(nextWake(asked.yields("ConsultationAsked"))).toBe("2026-11-19T03:00:00Z");
    const late = given(asking, ...asked.events).when({ type: "CheckClocks" }, "2026-11-19T03:00:01Z");
    const state = late.yields("ConsultationLate");
    expect(nextWake(state)).not.toBe("2026-11-19T03:00:00Z");
    given(asking, ...late.events)
      .when({ type: "CheckClocks" }, "2026-11-19T04:00:00Z")
      .yields();
    given(asking, ...late.events)
      .when(reply, "2026-11-20T03:00:00Z")
      .yields("ConsultationReplied");
  });
  test("is taken also while the dossier waits for the citizen, and not after its end", () => {
    const [paper = ""] = required(asking);
    const paused = happened("SupplementRequested", { components: [paper], reason: "r" });
    given(asking, ...asked.events, paused)
      .when(reply)
      .yields("ConsultationReplied");
    given(asking, ...asked.events, happened("DossierWithdrawn", { reason: "r" }))
      .when(reply)
      .refused("DOSSIER_ENDED");
  });
  test("can be asked of an office by name, in hours by hand", () => {
    const byHand = { ...ask, office: "culture-social", replyWithinHours: 4 };
    given(asking, ...events)
      .when({ ...byHand, office: "department-of-health" })
      .yields("ConsultationAsked");
    given(asking, ...events)
      .when(byHand)
      .refused("CONSULTS_ITSELF");
    given(asking, ...events)
      .when({ ...ask, office: "justice" })
      .refused("CONSULTATION_TIME_MISSING");
    given(asking, ...events)
      .when({ ...byHand, office: "fishery" })
      .refused("OFFICE_UNKNOWN");
  });
  test("is asked once at a time, by the office that has accepted the dossier", () => {
    given(asking, ...asked.events)
      .when(ask)
      .refused("CONSULTATION_OPEN");
    given(asking, ...events)
      .when({ ...ask, handoff: 9 })
      .refused("HANDOFF_UNKNOWN");
    given(withSteps(asking, { consults: undefined }), ...events)
      .when(ask)
      .refused("CONSULTED_OFFICE_MISSING");
    given(withoutYears(asking), ...events)
      .when(ask)
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("a second one gets the next number", () => {
    const replied = given(asking, ...asked.events).when(reply);
    const again = given(asking, ...replied.events).when(ask);
    expect(openConsultation(again.yields("ConsultationAsked"))?.number).toBe(2);
  });
  test("an answer to another question than the open one is refused, and as a fact it changes nothing", () => {
    given(asking, ...asked.events)
      .when({ ...reply, consultation: 2 })
      .refused("CONSULTATION_NOT_OPEN");
    const stray = happened("ConsultationReplied", { consultation: 2, opinion: "agrees", text: "x" });
    const state = given(asking, ...asked.events, stray)
      .when({ type: "CheckClocks" })
      .yields();
    expect(openConsultation(state)?.number).toBe(1);
  });
});
