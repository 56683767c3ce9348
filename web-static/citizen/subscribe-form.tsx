import { useRef, useState } from "preact/hooks";
import type { AnnouncementView } from "../../shared/contracts/announcement-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import * as en from "../text/announcements-en.ts";
import * as vi from "../text/announcements-vi.ts";

type Subject = AnnouncementView["subject"];
const SUBJECTS: readonly Subject[] = ["service-days", "mobile-team", "outage"];

const citizenApi = api();

interface Props {
  readonly commune: string;
  readonly language: Language;
}

const Code = ({
  commune,
  phone,
  language,
  minutes,
  onDone,
  onBack,
}: Props & { phone: string; minutes: number; onDone: () => void; onBack: () => void }) => {
  const text = { vi, en }[language].subscribe;
  const [code, setCode] = useState("");
  const [fault, setFault] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const confirm = async (event: Event) => {
    event.preventDefault();
    const answer = await citizenApi.post("/announcements/confirm", {
      body: { commune, phone, code: code.replace(/\D/g, "") },
    });
    if (answer.kind === "ok") return onDone();
    setFault(troubleIn(answer, language));
    input.current?.focus();
  };
  return (
    <form class="card" onSubmit={confirm} noValidate>
      <p role="status">{text.codeSent(minutes)}</p>
      <div class="field">
        <label for="code">{text.code}</label>
        <input
          ref={input}
          id="code"
          class="short"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={7}
          aria-invalid={fault !== ""}
          aria-describedby={fault === "" ? undefined : "code-fault"}
          value={code}
          onInput={({ currentTarget }) => setCode(currentTarget.value)}
        />
        {fault !== "" && (
          <p class="fault" role="alert" id="code-fault">
            {fault}
          </p>
        )}
      </div>
      <div class="row">
        <button type="submit" class="button">
          {text.confirm}
        </button>
        <button type="button" class="button link" onClick={onBack}>
          {text.otherPhone}
        </button>
      </div>
    </form>
  );
};

const troubleIn = (answer: Exclude<Answer<unknown>, { kind: "ok" }>, language: Language): string =>
  answer.kind === "refused" ? problemText(answer.problem, language) : { vi, en }[language].subscribe.trouble;

/** Subjects and a number; then the code that the number got. */
export const SubscribeForm = ({ commune, language }: Props) => {
  const words = { vi, en }[language];
  const text = words.subscribe;
  const [chosen, setChosen] = useState<readonly Subject[]>(["service-days"]);
  const [phone, setPhone] = useState("");
  const [fault, setFault] = useState("");
  const [minutes, setMinutes] = useState<number>();
  const [isDone, setDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    if (chosen.length === 0) return setFault(text.needSubject);
    const body = { commune, phone, language, subjects: chosen };
    const answer = await citizenApi.post<{ minutes: number }>("/announcements/subscribe", { body });
    if (answer.kind === "ok") {
      setFault("");
      return setMinutes(answer.value.minutes);
    }
    setFault(troubleIn(answer, language));
    input.current?.focus();
  };
  if (isDone)
    return (
      <p class="notice good" role="status">
        {text.done}
      </p>
    );
  if (minutes !== undefined)
    return (
      <Code
        {...{ commune, language, phone, minutes }}
        onDone={() => setDone(true)}
        onBack={() => setMinutes(undefined)}
      />
    );
  return (
    <form class="card" onSubmit={send} noValidate>
      <fieldset class="choices">
        <legend>{text.what}</legend>
        {SUBJECTS.map((subject) => (
          <label class="choice" key={subject}>
            <input
              type="checkbox"
              checked={chosen.includes(subject)}
              onChange={({ currentTarget }) =>
                setChosen(currentTarget.checked ? [...chosen, subject] : chosen.filter((one) => one !== subject))
              }
            />
            <span>{words.subjects[subject]}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="phone">{text.phone}</label>
        <span class="hint" id="phone-hint">
          {text.phoneHint}
        </span>
        <input
          ref={input}
          id="phone"
          type="tel"
          autocomplete="tel"
          aria-invalid={fault !== ""}
          aria-describedby={fault === "" ? "phone-hint" : "wish-fault phone-hint"}
          value={phone}
          onInput={({ currentTarget }) => setPhone(currentTarget.value)}
        />
        {fault !== "" && (
          <p class="fault" role="alert" id="wish-fault">
            {fault}
          </p>
        )}
      </div>
      <p class="quiet small">{text.kept}</p>
      <button type="submit" class="button">
        {text.send}
      </button>
    </form>
  );
};
