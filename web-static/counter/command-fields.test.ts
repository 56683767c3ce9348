import { describe, expect, test } from "vitest";
import type * as z from "zod";
import * as contracts from "../../shared/contracts/dossier-api.ts";
import * as payments from "../../shared/contracts/payment-api.ts";
import { rights } from "../../shared/domain/access/rights.ts";
import { actions } from "../text/console-vi.ts";
import {
  type CommandName,
  type CommandValues,
  commandBody,
  commandFaults,
  commandFields,
  fieldsOf,
  isCommand,
} from "./command-fields.ts";

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
    expect(names("owner")).toEqual(["to"]);
    expect(names("proxy")).toEqual(["to", "proxyName", "authorisation"]);
    expect(faults("dossier.return-outcome", { to: "proxy" })).toEqual({
      proxyName: "required",
      authorisation: "required",
    });
  });

  test("to the owner names no proxy, even when one was typed before", () => {
    expect(commandBody("dossier.return-outcome", { to: "owner", proxyName: "Lý Văn Ba" })).toEqual({ to: "owner" });
  });
});
