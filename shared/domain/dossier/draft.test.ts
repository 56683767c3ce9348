import { describe, expect, test } from "vitest";
import { accepted, birth, given, submitted, withoutYears } from "../../../tests/support/dossier.ts";
import { nextWake } from "./clocks.ts";
import { openDraft, workOf } from "./state.ts";

const events = accepted(birth);
const send = { type: "SendDraft", handoff: 1, draft: "draft-1" } as const;
const sent = given(birth, ...events).when(send);
const outcome = { type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "15/2026" } as const;

describe("F17 – the draft of a certificate", () => {
  test("is shown to the citizen, who has a working day; meanwhile nothing is issued", () => {
    const state = sent.yields("DraftSent");
    expect(openDraft(state)).toMatchObject({ draft: "draft-1", confirmBy: "2026-11-18T10:00:00Z" });
    given(birth, ...sent.events)
      .when(outcome)
      .refused("DRAFT_OPEN");
    given(birth, ...sent.events)
      .when(send)
      .refused("DRAFT_OPEN");
  });
  test("that the citizen agrees with is issued", () => {
    const agreed = given(birth, ...sent.events).when({ type: "AnswerDraft", agrees: true });
    agreed.yields("DraftAnswered");
    given(birth, ...agreed.events)
      .when(outcome)
      .yields("OutcomeRecorded", "DossierReady");
  });
  test("silence is consent", () => {
    expect(nextWake(sent.yields("DraftSent"))).toBe("2026-11-17T08:00:00Z");
    const over = given(birth, ...sent.events).when({ type: "CheckClocks" }, "2026-11-18T10:00:01Z");
    const state = over.yields("DraftAnswered", "OverdueNoticed");
    expect(workOf(state)?.draft?.answer).toMatchObject({ agrees: true });
  });
  test("an objection says what is wrong, and a new draft follows", () => {
    given(birth, ...sent.events)
      .when({ type: "AnswerDraft", agrees: false })
      .refused("DRAFT_OBJECTION_MISSING");
    const wrong = given(birth, ...sent.events).when({ type: "AnswerDraft", agrees: false, note: "Sai tên đệm" });
    given(birth, ...wrong.events)
      .when({ ...send, draft: "draft-2" })
      .yields("DraftSent");
  });
  test("is answered once, while the dossier is under way, and sent by the office that has it", () => {
    given(birth, ...events)
      .when({ type: "AnswerDraft", agrees: true })
      .refused("DRAFT_NOT_OPEN");
    given(birth, submitted(birth, [])).when({ type: "AnswerDraft", agrees: true }).refused("DOSSIER_NOT_RECEIVED");
    given(birth, ...events)
      .when({ ...send, handoff: 7 })
      .refused("HANDOFF_UNKNOWN");
    given(withoutYears(birth), ...events)
      .when(send)
      .refused("CALENDAR_YEAR_MISSING");
  });
});
