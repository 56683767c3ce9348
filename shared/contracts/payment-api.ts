import * as z from "zod";
import { CashClosing, CashRow, CashTotals } from "../domain/fee/cash-sheet.ts";
import { Credit, WhyUnmatched } from "../domain/fee/credit.ts";
import { FeeLine, PaymentMethod } from "../domain/fee/line.ts";
import { Localized } from "../domain/localized.ts";
import { line, prose } from "./text.ts";

const Amount = z.int().positive().max(1_000_000_000);

export const FeeEntry = z
  .object({
    fee: z.int().min(0).max(100).describe("Place of the fee in the case, as `fees` of the payment tells it"),
    quantity: z.int().min(1).max(100_000).optional().describe("Units, such as pages"),
    copies: z.int().min(1).max(10_000).optional(),
    preferences: z.array(line(40)).max(20).optional().describe("Those that apply to this person; the best wins"),
    amountVnd: Amount.optional().describe("Only where the province sets it"),
    basis: line(200).optional().describe("The province's resolution that sets it"),
  })
  .meta({ id: "FeeEntry" });
const FeeEntries = z.array(FeeEntry).max(50);

export const AssessFeesRequest = z.object({ fees: FeeEntries }).meta({ id: "AssessFeesRequest" });
export const RequestPaymentRequest = z
  .object({
    amountVnd: Amount.optional().describe("Beyond the fees; left out to ask for the fees that are open"),
    kind: z.enum(["charge", "levy"]).optional().describe("charge when absent"),
    reason: prose(200),
  })
  .meta({ id: "RequestPaymentRequest", description: "The dossier waits for money, and its clock stands" });
export const ConfirmPaymentRequest = z
  .object({
    receiptNumber: line(60).optional().describe("Of a paper receipt; left out to be given the next number"),
    amountVnd: Amount.optional().describe("All that is open when left out"),
    method: PaymentMethod.optional().describe("cash when left out"),
    payer: line(100).optional().describe("The owner when left out"),
    fees: FeeEntries.optional().describe("Sets the fees in the same stroke"),
  })
  .meta({ id: "ConfirmPaymentRequest" });
export const RefundPaymentRequest = z
  .object({ receiptNumber: line(60), reason: prose(200) })
  .meta({ id: "RefundPaymentRequest", description: "Cancels one receipt whole and gives its money back" });

export const PaymentState = z.enum(["free", "unpaid", "partly", "paid", "refunded"]).meta({ id: "PaymentState" });

export const TransferView = z
  .object({
    bank: z.string(),
    number: z.string(),
    holder: z.string(),
    amountVnd: z.int(),
    reference: z.string().describe("What to write; the dossier's code without dots and hyphens"),
    vietQr: z.string().optional().describe("Text of the QR code that banking apps read"),
  })
  .meta({ id: "TransferView" });
export type TransferView = z.infer<typeof TransferView>;

export const MoneyView = z
  .object({
    state: PaymentState,
    known: z.boolean().describe("False while an officer still has to say how much it is"),
    lines: z.array(FeeLine),
    dueVnd: z.int(),
    paidVnd: z.int(),
    openVnd: z.int(),
    transfer: TransferView.optional().describe("How to pay what is open now without coming"),
  })
  .meta({ id: "MoneyView" });
export type MoneyView = z.infer<typeof MoneyView>;

/** What a receipt shows, on paper and on screens. */
export const ReceiptView = z
  .object({
    number: z.string(),
    at: z.iso.datetime(),
    officer: z.string(),
    payer: z.string(),
    method: PaymentMethod,
    lines: z.array(FeeLine),
    chargeVnd: z.int(),
    levyVnd: z.int(),
    amountVnd: z.int(),
    amountWords: z.string().describe("In Vietnamese words"),
    cancelledAt: z.iso.datetime().optional(),
  })
  .meta({ id: "ReceiptView" });
export type ReceiptView = z.infer<typeof ReceiptView>;

/** One fee of the case with what an officer may have to add. */
const FeeChoice = z
  .object({
    fee: z.int(),
    name: Localized,
    kind: z.enum(["charge", "levy"]),
    certain: z.boolean().describe("False while it hangs on a question without an answer"),
    amountVnd: z.int().optional().describe("Of one unit; absent where the province sets it"),
    unit: Localized.optional().describe("Must be counted"),
    perCopy: Localized.optional(),
    payAt: z.enum(["receipt", "outcome"]),
    basis: z.string(),
    preferences: z.array(z.object({ id: z.string(), who: Localized, basis: z.string(), percent: z.int() })),
  })
  .meta({ id: "FeeChoice" });

/** GET /api/dossiers/{code}/payment */
export const PaymentView = MoneyView.extend({
  code: z.string(),
  version: z.int(),
  commune: z.string(),
  communeName: Localized,
  procedureName: Localized,
  payer: z.string().describe("Who pays unless another is named"),
  fees: z.array(FeeChoice),
  receipts: z.array(ReceiptView),
  allowed: z.array(z.string()).describe("assess-fees, request-payment, confirm-payment, refund-payment"),
}).meta({ id: "PaymentView" });
export type PaymentView = z.infer<typeof PaymentView>;

/** POST /api/payments/callback: what a bank tells, signed. */
export const CallbackRequest = Credit.omit({ bank: true }).meta({ id: "CallbackRequest" });
export const CallbackAnswer = z
  .object({ received: z.literal(true), matched: z.boolean() })
  .meta({ id: "CallbackAnswer" });

export const UnmatchedCredit = Credit.extend({
  id: z.string().describe("<bank>:<transaction>"),
  why: WhyUnmatched,
  whyText: Localized,
}).meta({ id: "UnmatchedCredit" });
export const UnmatchedList = z.object({ items: z.array(UnmatchedCredit) }).meta({ id: "UnmatchedList" });
export type UnmatchedList = z.infer<typeof UnmatchedList>;

export const ResolveCreditRequest = z
  .object({
    dossier: line(40).optional().describe("The dossier that it pays for"),
    note: prose(300).optional().describe("Why it pays for none, such as: sent back to the payer"),
  })
  .refine(({ dossier, note }) => (dossier === undefined) !== (note === undefined))
  .meta({ id: "ResolveCreditRequest", description: "Either a dossier or a note" });
export const ResolvedCredit = z
  .object({ id: z.string(), dossier: z.string().optional() })
  .meta({ id: "ResolvedCredit" });

const OfficerSheet = z
  .object({
    officer: z.string(),
    rows: z.array(CashRow.extend({ cancelled: z.literal(true).optional() })),
    seen: z.int().describe("Rows so far; sent back when the sheet is closed"),
    totals: CashTotals,
    closing: CashClosing.optional(),
  })
  .meta({ id: "OfficerSheet" });

/** GET /api/cash-sheet?commune=01288&date=2026-11-26 */
export const CashSheetView = z
  .object({
    commune: z.string(),
    communeName: Localized,
    date: z.iso.date(),
    sheets: z.array(OfficerSheet).describe("One for each officer who took money, and one for the bank's"),
    totals: CashTotals,
  })
  .meta({ id: "CashSheetView" });
export type CashSheetView = z.infer<typeof CashSheetView>;

export const CloseSheetRequest = z
  .object({
    commune: line(10),
    date: z.iso.date(),
    officer: line(120).optional().describe("The officer's own sheet when left out; another's is the lead's to close"),
    seen: z.int().min(0),
    openingVnd: z.int().min(0).max(100_000_000_000),
    countedVnd: z.int().min(0).max(100_000_000_000),
    remark: prose(500).optional().describe("Needed when the cash differs"),
  })
  .meta({ id: "CloseSheetRequest" });
