import { describe, expect, test } from "vitest";
import type * as z from "zod";
import * as contracts from "../../shared/contracts/dossier-requests.ts";
import * as payments from "../../shared/contracts/payment-api.ts";
import { rights } from "../../shared/domain/access/rights.ts";
import { actions } from "../text/console-vi.ts";
import { type CommandName, type CommandValues, commandFields, fieldsOf, isCommand } from "./command-fields.ts";
import { commandBody, commandFaults } from "./command-values.ts";

const brought = [
  { id: "photos", form: "copy", count: 2, given: true },
  { id: "birth-notice", form: "certified", count: 1, given: false },
] as const;

/** A filled form of each command, with the contract that its body must satisfy. */
const filled: Partial<Record<CommandName, [CommandValues, z.ZodType]>> = {
  "dossier.request-supplement": [{ components: ["birth-notice"], reason: "Thiếu" }, contracts.SupplementRequest],
  "dossier.request-second-supplement": [
    { components: ["birth-notice"], reason: "Thiếu", leadReason: "Giấy đã nộp là giả" },
    contracts.SupplementRequest.required(),
  ],
  "dossier.refuse": [{ reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch" }, contracts.RefuseRequest],
  "dossier.provide-supplement": [{ components: brought }, contracts.ProvideSupplementRequest],
  "dossier.withdraw": [{ reason: "Công dân đề nghị" }, contracts.ReasonRequest],
  "dossier.stop": [{ reason: "Quá hạn bổ sung" }, contracts.ReasonRequest],
  "dossier.request-payment": [{ amountVnd: "20.000", reason: "Lệ phí" }, payments.RequestPaymentRequest],
  "dossier.confirm-payment": [{ receiptNumber: "BL-01" }, payments.ConfirmPaymentRequest],
  "dossier.hand-over": [{ to: "justice", reason: "Gửi lại" }, contracts.HandOverRequest],
  "dossier.return-outcome": [
    { to: "proxy", proxyName: "Lý Văn Ba", authorisation: "số 5" },
    contracts.ReturnOutcomeRequest,
  ],
  "dossier.settle-at-once": [{ documentNumber: "12/CT" }, contracts.SettleAtOnceRequest],
  "dossier.resume": [{ reason: "Đã có giấy tờ" }, contracts.ReasonRequest],
  "dossier.reopen": [{ reason: "Trả nhầm" }, contracts.ReasonRequest],
  "dossier.apologize": [{ appointment: "2026-11-30T16:30", reason: "Chờ xác minh" }, contracts.ApologizeRequest],
  "dossier.extend-time": [{ dueAt: "2026-11-30T16:30", agreement: "BB 01" }, contracts.ExtendTimeRequest],
  "dossier.answer-draft": [{ agrees: "no", note: "Sai ngày sinh" }, contracts.AnswerDraftRequest],
  "dossier.correct-receipt": [
    { wrong: "owner", "owner.name": "Nông Thị Mai", "owner.phone": "0912 345 678", reason: "Gõ sai tên" },
    contracts.CorrectReceiptRequest,
  ],
  "handoff.find-not-eligible": [{ components: ["birth-notice"], reason: "Chưa đủ" }, contracts.SupplementRequest],
  "handoff.ask-consultation": [
    { office: "justice", question: "Có tranh chấp không?", replyWithinHours: "7,5" },
    contracts.AskConsultationRequest,
  ],
  "handoff.report-progress": [{ text: "Đã xác minh thực địa" }, contracts.ReportProgressRequest],
  "handoff.send-draft": [{ text: "Họ tên: Nông Thị Mai" }, contracts.SendDraftRequest],
  "handoff.approve": [{ note: "" }, contracts.CompleteStepRequest],
  "handoff.sign-outcome": [{ decision: "approved", documentNumber: "12/KS" }, contracts.OutcomeRequest],
  "consultation.reply": [{ opinion: "remarks", text: "Cần đo lại" }, contracts.ReplyConsultationRequest],
  "handoff.return": [{ reason: "Sai nơi nhận" }, contracts.ReasonRequest],
  "handoff.complete-step": [{ note: "" }, contracts.CompleteStepRequest],
  "handoff.send-back": [{ reason: "Niêm yết thiếu ngày" }, contracts.ReasonRequest],
  "handoff.record-outcome": [{ decision: "approved", documentNumber: "12/KS" }, contracts.OutcomeRequest],
  "handoff.request-supplement": [{ components: ["birth-notice"], reason: "Thiếu" }, contracts.SupplementRequest],
};

const faults = (name: CommandName, values: CommandValues, mustAsk?: readonly string[]) =>
  Object.fromEntries(commandFaults(name, values, mustAsk));

describe("the form of each command", () => {
  test.each(Object.entries(filled))("%s sends what the contract asks for", (name, [values, contract]) => {
    if (!isCommand(name)) throw new Error(name);
    expect(faults(name, values)).toEqual({});
    expect(contract.safeParse(commandBody(name, values)).error).toBeUndefined();
  });

  test("has a button name, and exists for a right that the table of rights knows", () => {
    for (const name of Object.keys(commandFields)) {
      expect(Object.keys(actions)).toContain(name);
      expect(Object.keys(rights)).toContain(name);
    }
  });

  test("is there for everything that an officer may be allowed to do with a dossier", () => {
    const others = ["dossier.submit", "dossier.read", "dossier.search", "handoff.list", "consultation.list"];
    // These have screens of their own.
    const money = ["dossier.assess-fees", "dossier.refund-payment"];
    const commands = Object.keys(rights).filter(
      (right) => /^(dossier|handoff|consultation)\./.test(right) && ![...others, ...money].includes(right),
    );
    expect(commands.filter((right) => !isCommand(right))).toEqual([]);
  });

  test("says all at once what is still to be put right", () => {
    expect(faults("dossier.refuse", { reason: "  " })).toEqual({ reason: "required", legalBasis: "required" });
    expect(faults("dossier.hand-over", {})).toEqual({ to: "choice", reason: "required" });
    expect(faults("dossier.request-supplement", { components: [], reason: "x" })).toEqual({ components: "papers" });
  });
});

describe("papers", () => {
  test("that were brought are sent in the form and number in which they came", () => {
    expect(commandBody("dossier.provide-supplement", { components: brought })).toEqual({
      components: [{ id: "photos", form: "copy", count: 2 }],
    });
    const none = brought.map((paper) => ({ ...paper, given: false }));
    expect(faults("dossier.provide-supplement", { components: none })).toEqual({ components: "papers" });
  });

  test("that are missing before receipt are asked for all at once", () => {
    const asked = { components: ["declaration"], reason: "Thiếu" };
    expect(faults("dossier.request-supplement", asked, ["declaration", "birth-notice"])).toEqual({
      components: "incomplete",
    });
    expect(faults("dossier.request-supplement", asked, ["declaration"])).toEqual({});
  });
});

describe("money", () => {
  test("is sent as whole dong however it was typed", () => {
    const values = { amountVnd: "1.250.000 đ", reason: "x" };
    expect(commandBody("dossier.request-payment", values)).toMatchObject({ amountVnd: 1_250_000 });
  });

  test("that is no amount is told at its field and never sent as 0", () => {
    expect(faults("dossier.request-payment", { amountVnd: "abc", reason: "x" })).toEqual({ amountVnd: "amount" });
  });
});

describe("an outcome that is returned", () => {
  const names = (to: string) => fieldsOf("dossier.return-outcome", { to }).map(({ name }) => name);

  test("asks for the proxy's name when it goes to a proxy, and then it must be there", () => {
    expect(names("owner")).toEqual(["to", "way"]);
    expect(names("proxy")).toEqual(["to", "proxyName", "authorisation", "way"]);
    expect(faults("dossier.return-outcome", { to: "proxy" })).toEqual({
      proxyName: "required",
      authorisation: "required",
    });
  });

  test("to the owner names no proxy, even when one was typed before", () => {
    expect(commandBody("dossier.return-outcome", { to: "owner", proxyName: "Lý Văn Ba" })).toEqual({ to: "owner" });
  });
});

describe("what is chosen, and what is meant", () => {
  test("a consent is sent as yes or no, and an objection says what is wrong", () => {
    expect(commandBody("dossier.answer-draft", { agrees: "yes", note: "x" })).toEqual({ agrees: true });
    expect(faults("dossier.answer-draft", { agrees: "no" })).toEqual({ note: "required" });
  });

  test("a new appointment is a moment in Vietnam", () => {
    const values = { appointment: "2026-11-30T16:30", reason: "x" };
    expect(commandBody("dossier.apologize", values)).toMatchObject({ appointment: "2026-11-30T09:30:00Z" });
    expect(faults("dossier.apologize", { appointment: "2026-11", reason: "x" })).toEqual({ appointment: "moment" });
  });

  test("of a receipt only what was wrong is corrected, and the owner is named whole", () => {
    const person = {
      "owner.name": " Nông Thị Mai ",
      "owner.idNumber": "004 085 001234",
      "owner.phone": "0912 345 678",
    };
    const values = { ...person, components: brought, reason: "x" };
    expect(commandBody("dossier.correct-receipt", { ...values, wrong: "owner" })).toEqual({
      owner: { name: "Nông Thị Mai", idNumber: "004085001234", phone: "0912345678" },
      reason: "x",
    });
    expect(commandBody("dossier.correct-receipt", { ...values, wrong: "papers" })).toEqual({
      components: [{ id: "photos", form: "copy", count: 2 }],
      reason: "x",
    });
    const matter = { case: "new", answers: { married: "no" }, papers: brought };
    expect(commandBody("dossier.correct-receipt", { ...values, matter, wrong: "matter" })).toEqual({
      case: "new",
      answers: { married: "no" },
      components: [{ id: "photos", form: "copy", count: 2 }],
      reason: "x",
    });
    const unanswered = { ...values, matter: { case: "new", papers: brought }, wrong: "matter" };
    expect(commandBody("dossier.correct-receipt", unanswered)).not.toHaveProperty("answers");
    expect(faults("dossier.correct-receipt", { ...values, matter: { papers: [] }, wrong: "matter" })).toEqual({
      matter: "choice",
    });
    const typed = { ...values, wrong: "owner", "owner.phone": "12", "owner.idNumber": "12" };
    expect(faults("dossier.correct-receipt", typed)).toEqual({ "owner.phone": "phone", "owner.idNumber": "idNumber" });
  });

  test("hours for a reply may be broken, but not none", () => {
    const asked = { office: "justice", question: "x" };
    expect(commandBody("handoff.ask-consultation", { ...asked, replyWithinHours: "7,5" })).toMatchObject({
      replyWithinHours: 7.5,
    });
    expect(faults("handoff.ask-consultation", { ...asked, replyWithinHours: "0" })).toEqual({
      replyWithinHours: "hours",
    });
  });

  test("a parcel's number is asked for when the outcome goes by post", () => {
    expect(faults("dossier.return-outcome", { to: "owner", way: "post" })).toEqual({ parcel: "required" });
    expect(faults("dossier.return-outcome", { to: "owner", way: "counter" })).toEqual({});
  });
});
