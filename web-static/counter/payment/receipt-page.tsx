import type { PaymentView, ReceiptView } from "../../../shared/contracts/payment-api.ts";
import { dayText, momentText } from "../../browser/clock-text.ts";
import { dong } from "../../site/dong.ts";
import { payment as en } from "../../text/payment-en.ts";
import { payment as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { DossierNotThere } from "../dossier-not-there.tsx";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";

const Paper = ({ view, receipt }: { view: PaymentView; receipt: ReceiptView }) => (
  <article class="slip" lang="vi" data-testid="fee-receipt">
    <header>
      <p>
        {vi.authority} {view.communeName.vi.toLocaleUpperCase("vi")}
        <strong class="slip-ruled">{vi.centre}</strong>
      </p>
      <p>
        {vi.number}: <strong>{receipt.number}</strong>
        <br />
        {dayText(receipt.at)}
      </p>
    </header>
    <h2>{vi.receiptTitle.toLocaleUpperCase("vi")}</h2>
    <dl class="slip-facts">
      {[
        [vi.payerSign, receipt.payer],
        [vi.forDossier, view.code],
        [vi.procedure, view.procedureName.vi],
        [vi.method, vi.methods[receipt.method]],
      ].map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <table class="slip-papers">
      <tbody>
        {receipt.lines.map((line) => (
          <tr key={line.name.vi}>
            <td>
              {line.kind === "charge" ? vi.charge : vi.levy}: {line.name.vi}
            </td>
            <td class="amount">{dong(line.amountVnd, "vi")}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{vi.total}</th>
          <td class="amount">
            <strong>{dong(receipt.amountVnd, "vi")}</strong>
          </td>
        </tr>
      </tbody>
    </table>
    <p>
      {vi.words}: <em>{receipt.amountWords}</em>
    </p>
    <footer>
      {[vi.payerSign, vi.cashier].map((name) => (
        <p key={name}>
          <strong>{name}</strong>
          <br />
          <em>{vi.signHint}</em>
        </p>
      ))}
    </footer>
    <p class="slip-note">{momentText(receipt.at, "vi")}</p>
  </article>
);

/** One receipt on paper. */
export const FeeReceiptScreen = ({ code, number }: { code: string; number: string }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useLoad<PaymentView>(`/dossiers/${encodeURIComponent(code)}/payment`);
  const view = answer?.kind === "ok" ? answer.value : undefined;
  const receipt = view?.receipts.findLast((one) => one.number === number && one.cancelledAt === undefined);
  return (
    <section>
      <div class="no-print">
        <ScreenTitle title={`${text.receiptTitle} ${number}`} />
        <p class="row">
          {receipt !== undefined && (
            <button type="button" class="button" onClick={() => print()}>
              {text.print}
            </button>
          )}
          <a class="button second" href={links.dossier(code)}>
            {text.back}
          </a>
        </p>
      </div>
      {view !== undefined && receipt !== undefined && <Paper view={view} receipt={receipt} />}
      {view === undefined && <DossierNotThere answer={answer} code={code} onAgain={() => void reload()} />}
    </section>
  );
};
