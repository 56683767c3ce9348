import type { z } from "zod";
import type { CashSheetView, CloseSheetRequest } from "../../shared/contracts/payment-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { type CashRow, cancelledIn, closeSheet, totalsOf } from "../../shared/domain/fee/cash-sheet.ts";
import type { CashDay, SheetHead } from "../../shared/store/cash-store.ts";
import type { PaymentDeps } from "./deps.ts";

const sheetView = ({ officer, rows: seen, closing }: SheetHead, all: readonly CashRow[]) => {
  const rows = all.filter((row) => row.officer === officer);
  const cancelled = cancelledIn(rows);
  return {
    ...{ officer, seen, totals: totalsOf(rows) },
    rows: rows.map((row) => ({ ...row, ...(cancelled.has(row.receiptNumber) ? { cancelled: true as const } : {}) })),
    ...(closing === undefined ? {} : { closing }),
  };
};

const dayView = async (
  { definitions }: PaymentDeps,
  commune: string,
  date: string,
  { rows, heads }: CashDay,
): Promise<CashSheetView> => ({
  ...{ commune, date },
  communeName: findCommune(await definitions.province(), commune)?.name ?? { vi: commune, en: commune },
  sheets: heads.map((head) => sheetView(head, rows)),
  totals: totalsOf(rows),
});

/** A commune's cash of one day: one query, whatever the number of counters. */
export const cashSheet = async (deps: PaymentDeps, commune: string, date: string): Promise<CashSheetView> =>
  dayView(deps, commune, date, await deps.cash.day(commune, date));

type Asked = z.infer<typeof CloseSheetRequest> & { readonly officer: string };

/** Closes one officer's sheet as he saw it. What comes later is written on the next day's. */
export const closeCashSheet = async (deps: PaymentDeps, by: string, asked: Asked): Promise<Result<CashSheetView>> => {
  const { commune, date, officer, seen } = asked;
  const at = deps.now();
  if (date > toLocal(at).date) return refuse("CASH_DATE_NOT_PAST", { field: "date" });
  const day = await deps.cash.day(commune, date);
  const head = day.heads.find((one) => one.officer === officer) ?? { officer, rows: 0 };
  if (head.closing !== undefined) return refuse("CASH_SHEET_CLOSED");
  if (head.rows !== seen) return refuse("CASH_SHEET_CHANGED", { field: "seen" });
  const rows = day.rows.filter((row) => row.officer === officer);
  const closing = closeSheet(rows, asked);
  if (!closing.ok) return closing;
  const closed = await deps.cash.close({ commune, date, officer, rows: seen }, { at, by, ...closing.value });
  return closed ? accept(await cashSheet(deps, commune, date)) : refuse("CASH_SHEET_CHANGED", { field: "seen" });
};
