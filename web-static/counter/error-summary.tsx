import type { RefObject } from "preact";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import { focusField } from "./focus-field.ts";

interface Props {
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  /** The form whose entries the faults lead to. */
  readonly form: RefObject<HTMLElement | null>;
}

/** Everything that must be put right before sending, each leading to its entry; gone as soon as all of it is right. */
export const ErrorSummary = ({ faults, form }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (faults.length === 0) return null;
  return (
    <div class="notice late error-summary" role="alert">
      <p>{text.toFix(faults.length)}</p>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <button type="button" class="button link" onClick={() => focusField(form.current, field)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
