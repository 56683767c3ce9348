import { useState } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { PaymentView, ReceiptView } from "../../../shared/contracts/payment-api.ts";
import { momentText } from "../../browser/clock-text.ts";
import { dong } from "../../site/dong.ts";
import { payment as en } from "../../text/payment-en.ts";
import { payment as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { useMoney } from "./use-money.ts";

interface Props {
  readonly view: PaymentView;
  readonly onDone: (view: DossierView) => void;
}

const Cancel = ({ view, receipt, onDone, onKeep }: Props & { receipt: ReceiptView; onKeep: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [reason, setReason] = useState("");
  const { trouble, sending, send } = useMoney(view, onDone);
  const cancel = (event: Event) => {
    event.preventDefault();
    void send("refund-payment", { receiptNumber: receipt.number, reason });
  };
  return (
    <form onSubmit={cancel} noValidate>
      <label class="field">
        <span>{text.cancelReason}</span>
        <input value={reason} autocomplete="off" onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button grave" aria-disabled={sending}>
          {text.cancel}
        </button>
        <button type="button" class="button link" onClick={onKeep}>
          {text.keep}
        </button>
      </div>
    </form>
  );
};

/** What was paid, each with its paper; the lead may cancel one. */
export const ReceiptList = ({ view, onDone }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [cancelling, setCancelling] = useState<string>();
  const mayCancel = view.allowed.includes("dossier.refund-payment");
  return (
    <ul class="plain-list" aria-label={text.receipts}>
      {view.receipts.map((receipt) => (
        <li key={receipt.number + receipt.at} data-testid="receipt">
          <strong>{receipt.number}</strong> · {dong(receipt.amountVnd, language)} · {text.methods[receipt.method]} ·{" "}
          {momentText(receipt.at, language)}{" "}
          {receipt.cancelledAt === undefined ? (
            <a href={links.payment(view.code, receipt.number)}>{text.print}</a>
          ) : (
            <span class="tag late">{text.cancelled}</span>
          )}
          {mayCancel && receipt.cancelledAt === undefined && cancelling !== receipt.number && (
            <button type="button" class="button link" onClick={() => setCancelling(receipt.number)}>
              {text.cancel}
            </button>
          )}
          {cancelling === receipt.number && receipt.cancelledAt === undefined && (
            <Cancel view={view} receipt={receipt} onDone={onDone} onKeep={() => setCancelling(undefined)} />
          )}
        </li>
      ))}
    </ul>
  );
};
