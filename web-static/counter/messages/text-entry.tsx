import { useRef } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { messageEvent, variableNamed } from "../../../shared/domain/message/event-variables.ts";
import { useDesk } from "../desk.ts";
import { useMessageWords } from "./use-message-words.ts";

interface Props {
  readonly event: string;
  readonly of: Language;
  readonly value: string;
  readonly isFaulty: boolean;
  readonly onInput: (text: string) => void;
}

/** One language of a message: its text, and a chip for everything that its event knows. */
export const TextEntry = ({ event, of, value, isFaulty, onInput }: Props) => {
  const { language } = useDesk();
  const text = useMessageWords().form;
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart: from = value.length, selectionEnd: to = value.length } = area.current ?? {};
    const chip = `{${name}}`;
    onInput(value.slice(0, from) + chip + value.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + chip.length, from + chip.length);
    });
  };
  return (
    <div class="field">
      <label for={`text-${of}`}>{text.languages[of]}</label>
      <span class="hint" id={`text-${of}-hint`}>
        {of === "vi" && text.marks} {text.hint}
      </span>
      <textarea
        ref={area}
        id={`text-${of}`}
        lang={of}
        rows={4}
        maxLength={1000}
        aria-invalid={isFaulty}
        aria-describedby={`text-${of}-hint`}
        value={value}
        onInput={(typed) => onInput(typed.currentTarget.value)}
      />
      <div class="chips">
        {messageEvent(event)?.offers.map((name) => {
          const meaning = variableNamed(name)?.meaning[language] ?? name;
          return (
            <button type="button" class="chip" key={name} onClick={() => insert(name)}>
              <span class="only-heard">{text.insert}</span> {meaning} <code>{`{${name}}`}</code>
            </button>
          );
        })}
      </div>
    </div>
  );
};
