import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import { FaultNotes } from "./fault-notes.tsx";
import { faultsIn } from "./faults.ts";
import type { FieldSpec } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import { keyOf, type Path, valueAt } from "./paths.ts";

export interface EntryProps<S extends FieldSpec = FieldSpec> {
  readonly spec: S;
  readonly path: Path;
}

/** What an input of an entry carries: its name for screen readers, and what is wrong with it. */
export interface InputProps {
  readonly id: string;
  readonly "data-field": string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** What one entry shows and how it is changed. */
export const useEntry = (path: Path) => {
  const form = useForm();
  const id = useId();
  const faults = faultsIn(form.faults, path);
  const isWrong = faults.some(({ severity }) => severity === "error");
  return {
    id,
    value: valueAt(form.content, path),
    faults,
    write: (value: unknown) => form.write(path, value),
    inputProps: (hint: string | undefined): InputProps => {
      const notes = [hint !== undefined && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean);
      return {
        id,
        "data-field": keyOf(path),
        "aria-invalid": isWrong,
        "aria-describedby": notes.length === 0 ? undefined : notes.join(" "),
      };
    },
  };
};

interface FrameProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  readonly optional?: true | undefined;
  readonly faults: readonly DraftFault[];
  /** Takes no more than a cell of a line. */
  readonly isShort?: boolean;
  readonly children: ComponentChildren;
}

/** Label, hint, one input and its faults. */
export const EntryFrame = ({ id, label, hint, optional, faults, isShort = false, children }: FrameProps) => {
  const { editor } = useWords();
  return (
    <div class={isShort ? "field cell" : "field"}>
      <label for={id}>
        {label} {optional && <span class="quiet hint-beside">({editor.optional})</span>}
      </label>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FaultNotes id={`${id}-faults`} faults={faults} />
    </div>
  );
};

/** The same for several inputs that make one entry. */
export const GroupFrame = ({ id, label, hint, optional, faults, path, children }: FrameProps & { path: Path }) => {
  const { editor } = useWords();
  const notes = [hint !== undefined && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(" ");
  return (
    <fieldset class="field" data-field={keyOf(path)} aria-describedby={notes === "" ? undefined : notes}>
      <legend>
        {label} {optional && <span class="quiet hint-beside">({editor.optional})</span>}
      </legend>
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FaultNotes id={`${id}-faults`} faults={faults} />
    </fieldset>
  );
};
