import type { PaymentView } from "../../../shared/contracts/payment-api.ts";
import { payment as en } from "../../text/payment-en.ts";
import { payment as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import type { TypedFee } from "./fee-entries.ts";

interface Props {
  readonly fees: PaymentView["fees"];
  readonly typed: readonly TypedFee[];
  readonly onChange: (typed: TypedFee[]) => void;
}
type Choice = PaymentView["fees"][number];
type OneProps = { readonly choice: Choice; readonly fee: TypedFee; readonly onType: (more: Partial<TypedFee>) => void };

const Entry = ({ label, value, onType, numeric = true }: EntryProps) => (
  <label class="field">
    <span>{label}</span>
    <input
      value={value}
      autocomplete="off"
      inputMode={numeric ? "numeric" : "text"}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  </label>
);
interface EntryProps {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly onType: (value: string) => void;
}

const Preferences = ({ choice, fee, onType }: OneProps) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const toggle = (id: string) =>
    fee.preferences.includes(id) ? fee.preferences.filter((one) => one !== id) : [...fee.preferences, id];
  return (
    <fieldset>
      <legend>{text.preferences}</legend>
      {choice.preferences.map(({ id, who, basis, percent }) => (
        <label class="choice" key={id}>
          <input
            type="checkbox"
            checked={fee.preferences.includes(id)}
            onChange={() => onType({ preferences: toggle(id) })}
          />
          <span>
            {who[language]} (−{percent} %, <span lang="vi">{basis}</span>)
          </span>
        </label>
      ))}
    </fieldset>
  );
};

const OneFee = (props: OneProps) => {
  const { choice, fee, onType } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <div class="payment-fee">
      <p>
        <strong>{choice.name[language]}</strong>{" "}
        <span class="tag">{choice.kind === "charge" ? text.charge : text.levy}</span>
        {choice.payAt === "outcome" && <span class="quiet small"> {text.atOutcome}</span>}
      </p>
      {!choice.certain && (
        <label class="choice">
          <input type="checkbox" checked={fee.applies} onChange={() => onType({ applies: !fee.applies })} />
          {text.applies}
        </label>
      )}
      <div class="row">
        {choice.unit !== undefined && (
          <Entry
            label={text.quantity(choice.unit[language])}
            value={fee.quantity}
            onType={(quantity) => onType({ quantity })}
          />
        )}
        {choice.perCopy !== undefined && (
          <Entry
            label={text.copies(choice.perCopy[language])}
            value={fee.copies}
            onType={(copies) => onType({ copies })}
          />
        )}
        {choice.amountVnd === undefined && (
          <>
            <Entry label={text.amount} value={fee.amount} onType={(amount) => onType({ amount })} />
            <Entry label={text.basis} value={fee.basis} numeric={false} onType={(basis) => onType({ basis })} />
          </>
        )}
      </div>
      {choice.preferences.length > 0 && <Preferences {...props} />}
    </div>
  );
};

/** What the definition leaves open: pages, copies, who pays less, the province's amount. */
export const FeeInputs = ({ fees, typed, onChange }: Props) =>
  typed.map((fee, at) => {
    const choice = fees.find((one) => one.fee === fee.fee);
    const onType = (more: Partial<TypedFee>) =>
      onChange(typed.map((one, index) => (index === at ? { ...one, ...more } : one)));
    return choice && <OneFee key={fee.fee} choice={choice} fee={fee} onType={onType} />;
  });
