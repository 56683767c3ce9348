import { useState } from "preact/hooks";
import { formatWithOffset, parseVietnamTime } from "../../../shared/domain/calendar/time.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { openQuestions, withAnswer } from "../../../shared/domain/procedure/checklist.ts";
import type { TryOutMatter, TryOutRules } from "../../../shared/domain/procedure/try-out/session.ts";
import { tryOut as en } from "../../text/trial-en.ts";
import { tryOut as vi } from "../../text/trial-vi.ts";

interface Props {
  readonly rules: TryOutRules;
  readonly language: Language;
  /** What the form shows first. */
  readonly first: TryOutMatter;
  readonly onStart: (matter: TryOutMatter) => void;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of several, by its name. */
export const Choice = ({ id, label, value, options, onChoose }: ChoiceProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);

/** The matter that is tried out: where, which case, which answers, and when it is handed in. */
export const TryOutStart = ({ rules: { procedure, province }, language, first, onStart }: Props) => {
  const text = { vi, en }[language];
  const [matter, setMatter] = useState(first);
  const change = (part: Partial<TryOutMatter>) => setMatter({ ...matter, ...part });
  const name = ({ id, name: named }: { id: string; name: { vi: string; en: string } }) => ({
    id,
    text: named[language],
  });
  const unanswered = { id: "", text: "–" };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(matter);
      }}
    >
      <Choice
        id="try-commune"
        label={text.commune}
        value={matter.commune}
        options={province.communes.map(({ code, name: named }) => ({ id: code, text: named[language] }))}
        onChoose={(commune) => change({ commune })}
      />
      {procedure.cases.length > 1 && (
        <Choice
          id="try-case"
          label={text.case}
          value={matter.case ?? ""}
          options={procedure.cases.map(name)}
          onChoose={(id) => change({ case: id })}
        />
      )}
      {openQuestions(procedure, { case: matter.case, answers: matter.answers }).map((question) => (
        <Choice
          key={question.id}
          id={`try-${question.id}`}
          label={question.text[language]}
          value={matter.answers[question.id] ?? ""}
          options={[unanswered, ...question.options.map((option) => ({ id: option.id, text: option.text[language] }))]}
          onChoose={(option) => change({ answers: withAnswer(procedure, matter.answers, question.id, option) })}
        />
      ))}
      <div class="field">
        <label for="try-at">{text.receivedAt}</label>
        <input
          id="try-at"
          type="datetime-local"
          value={formatWithOffset(matter.receivedAt).slice(0, 16)}
          onInput={({ currentTarget }) => {
            const at = parseVietnamTime(currentTarget.value);
            if (at.ok) change({ receivedAt: at.value });
          }}
        />
      </div>
      <button type="submit" class="button">
        {text.start}
      </button>
    </form>
  );
};
