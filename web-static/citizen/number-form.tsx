import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { takeNumber as en } from "../text/waiting-en.ts";
import { takeNumber as vi } from "../text/waiting-vi.ts";
import { LineChoice } from "./line-choice.tsx";
import { useLines } from "./use-lines.ts";

export interface NumberWish {
  readonly line: string;
  readonly priority: string;
  readonly phone: string;
}

export interface WishFault {
  readonly text: string;
  readonly field?: string | undefined;
}

interface Props {
  readonly commune: string;
  readonly language: Language;
  /** What is said otherwise to an officer who takes the number for somebody. */
  readonly words?: Partial<Pick<typeof vi, "chooseLine" | "priorityHint" | "phoneHint">> | undefined;
  readonly wish: NumberWish;
  readonly fault: WishFault | undefined;
  readonly onChange: (wish: NumberWish) => void;
  readonly onTake: () => void;
}

type Place = "line" | "phone" | "form";
const placeOf = (fault: WishFault | undefined): Place | undefined => {
  if (fault === undefined) return undefined;
  return fault.field?.includes("phone") ? "phone" : fault.field === "line" ? "line" : "form";
};

const Fault = ({ fault }: { fault: WishFault }) => (
  <p class="fault" role="alert" id="wish-fault">
    {fault.text}
  </p>
);

const Priority = ({ language, words, wish, onChange }: Pick<Props, "language" | "words" | "wish" | "onChange">) => {
  const text = { ...{ vi, en }[language], ...words };
  return (
    <div class="field">
      <label for="priority">{text.priority}</label>
      <span class="hint" id="priority-hint">
        {text.priorityHint}
      </span>
      <select
        id="priority"
        aria-describedby="priority-hint"
        value={wish.priority}
        onChange={(event) => onChange({ ...wish, priority: event.currentTarget.value })}
      >
        {Object.entries(text.priorities).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

export const NumberForm = ({ commune, language, words, wish, fault, onChange, onTake }: Props) => {
  const text = { ...{ vi, en }[language], ...words };
  const { lines, closed, trouble, again } = useLines(commune, language);
  const form = useRef<HTMLFormElement>(null);
  const place = placeOf(fault);
  const isLoaded = lines !== undefined;
  const [only] = lines ?? [];
  useEffect(() => {
    if (lines?.length === 1 && only !== undefined && wish.line === "") onChange({ ...wish, line: only.id });
  }, [lines]);
  useLayoutEffect(() => {
    const target = { phone: "#phone", line: "[name='line']", form: "#wish-fault" };
    if (place !== undefined) form.current?.querySelector<HTMLElement>(target[place])?.focus();
  }, [fault, isLoaded]);

  if (lines === undefined)
    return trouble === undefined ? (
      <p role="status">{text.loading}</p>
    ) : (
      <div class="notice warn" role="alert">
        <p>{trouble}</p>
        <button type="button" class="button" onClick={again}>
          {text.again}
        </button>
      </div>
    );
  const submit = (event: Event) => {
    event.preventDefault();
    onTake();
  };
  return (
    <form class="card" ref={form} onSubmit={submit} noValidate>
      {closed !== undefined && <p class="notice warn">{text.dayClosed(closed.text[language])}</p>}
      <div
        class="choices field"
        role="radiogroup"
        aria-labelledby="line-legend"
        aria-invalid={place === "line"}
        aria-describedby={place === "line" ? "wish-fault" : undefined}
      >
        <p class="legend" id="line-legend">
          {text.chooseLine}
        </p>
        {lines.map((one) => (
          <LineChoice
            key={one.id}
            line={one}
            language={language}
            checked={wish.line === one.id}
            onPick={() => onChange({ ...wish, line: one.id })}
          />
        ))}
        {fault !== undefined && place === "line" && <Fault fault={fault} />}
      </div>
      <Priority language={language} words={words} wish={wish} onChange={onChange} />
      <div class="field">
        <label for="phone">{text.phone}</label>
        <span class="hint" id="phone-hint">
          {text.phoneHint}
        </span>
        <input
          id="phone"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          aria-describedby={place === "phone" ? "wish-fault phone-hint" : "phone-hint"}
          aria-invalid={place === "phone"}
          value={wish.phone}
          onInput={(event) => onChange({ ...wish, phone: event.currentTarget.value })}
        />
        {fault !== undefined && place === "phone" && <Fault fault={fault} />}
      </div>
      {fault !== undefined && place === "form" && (
        <p class="notice late" role="alert" id="wish-fault" tabIndex={-1}>
          {fault.text}
        </p>
      )}
      <button type="submit" class="button">
        {text.take}
      </button>
    </form>
  );
};
