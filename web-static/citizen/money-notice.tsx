import type { MoneyView, TransferView } from "../../shared/contracts/payment-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dong } from "../site/dong.ts";
import { QrCode } from "../site/qr-svg.tsx";
import { payment as en } from "../text/payment-en.ts";
import { payment as vi } from "../text/payment-vi.ts";

export interface MoneyProps {
  readonly money: MoneyView;
  readonly language: Language;
}

/** The account in words stands beside the code: whoever reads this on the phone that pays cannot scan it. */
const Transfer = ({ transfer, language }: { transfer: TransferView; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <>
      <p>{text.payHow}</p>
      <div class="pay-ways">
        {transfer.vietQr !== undefined && <QrCode text={transfer.vietQr} label={text.qr} />}
        <dl class="pairs">
          <dt>{text.bank}</dt>
          <dd>{transfer.bank}</dd>
          <dt>{text.account}</dt>
          <dd>
            <strong>{transfer.number}</strong>
          </dd>
          <dt>{text.holder}</dt>
          <dd>{transfer.holder}</dd>
          <dt>{text.amountOpen}</dt>
          <dd>
            <strong>{dong(transfer.amountVnd, language)}</strong>
          </dd>
          <dt>{text.reference}</dt>
          <dd>
            <strong data-testid="reference">{transfer.reference}</strong>
          </dd>
        </dl>
      </div>
      <p class="small">{text.payCounter}</p>
    </>
  );
};

const Lines = ({ money, language }: MoneyProps) => (
  <ul class="plain-list">
    {money.lines.map((line) => (
      <li key={line.name.vi}>
        {line.name[language]}: {dong(line.amountVnd, language)}
        {line.preference !== undefined && ` (${line.preference.who[language]})`}
      </li>
    ))}
  </ul>
);

/** What is to be paid and how, or that it is paid. */
export const MoneyNotice = ({ money, language }: MoneyProps) => {
  const text = { vi, en }[language];
  const { state, transfer, paidVnd } = money;
  if (transfer !== undefined)
    return (
      <section class="card" data-testid="money" data-state={state}>
        <h3>{text.payTitle(dong(transfer.amountVnd, language))}</h3>
        <Lines money={money} language={language} />
        <Transfer transfer={transfer} language={language} />
      </section>
    );
  return (
    <p class={`notice ${state === "paid" ? "good" : ""}`} data-testid="money" data-state={state}>
      {state === "paid" ? text.paidTitle(dong(paidVnd, language)) : `${text.title}: ${text.states[state]}`}
    </p>
  );
};
