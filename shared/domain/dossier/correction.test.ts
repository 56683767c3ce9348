import { describe, expect, test } from "vitest";
import {
  accepted,
  given,
  happened,
  received,
  required,
  rulesOf,
  submitted,
  withoutYears,
} from "../../../tests/support/dossier.ts";
import type { ProcedureCase } from "../procedure/definition.ts";
import { workOf } from "./state.ts";

const original = rulesOf("1.001776");
const [first] = original.procedure.cases;
if (first === undefined) throw new Error("no case");
/** A second case with the same papers and a shorter time: 5 working days instead of 21. */
const short: ProcedureCase = { ...first, id: "short", timeLimit: { unit: "working-days", count: 5 } };
const rules = { ...original, procedure: { ...original.procedure, cases: [first, short] } };
const correct = { type: "CorrectReceipt", reason: "Ghi nhầm trường hợp" } as const;
const events = received(rules);

describe("what was taken down wrongly at the counter", () => {
  test("the owner's name is put right, with a form of its own", () => {
    const state = given(rules, ...events)
      .when({ ...correct, owner: { name: "Nông Thị Mây", form: "form-2" } })
      .yields("ReceiptCorrected");
    expect(state).toMatchObject({ opened: { ownerName: "Nông Thị Mây", form: "form-2" } });
  });
  test("the right case brings its own time, counted from the same receipt", () => {
    const state = given(rules, ...events)
      .when({ ...correct, case: "short" })
      .yields("ReceiptCorrected");
    expect(workOf(state)?.clock).toMatchObject({ receivedAt: "2026-11-17T03:00:00Z", dueAt: "2026-11-25T10:00:00Z" });
  });
  test("T7 – a pause before the correction is subtracted under the right case too", () => {
    const asked = given(rules, ...events).when(
      { type: "RequestPayment", amountVnd: 1000, reason: "phí" },
      "2026-11-18T03:00:00Z",
    );
    const paid = given(rules, ...asked.events).when(
      { type: "ConfirmPayment", receiptNumber: "1" },
      "2026-11-19T03:00:00Z",
    );
    const state = given(rules, ...paid.events)
      .when({ ...correct, case: "short" }, "2026-11-19T04:00:00Z")
      .yields("ReceiptCorrected");
    expect(workOf(state)?.clock.dueAt).toBe("2026-11-26T10:00:00Z");
  });
  test("papers and answers are checked as at the counter", () => {
    const ids = required(rules);
    const papers = ids.map((id) => ({ id, form: "copy" as const, count: 2 }));
    expect(
      given(rules, ...events)
        .when({ ...correct, components: papers })
        .yields("ReceiptCorrected"),
    ).toMatchObject({ opened: { components: papers } });
    const refused = (change: object, code: string) =>
      given(rules, ...events)
        .when({ ...correct, ...change })
        .refused(code);
    given(rules, ...events)
      .when({ ...correct, answers: {} })
      .yields("ReceiptCorrected");
    refused({ components: [] }, "COMPONENTS_MISSING");
    refused({ components: [{ id: "x", form: "copy", count: 1 }] }, "COMPONENT_NOT_IN_CASE");
    refused({ answers: { x: "y" } }, "ANSWER_NOT_IN_PROCEDURE");
    refused({ case: "x" }, "CASE_UNKNOWN");
    refused({}, "NOTHING_CORRECTED");
  });
  test("the case stays once an office has finished a step under it", () => {
    const begun = accepted(rules);
    const done = given(rules, ...begun).when({ type: "CompleteStep", handoff: 1 });
    given(rules, ...done.events)
      .when({ ...correct, case: "short" })
      .refused("STEPS_ALREADY_DONE");
    given(rules, ...done.events)
      .when({ ...correct, case: first.id, owner: { name: "A", form: "f" } })
      .yields("ReceiptCorrected");
  });
  test("is corrected while the dossier is under way", () => {
    given(rules, submitted(rules, []))
      .when({ ...correct, case: "short" })
      .refused("DOSSIER_NOT_RECEIVED");
    given(rules, ...events, happened("DossierWithdrawn", { reason: "r" }))
      .when({ ...correct, case: "short" })
      .refused("DOSSIER_ENDED");
    given(withoutYears(rules), ...events)
      .when({ ...correct, case: "short" })
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("a right time that reaches a year without a calendar is refused, however it gets there", () => {
    const year2026 = {
      ...rules,
      calendar: { ...rules.calendar, years: rules.calendar.years.filter(({ year }) => year === 2026) },
    };
    const atShort = { ...submitted(year2026, required(year2026), "2026-12-18T02:00:00Z"), case: "short" };
    const taken = given(year2026, atShort).when({ type: "ReceiveDossier" }, "2026-12-18T03:00:00Z");
    given(year2026, ...taken.events)
      .when({ ...correct, case: first.id }, "2026-12-18T04:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
    const ten = { ...first, id: "ten", timeLimit: { unit: "working-days" as const, count: 9 } };
    const withTen = { ...year2026, procedure: { ...year2026.procedure, cases: [first, short, ten] } };
    const asked = given(withTen, ...taken.events).when(
      { type: "RequestPayment", amountVnd: 1, reason: "r" },
      "2026-12-18T04:00:00Z",
    );
    const paid = given(withTen, ...asked.events).when(
      { type: "ConfirmPayment", receiptNumber: "1" },
      "2026-12-22T04:00:00Z",
    );
    given(withTen, ...paid.events)
      .when({ ...correct, case: "ten" }, "2026-12-22T05:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
});
