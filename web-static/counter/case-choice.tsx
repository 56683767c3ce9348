import { useId } from "preact/hooks";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { FieldFault } from "./field-fault.tsx";
import type { CaseView } from "./use-procedure.ts";

interface Props {
  readonly cases: readonly CaseView[];
  readonly chosen: string | undefined;
  readonly fault: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Which of the procedure's cases it is, when the answers do not tell. */
export const CaseChoice = ({ cases, chosen, fault, onChoose }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const faultId = useId();
  return (
    <fieldset data-field="case" aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{text.case}</legend>
      {cases.map(({ id, name }) => (
        <label class="choice" key={id}>
          <input type="radio" name="case" value={id} checked={chosen === id} onChange={() => onChoose(id)} />
          {name[language]}
        </label>
      ))}
      <FieldFault id={faultId} fault={fault} />
    </fieldset>
  );
};
