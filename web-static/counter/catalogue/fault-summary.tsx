import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import type { SectionSpec } from "./field-spec.ts";
import { type FormWords, useForm, useWords } from "./form-context.ts";
import type { Content, Path } from "./paths.ts";
import { placeName } from "./place-name.ts";

interface Props {
  readonly content: Content;
  readonly faults: readonly DraftFault[];
  readonly onReveal: (path: Path) => void;
}

const Item = ({
  fault,
  content,
  onReveal,
  words,
  sections,
}: Omit<Props, "faults"> & { fault: DraftFault; words: FormWords; sections: readonly SectionSpec[] }) => (
  <li>
    <button type="button" class="button link" onClick={() => onReveal(fault.path)}>
      {placeName(content, fault.path, words, sections) || words.editor.form}: <span lang="vi">{fault.reason}</span>
    </button>
  </li>
);

/** Everything that must be put right, each leading to its entry; what should only be looked at stands apart. */
export const FaultSummary = ({ faults, ...rest }: Props) => {
  const words = useWords();
  const { sections } = useForm();
  const errors = faults.filter(({ severity }) => severity === "error");
  const warnings = faults.filter(({ severity }) => severity === "warning");
  const keyOfFault = ({ code, path, reason }: DraftFault) => `${code} ${path.join(".")} ${reason}`;
  return (
    <>
      {errors.length > 0 && (
        <details class="notice late error-summary" open={errors.length <= 5} data-testid="errors">
          <summary>{words.editor.errors(errors.length)}</summary>
          <ul>
            {errors.map((fault) => (
              <Item key={keyOfFault(fault)} fault={fault} words={words} sections={sections} {...rest} />
            ))}
          </ul>
        </details>
      )}
      {warnings.length > 0 && (
        <details class="notice warn error-summary" data-testid="warnings">
          <summary>{words.editor.warnings(warnings.length)}</summary>
          <ul>
            {warnings.map((fault) => (
              <Item key={keyOfFault(fault)} fault={fault} words={words} sections={sections} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
