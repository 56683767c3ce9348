import { DialogField } from "./dialog-field.tsx";
import { useWords } from "./form-context.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  /** Sent once already: an empty reason is then told. */
  readonly wasTried: boolean;
  readonly onInput: (reason: string) => void;
}

/** Why, for the history; everything that is put on record asks for it. */
export const ReasonField = ({ label, value, wasTried, onInput }: Props) => {
  const text = useWords().publish;
  const isMissing = wasTried && value.trim() === "";
  return (
    <DialogField label={label} hint={text.reasonHint} fault={isMissing ? text.reasonMissing : undefined}>
      {(input) => (
        <textarea
          {...input}
          data-field="reason"
          rows={2}
          maxLength={500}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </DialogField>
  );
};
