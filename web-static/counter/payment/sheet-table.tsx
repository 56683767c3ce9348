import type { CashSheetView } from "../../../shared/contracts/payment-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { dong } from "../../site/dong.ts";
import { cash as en, payment as enPayment } from "../../text/payment-en.ts";
import { cash as vi, payment as viPayment } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";

type Sheet = CashSheetView["sheets"][number];

const Row = ({ row }: { row: Sheet["rows"][number] }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { methods } = { vi: viPayment, en: enPayment }[language];
  return (
    <tr class={row.cancelled && !row.refund ? "is-cancelled" : ""}>
      <th scope="row" class="moment">
        {timeText(row.at)}
      </th>
      <td>
        <a href={links.dossier(row.dossier)}>{row.dossier}</a>
      </td>
      <td>{row.payer}</td>
      <td>{methods[row.method]}</td>
      <td class="amount">{dong(row.chargeVnd, language)}</td>
      <td class="amount">{dong(row.levyVnd, language)}</td>
      <td>
        {row.receiptNumber}
        {row.refund ? ` (${text.refund})` : row.cancelled ? ` (${text.cancelled})` : ""}
      </td>
    </tr>
  );
};

/** What one officer took and gave back on one day. */
export const SheetTable = ({ sheet }: { sheet: Sheet }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { methods } = { vi: viPayment, en: enPayment }[language];
  const { totals } = sheet;
  return (
    <div class="card table-card cash-table">
      <table class="list">
        <thead>
          <tr>
            {Object.entries(text.columns).map(([key, name]) => (
              <th scope="col" key={key} class={key === "charge" || key === "levy" ? "amount" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <Row key={row.at + row.dossier + row.receiptNumber + String(row.refund)} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {text.totals}: {dong(totals.totalVnd, language)} ({methods.cash} {dong(totals.cash, language)} ·{" "}
              {methods.transfer} {dong(totals.transfer, language)} · {methods.card} {dong(totals.card, language)})
            </th>
            <td class="amount">{dong(totals.chargeVnd, language)}</td>
            <td class="amount">{dong(totals.levyVnd, language)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
