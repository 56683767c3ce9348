import { useEffect } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { PaymentView } from "../../../shared/contracts/payment-api.ts";
import { feeFacts } from "../../../shared/domain/dossier/account.ts";
import { dong } from "../../site/dong.ts";
import { payment as en } from "../../text/payment-en.ts";
import { payment as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { useLoad } from "../use-load.ts";
import type { TakenUnder } from "../use-procedure.ts";
import { ReceiptList } from "./receipt-list.tsx";
import { TakeMoney } from "./take-money.tsx";

interface Props {
  readonly view: DossierView;
  readonly takenUnder: TakenUnder;
  readonly onDone: (view: DossierView) => void;
}

const tone = { free: "", unpaid: "warn", partly: "warn", paid: "good", refunded: "" } as const;

/** The dossier's money: what it costs, taking it, and the receipts. Free procedures show nothing here. */
export const PaymentPanel = ({ view, takenUnder, onDone }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useLoad<PaymentView>(
    view.money === undefined ? undefined : `/dossiers/${encodeURIComponent(view.code)}/payment`,
  );
  useEffect(() => {
    void reload({ quiet: true });
  }, [view.version]);
  if (view.money === undefined || answer?.kind !== "ok" || takenUnder.theCase === undefined) return null;
  const payment = answer.value;
  const takes = payment.allowed.includes("dossier.confirm-payment");
  return (
    <section class="card payment" aria-labelledby="payment-title" data-testid="payment-panel">
      <h2 id="payment-title">
        {text.title} <span class={`tag ${tone[payment.state]}`}>{text.states[payment.state]}</span>
      </h2>
      {payment.lines.length > 0 && (
        <ul class="plain-list">
          {payment.lines.map((line) => (
            <li key={line.name.vi}>
              {line.name[language]}: <strong>{dong(line.amountVnd, language)}</strong>{" "}
              {line.fullVnd !== undefined && line.preference !== undefined && (
                <span class="quiet small">
                  {text.lowered(dong(line.fullVnd, language))} {line.preference.who[language]}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {payment.receipts.length > 0 && <ReceiptList view={payment} onDone={onDone} />}
      {takes && (
        <TakeMoney
          key={payment.version}
          view={payment}
          theCase={takenUnder.theCase}
          facts={feeFacts(view)}
          onDone={onDone}
        />
      )}
    </section>
  );
};
