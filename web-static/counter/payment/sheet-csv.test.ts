import { expect, test } from "vitest";
import { csvOf } from "../../browser/csv.ts";
import { blankFees, entriesOf } from "./fee-entries.ts";
import { sheetRows } from "./sheet-csv.ts";

const totals = { cash: 0, transfer: 0, card: 0, chargeVnd: 0, levyVnd: 0, totalVnd: 0 };
const row = {
  ...{ at: "2026-11-26T02:00:00Z", dossier: "H14.101-261126-0001", officer: "lan", receiptNumber: "2026-000001" },
  ...{ payer: '=Ông "Ba", tổ 5', method: "cash" as const, chargeVnd: -5000, levyVnd: 0, refund: true as const },
};

test("a day's sheet opens in a spreadsheet and runs nothing there", () => {
  const text = csvOf(
    sheetRows({
      ...{ commune: "01288", communeName: { vi: "x", en: "x" }, date: "2026-11-26", totals },
      sheets: [{ officer: "lan", rows: [row], seen: 1, totals }],
    }),
  );
  expect(text.split("\r\n")[1]).toBe(
    `2026-11-26T02:00:00Z,lan,H14.101-261126-0001,"'=Ông ""Ba"", tổ 5",cash,-5000,0,2026-000001,hoàn tiền`,
  );
});

test("of each fee only what it asks for is sent", () => {
  const base = { kind: "charge" as const, certain: true, payAt: "receipt" as const, basis: "TT", preferences: [] };
  const name = { vi: "Phí", en: "Charge" };
  const fees = [
    { ...base, fee: 0, name, amountVnd: 2000, unit: name, perCopy: name },
    { ...base, fee: 1, name },
    { ...base, fee: 2, name, amountVnd: 1, certain: false },
  ];
  const typed = blankFees(fees).map((one) => ({ ...one, quantity: "1.200", amount: "75.000", basis: " NQ 1 " }));
  expect(entriesOf(fees, typed)).toEqual([
    { fee: 0, quantity: 1200, copies: 1 },
    { fee: 1, amountVnd: 75_000, basis: "NQ 1" },
  ]);
});
