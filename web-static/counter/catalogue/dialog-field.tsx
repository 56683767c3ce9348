import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { FieldFault } from "../field-fault.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly children: (input: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
  }) => ComponentChildren;
}

/** One entry of a dialog with its fault. */
export const DialogField = ({ label, hint, fault, children }: Props) => {
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        "aria-invalid": fault !== undefined,
        "aria-describedby": notes.length === 0 ? undefined : notes.join(" "),
      })}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
};
