import { useLayoutEffect, useRef } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { type EntryFault, entryFault, type Field } from "./tracking-entry.ts";
import { readCode, readSecret, TRACKING_ANSWER, type TrackingKey } from "./tracking-link.ts";

interface Props {
  readonly language: Language;
  readonly typed: TrackingKey;
  readonly fault: EntryFault | undefined;
  readonly isAsking: boolean;
  readonly onType: (typed: TrackingKey) => void;
  readonly onFault: (fault: EntryFault) => void;
  readonly onShow: (key: TrackingKey) => void;
}

const nothing = () => {};
/** As it lies in a page: where no script runs, the form itself goes to the system, which answers with a page. */
export const WITHOUT_SCRIPT = { isAsking: false, onType: nothing, onFault: nothing, onShow: nothing } as const;

export const TrackingForm = ({ language, typed, fault, isAsking, onType, onFault, onShow }: Props) => {
  const text = { vi, en }[language];
  const inputs = { code: useRef<HTMLInputElement>(null), secret: useRef<HTMLInputElement>(null) };
  useLayoutEffect(() => {
    const [first] = fault?.fields ?? [];
    if (first !== undefined) inputs[first].current?.focus();
  }, [fault]);
  const submit = (event: Event) => {
    event.preventDefault();
    const key = { code: readCode(typed.code), secret: readSecret(typed.secret) };
    onType(key);
    const wrong = entryFault(key, language);
    if (wrong === undefined) onShow(key);
    else onFault(wrong);
  };
  const field = (name: Field, label: string, hint: string) => {
    const isWrong = fault?.fields.includes(name) ?? false;
    return (
      <div class="field">
        <label for={name}>{label}</label>
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
        <input
          id={name}
          name={name}
          type="text"
          ref={inputs[name]}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={isWrong ? `entry-fault ${name}-hint` : `${name}-hint`}
          aria-invalid={isWrong}
          value={typed[name]}
          onInput={(event) => onType({ ...typed, [name]: event.currentTarget.value })}
        />
      </div>
    );
  };
  return (
    <form class="card" method="post" action={TRACKING_ANSWER} onSubmit={submit} noValidate>
      <input type="hidden" name="language" value={language} />
      <p>{text.intro}</p>
      {field("code", text.code, text.codeHint)}
      {field("secret", text.secret, text.secretHint)}
      {fault !== undefined && (
        <p class="fault" role="alert" id="entry-fault">
          {fault.text}
        </p>
      )}
      <button type="submit" class="button">
        {text.show}
      </button>
      <p role="status">{isAsking ? text.loading : ""}</p>
    </form>
  );
};
