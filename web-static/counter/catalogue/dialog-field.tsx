import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { FieldFault } from "../field-fault.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly fault: string | undefined;
  readonly children: (input: { id: string; "aria-invalid": boolean; "aria-describedby": string }) => ComponentChildren;
}

/** One entry of a dialog with its fault. */
export const DialogField = ({ label, hint, fault, children }: Props) => {
  const id = useId();
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
        "aria-describedby": `${id}-hint${fault === undefined ? "" : ` ${id}-fault`}`,
      })}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
};
