import { useState } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { PaymentView } from "../../../shared/contracts/payment-api.ts";
import type { FeeFacts } from "../../../shared/domain/fee/assess.ts";
import { dong } from "../../site/dong.ts";
import { payment as en } from "../../text/payment-en.ts";
import { payment as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import type { CaseView } from "../use-procedure.ts";
import { blankFees, entriesOf, sumOf } from "./fee-entries.ts";
import { FeeInputs } from "./fee-inputs.tsx";
import { useMoney } from "./use-money.ts";

interface Props {
  readonly view: PaymentView;
  readonly theCase: CaseView;
  readonly facts: FeeFacts;
  readonly onDone: (view: DossierView) => void;
}

const METHODS = ["cash", "transfer", "card"] as const;

/** Fees, method and payer on one form: Enter takes the money. */
export const TakeMoney = ({ view, theCase, facts, onDone }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  // Once something is known or paid it stands; only what nobody has said yet is asked for.
  const asks = !view.known || (view.paidVnd === 0 && view.lines.every(({ quantity }) => quantity === undefined));
  const canSet = asks && view.allowed.includes("dossier.assess-fees");
  const [typed, setTyped] = useState(() => blankFees(view.fees));
  const [method, setMethod] = useState<(typeof METHODS)[number]>("cash");
  const [payer, setPayer] = useState(view.payer);
  const [receiptNumber, setReceiptNumber] = useState("");
  const { trouble, sending, send } = useMoney(view, onDone);
  const entries = entriesOf(view.fees, typed);
  const sum = canSet && view.fees.length > 0 ? sumOf(theCase, facts, entries) : undefined;
  const wanted = sum ?? view.transfer?.amountVnd ?? view.openVnd;
  const fees = sum === undefined ? {} : { fees: entries };
  const number = receiptNumber.trim() === "" ? {} : { receiptNumber: receiptNumber.trim() };
  const take = (event: Event) => {
    event.preventDefault();
    void send("confirm-payment", { method, ...(payer.trim() === "" ? {} : { payer }), ...number, ...fees });
  };
  const isKnown = !canSet || sum !== undefined || view.known;
  return (
    <form onSubmit={take} data-testid="take-money" noValidate>
      <fieldset class="plain" disabled={sending}>
        {canSet && <FeeInputs fees={view.fees} typed={typed} onChange={setTyped} />}
        <p class="payment-sum" aria-live="polite" data-testid="payment-sum">
          {isKnown ? `${text.open}: ${dong(wanted, language)}` : text.notKnown}
        </p>
        <fieldset>
          <legend>{text.method}</legend>
          <div class="row">
            {METHODS.map((one) => (
              <label class="choice" key={one}>
                <input type="radio" name="method" checked={method === one} onChange={() => setMethod(one)} />
                {text.methods[one]}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="row">
          <label class="field">
            <span>{text.payer}</span>
            <input value={payer} autocomplete="off" onInput={(event) => setPayer(event.currentTarget.value)} />
          </label>
          <label class="field">
            <span>{text.receiptNumber}</span>
            <input
              value={receiptNumber}
              autocomplete="off"
              onInput={(event) => setReceiptNumber(event.currentTarget.value)}
            />
            <span class="quiet small">{text.receiptHint}</span>
          </label>
        </div>
      </fieldset>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button" aria-disabled={sending || !isKnown || wanted === 0}>
          {sending ? text.sending : text.take(dong(wanted, language))}
        </button>
        {canSet && sum !== undefined && (
          <button type="button" class="button second" onClick={() => void send("assess-fees", fees)}>
            {text.assess}
          </button>
        )}
      </div>
    </form>
  );
};
