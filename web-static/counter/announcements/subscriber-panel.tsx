import { useState } from "preact/hooks";
import { subscribers as en } from "../../text/subscribers-en.ts";
import { subscribers as vi } from "../../text/subscribers-vi.ts";
import { useDesk } from "../desk.ts";
import { SUBJECTS } from "./subjects.ts";
import { useAnnouncementWords } from "./use-announcement-words.ts";
import { freshWish, useSubscriber, type Wish } from "./use-subscriber.ts";

type Text = typeof vi | typeof en;

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Keys that a telephone shows. */
  readonly inputMode: "tel" | "email" | "numeric";
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const Field = ({ id, label, hint, inputMode, value, onInput }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint !== undefined && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    <input
      id={id}
      type="text"
      inputMode={inputMode}
      autocomplete="off"
      maxLength={inputMode === "numeric" ? 6 : 100}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  </div>
);

interface WishProps {
  readonly wish: Wish;
  readonly onChange: (change: Partial<Wish>) => void;
  readonly text: Text;
}

const Choices = ({ wish, onChange, text }: WishProps) => {
  const words = useAnnouncementWords();
  const toggle = (subject: string) =>
    wish.subjects.includes(subject) ? wish.subjects.filter((one) => one !== subject) : [...wish.subjects, subject];
  return (
    <>
      <fieldset>
        <legend>{text.what}</legend>
        {SUBJECTS.map((subject) => (
          <label key={subject} class="choice">
            <input
              type="checkbox"
              checked={wish.subjects.includes(subject)}
              onChange={() => onChange({ subjects: toggle(subject) })}
            />{" "}
            {words.subjects[subject]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.language}</legend>
        {(["vi", "en"] as const).map((language) => (
          <label key={language} class="choice">
            <input
              type="radio"
              name="subscriber-language"
              checked={wish.language === language}
              onChange={() => onChange({ language })}
            />{" "}
            {text.languages[language]}
          </label>
        ))}
      </fieldset>
    </>
  );
};

/** Somebody at the counter asks for announcements, or wants no more of them. */
export const SubscriberPanel = ({ commune, onChanged }: { commune: string; onChanged: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [wish, setWish] = useState(freshWish);
  const [code, setCode] = useState("");
  const { stage, told, fault, begin, ask, confirm, stop } = useSubscriber(commune, () => {
    // Nothing of this person stays on the screen for the next.
    setWish(freshWish);
    onChanged();
  });
  const change = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const submit = (event: Event) => {
    event.preventDefault();
    if (stage === "asking") return void ask(wish);
    setCode("");
    void confirm(wish.phone, code);
  };
  return (
    <section class="card subscriber" data-testid="subscriber">
      <h2>{text.title}</h2>
      <p class="quiet small">{text.more}</p>
      <form onSubmit={submit} noValidate>
        {stage === "asking" ? (
          <>
            <Field
              {...{
                id: "subscriber-phone",
                inputMode: "tel",
                label: text.phone,
                hint: text.phoneHint,
                value: wish.phone,
              }}
              onInput={(phone) => change({ phone })}
            />
            <Choices wish={wish} onChange={change} text={text} />
            <Field
              {...{
                id: "subscriber-email",
                inputMode: "email",
                label: text.email,
                hint: text.emailHint,
                value: wish.email,
              }}
              onInput={(email) => change({ email })}
            />
          </>
        ) : (
          <Field
            {...{ id: "subscriber-code", inputMode: "numeric", label: text.code, value: code }}
            onInput={setCode}
          />
        )}
        {told !== "" && <p role="status">{told}</p>}
        {fault !== "" && (
          <p class="notice late" role="alert">
            {fault}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button">
            {stage === "asking" ? text.send : text.confirm}
          </button>
          <button
            type="button"
            class="button second"
            onClick={() => (stage === "asking" ? void stop(wish.phone) : begin())}
          >
            {stage === "asking" ? text.stop : text.other}
          </button>
        </div>
      </form>
    </section>
  );
};
