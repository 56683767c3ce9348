import { useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/en.ts";
import { tracking as vi } from "../text/vi.ts";
import type { TrackingKey } from "./tracking-link.ts";

interface Props {
  readonly language: Language;
  readonly onShow: (key: TrackingKey) => void;
}

export const TrackingForm = ({ language, onShow }: Props) => {
  const text = { vi, en }[language];
  const [code, setCode] = useState("");
  const [secret, setSecret] = useState("");
  const [lacking, setLacking] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const key = { code: code.trim().toUpperCase(), secret: secret.trim() };
    const complete = key.code !== "" && key.secret !== "";
    setLacking(!complete);
    if (complete) onShow(key);
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <p>{text.intro}</p>
      <div class="field">
        <label for="code">{text.code}</label>
        <span class="hint" id="code-hint">
          {text.codeHint}
        </span>
        <input
          id="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
          aria-invalid={lacking && code.trim() === ""}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="secret">{text.secret}</label>
        <span class="hint" id="secret-hint">
          {text.secretHint}
        </span>
        <input
          id="secret"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="secret-hint"
          aria-invalid={lacking && secret.trim() === ""}
          value={secret}
          onInput={(event) => setSecret(event.currentTarget.value)}
        />
      </div>
      {lacking && (
        <p class="fault" role="alert">
          {text.needBoth}
        </p>
      )}
      <button type="submit" class="button">
        {text.show}
      </button>
    </form>
  );
};
