import type { Method, Operation } from "./operation.ts";
import * as payment from "./payment-api.ts";

const tag = "payments";

/** Fees, receipts, the day's cash, and what banks tell. */
export const paymentOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/dossiers/{code}/payment": {
    get: { summary: "What a dossier costs, what was paid, its receipts", tag, answer: payment.PaymentView },
  },
  "/api/cash-sheet": {
    get: {
      summary: "What a commune took and gave back on one day, officer by officer",
      tag,
      query: { commune: "5-digit unit code", date: "Day in Vietnam, today when absent" },
      answer: payment.CashSheetView,
    },
  },
  "/api/cash-sheet/close": {
    post: {
      summary: "Close a day's sheet with the cash counted; a closed sheet does not change",
      tag,
      body: payment.CloseSheetRequest,
      answer: payment.CashSheetView,
    },
  },
  "/api/payments/callback": {
    post: {
      summary: "A bank tells of a transfer; signed in X-Bank, X-Timestamp and X-Signature (docs/adr/0030)",
      tag,
      public: true,
      body: payment.CallbackRequest,
      answer: payment.CallbackAnswer,
    },
  },
  "/api/payments/unmatched": {
    get: {
      summary: "Transfers that fit no dossier",
      tag,
      query: { commune: "5-digit unit code, or the province's id" },
      answer: payment.UnmatchedList,
    },
  },
  "/api/payments/unmatched/{id}/resolve": {
    post: {
      summary: "Say which dossier a transfer pays for, or why none",
      tag,
      body: payment.ResolveCreditRequest,
      answer: payment.ResolvedCredit,
    },
  },
};
