import { describe, expect, test } from "vitest";
import { happened } from "../../../tests/support/dossier.ts";
import { cashRowOf, isMoney, type MoneyEvent } from "../dossier/cash-row.ts";
import { closeSheet } from "./cash-sheet.ts";
import { creditName, parseCreditName } from "./credit.ts";

const text = (vi: string) => ({ vi, en: vi });
const money = (type: "PaymentConfirmed" | "PaymentRefunded", body: object): MoneyEvent =>
  ({ ...happened("DossierReady", {}), ...body, type }) as unknown as MoneyEvent;
const lines = [
  { name: text("Phí"), kind: "charge", amountVnd: 5000 },
  { name: text("Lệ phí"), kind: "levy", amountVnd: 0 },
];

describe("a line of the cash sheet", () => {
  test("names the payer, or the owner when nobody else was named, and keeps phí and lệ phí apart", () => {
    const bare = cashRowOf(
      "H14.101-261121-0001",
      { ownerName: "Nông Thị Mai" },
      money("PaymentConfirmed", { receiptNumber: "1" }),
    );
    expect(bare).toMatchObject({ payer: "Nông Thị Mai", method: "cash", chargeVnd: 0, levyVnd: 0 });
    const named = money("PaymentConfirmed", { receiptNumber: "2", method: "card", payer: "Lý Văn Ba", lines });
    expect(cashRowOf("H14.101-261121-0001", { ownerName: "x" }, named)).toMatchObject({
      ...{ payer: "Lý Văn Ba", method: "card", chargeVnd: 5000, levyVnd: 0 },
    });
  });
  test("of money that is given back is subtracted", () => {
    const back = money("PaymentRefunded", { receiptNumber: "2", method: "cash", payer: "Lý Văn Ba", lines });
    const row = cashRowOf("H14.101-261121-0001", { ownerName: "x" }, back);
    expect(row).toMatchObject({ chargeVnd: -5000, refund: true });
    expect(Object.is(row.levyVnd, 0)).toBe(true);
  });
});

test("money that comes and goes is booked, other events are not", () => {
  const booked = [money("PaymentConfirmed", {}), money("PaymentRefunded", {}), happened("DossierReady", {})].map(
    isMoney,
  );
  expect(booked).toEqual([true, true, false]);
});

describe("a sheet that is closed", () => {
  const row = cashRowOf(
    "H14.101-261121-0001",
    { ownerName: "x" },
    money("PaymentConfirmed", { receiptNumber: "1", lines }),
  );
  test("says by how much the cash differs, and then why", () => {
    expect(closeSheet([row], { openingVnd: 1000, countedVnd: 6000 })).toEqual({
      ok: true,
      value: { openingVnd: 1000, countedVnd: 6000, differenceVnd: 0 },
    });
    expect(closeSheet([row], { openingVnd: 1000, countedVnd: 5000 })).toMatchObject({
      refusal: { code: "CASH_REMARK_MISSING" },
    });
    expect(closeSheet([row], { openingVnd: 1000, countedVnd: 5000, remark: "Trả lại nhầm" })).toMatchObject({
      value: { differenceVnd: -1000, remark: "Trả lại nhầm" },
    });
  });
});

test("a bank's own number keeps its colons", () => {
  const credit = { bank: "vietinbank", transaction: "FT:26331:1" };
  expect(parseCreditName(creditName(credit))).toEqual(credit);
});
