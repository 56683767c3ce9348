import { useLayoutEffect, useRef } from "preact/hooks";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { readCode, readSecret, type TrackingKey } from "./tracking-link.ts";

export type Field = keyof TrackingKey;

/** What is wrong with the entry, and in which fields; with none of them it is no matter of the entry. */
export interface EntryFault {
  readonly text: string;
  readonly fields: readonly Field[];
}

interface Props {
  readonly language: Language;
  readonly typed: TrackingKey;
  readonly fault: EntryFault | undefined;
  readonly isAsking: boolean;
  readonly onType: (typed: TrackingKey) => void;
  readonly onFault: (fault: EntryFault) => void;
  readonly onShow: (key: TrackingKey) => void;
}

const entryFault = ({ code, secret }: TrackingKey, text: typeof vi | typeof en): EntryFault | undefined => {
  if (code === "" && secret === "") return { text: text.needBoth, fields: ["code", "secret"] };
  if (!isDossierCode(code)) return { text: code === "" ? text.needCode : text.badCode, fields: ["code"] };
  return secret === "" ? { text: text.needSecret, fields: ["secret"] } : undefined;
};

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
    const wrong = entryFault(key, text);
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
    <form class="card" onSubmit={submit} noValidate>
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
