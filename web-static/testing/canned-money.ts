import type { CashSheetView, MoneyView, PaymentView, UnmatchedList } from "../../shared/contracts/payment-api.ts";
import type { Procedure } from "../../shared/domain/procedure/definition.ts";
import { vietQr } from "../../shared/domain/vietqr/vietqr.ts";

/** A stand-in for the money of one dossier: two certified copies, to be counted by pages. */

const name = { vi: "Phí chứng thực bản sao từ bản chính", en: "Charge for certified copies" };
const line = { name, kind: "charge", amountVnd: 16_000, quantity: 2, basis: "Thông tư 226/2016/TT-BTC" } as const;
const account = { bank: "Ngân hàng minh họa", number: "0000000101", holder: "UBND phường Tân Giang" };

export const openMoney = (reference: string): MoneyView => ({
  ...{ state: "unpaid", known: true, lines: [line], dueVnd: 16_000, paidVnd: 0, openVnd: 16_000 },
  transfer: {
    ...{ ...account, amountVnd: 16_000, reference },
    vietQr: vietQr({ bin: "970498", account: account.number, amountVnd: 16_000, reference, holder: account.holder }),
  },
});

export const paidMoney: MoneyView = {
  ...{ state: "paid", known: true, lines: [line], dueVnd: 16_000, paidVnd: 16_000, openVnd: 0 },
};

/** A fee of the case for which the pages must be typed. */
export const withCountedFee = (procedure: Procedure): Procedure => ({
  ...procedure,
  cases: procedure.cases.map((one) => ({
    ...one,
    fees: [
      {
        ...{ name, kind: "charge" as const, channel: "any" as const, amountVnd: 2000, basis: line.basis },
        unit: { vi: "mỗi trang", en: "per page" },
        tiers: [{ from: 3, amountVnd: 1000 }],
        perCopy: { vi: "mỗi bản", en: "per copy" },
        exempt: [{ who: { vi: "Hộ nghèo", en: "Poor households" }, basis: "Nghị quyết 5" }],
      },
    ],
  })),
});

export const paymentOf = (code: string, version: number, paid: boolean): PaymentView => ({
  ...(paid ? paidMoney : { state: "unpaid", known: false, lines: [], dueVnd: 0, paidVnd: 0, openVnd: 0 }),
  ...{ code, version, commune: "01288", communeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" } },
  procedureName: { vi: "Chứng thực bản sao từ bản chính", en: "Certified copies" },
  payer: "Nông Thị Mai",
  fees: [
    {
      ...{ fee: 0, name, kind: "charge", certain: true, amountVnd: 2000, payAt: "receipt", basis: line.basis },
      unit: { vi: "mỗi trang", en: "per page" },
      perCopy: { vi: "mỗi bản", en: "per copy" },
      preferences: [
        { id: "exempt-0", who: { vi: "Hộ nghèo", en: "Poor households" }, basis: "Nghị quyết 5", percent: 100 },
      ],
    },
  ],
  receipts: paid
    ? [
        {
          ...{ number: "2026-000017", at: "2026-11-26T02:10:00Z", officer: "thanh.nv", payer: "Nông Thị Mai" },
          ...{ method: "cash", lines: [line], chargeVnd: 16_000, levyVnd: 0, amountVnd: 16_000 },
          amountWords: "Mười sáu nghìn đồng",
        },
      ]
    : [],
  allowed: paid ? ["dossier.refund-payment"] : ["dossier.confirm-payment", "dossier.assess-fees"],
});

const totals = { cash: 16_000, transfer: 0, card: 8000, chargeVnd: 16_000, levyVnd: 8000, totalVnd: 24_000 };

export const cashSheet = (date: string): CashSheetView => ({
  ...{ commune: "01288", communeName: { vi: "Phường Tân Giang", en: "Tan Giang Ward" }, date, totals },
  sheets: [
    {
      ...{ officer: "thanh.nv", seen: 2, totals },
      rows: [
        {
          ...{ at: `${date}T02:10:00Z`, dossier: "H14.101-261121-0001", officer: "thanh.nv", payer: "Nông Thị Mai" },
          ...{ receiptNumber: "2026-000017", method: "cash", chargeVnd: 16_000, levyVnd: 0 },
        },
        {
          ...{ at: `${date}T03:25:00Z`, dossier: "H14.101-261121-0002", officer: "thanh.nv", payer: "Hoàng Văn Nam" },
          ...{ receiptNumber: "2026-000018", method: "card", chargeVnd: 0, levyVnd: 8000 },
        },
      ],
    },
  ],
});

export const unmatched: UnmatchedList = {
  items: [
    {
      ...{ id: "vietinbank:FT1", bank: "vietinbank", transaction: "FT1", account: account.number, amountVnd: 15_000 },
      ...{ words: "NONG THI MAI nop phi sao y", paidAt: "2026-11-26T01:00:00Z", why: "no-reference" },
      whyText: { vi: "Nội dung chuyển tiền không có mã hồ sơ.", en: "Its words name no dossier." },
    },
  ],
};
