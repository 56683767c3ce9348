import { describe, expect, test } from "vitest";
import type * as z from "zod";
import * as contracts from "../../shared/contracts/dossier-api.ts";
import { rights } from "../../shared/domain/access/rights.ts";
import { actions } from "../text/console-vi.ts";
import {
  type CommandName,
  type CommandValues,
  commandBody,
  commandFields,
  commandPath,
  fieldsFor,
  isCommand,
  lackingFields,
} from "./command-fields.ts";

/** A filled form of each command, with the contract that its body must satisfy. */
const filled: Partial<Record<CommandName, [CommandValues, z.ZodType]>> = {
  "dossier.request-supplement": [{ components: ["birth-notice"], reason: "Thiếu" }, contracts.SupplementRequest],
  "dossier.refuse": [{ reason: "Không thuộc thẩm quyền", legalBasis: "Luật Hộ tịch" }, contracts.RefuseRequest],
  "dossier.provide-supplement": [{ components: ["birth-notice"] }, contracts.ProvideSupplementRequest],
  "dossier.withdraw": [{ reason: "Công dân đề nghị" }, contracts.ReasonRequest],
  "dossier.stop": [{ reason: "Quá hạn bổ sung" }, contracts.ReasonRequest],
  "dossier.request-payment": [{ amountVnd: "20.000", reason: "Lệ phí" }, contracts.RequestPaymentRequest],
  "dossier.confirm-payment": [{ receiptNumber: "BL-01" }, contracts.ConfirmPaymentRequest],
  "dossier.hand-over": [{ to: "justice", reason: "Gửi lại" }, contracts.HandOverRequest],
  "dossier.return-outcome": [{ to: "owner", proxyName: "" }, contracts.ReturnOutcomeRequest],
  "handoff.return": [{ reason: "Sai nơi nhận" }, contracts.ReasonRequest],
  "handoff.complete-step": [{ note: "" }, contracts.CompleteStepRequest],
  "handoff.send-back": [{ reason: "Niêm yết thiếu ngày" }, contracts.ReasonRequest],
  "handoff.record-outcome": [{ decision: "approved", documentNumber: "12/KS" }, contracts.OutcomeRequest],
  "handoff.request-supplement": [{ components: ["birth-notice"], reason: "Thiếu" }, contracts.SupplementRequest],
};

describe("the form of each command", () => {
  test.each(Object.entries(filled))("%s sends what the contract asks for", (name, [values, contract]) => {
    if (!isCommand(name)) throw new Error(name);
    expect(lackingFields(name, values)).toEqual([]);
    expect(contract.safeParse(commandBody(name, values)).error).toBeUndefined();
  });

  test("has a button name, and exists for a right that the table of rights knows", () => {
    for (const name of Object.keys(commandFields)) {
      expect(Object.keys(actions)).toContain(name);
      expect(Object.keys(rights)).toContain(name);
    }
  });

  test("says which fields are still empty", () => {
    expect(lackingFields("dossier.refuse", { reason: "  " })).toEqual(["reason", "legalBasis"]);
    expect(lackingFields("dossier.request-supplement", { components: [], reason: "x" })).toEqual(["components"]);
  });
});

test("money is sent as whole dong however it was typed", () => {
  expect(commandBody("dossier.request-payment", { amountVnd: "1.250.000 đ", reason: "x" })).toMatchObject({
    amountVnd: 1250000,
  });
});

test("only the head of a centre is asked for the reason of a second supplement request", () => {
  const names = (role: string) => fieldsFor("dossier.request-supplement", role).map((field) => field.name);
  expect(names("receptionist")).not.toContain("leadReason");
  expect(names("commune-lead")).toContain("leadReason");
});

test("an office's answers go to its hand-over, a counter's commands to the dossier", () => {
  expect(commandPath("dossier.receive", "H14.101-261121-0001", undefined)).toBe(
    "/dossiers/H14.101-261121-0001/receive",
  );
  expect(commandPath("handoff.accept", "x", "H14.101-261121-0001~2")).toBe("/handoffs/H14.101-261121-0001~2/accept");
});
