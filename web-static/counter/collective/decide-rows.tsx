import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListView } from "../../../shared/contracts/collective-api.ts";
import { nameKey } from "../../../shared/domain/collective/name-key.ts";
import type { RegisterPerson } from "../../../shared/domain/collective/register-person.ts";
import type { Question, RowResult } from "../../../shared/domain/collective/result.ts";
import type { Answers, Choice } from "../../../shared/domain/collective/settle.ts";
import type { Answer } from "../../browser/api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { KeyBadge } from "../key-badge.tsx";
import { useListWords, useTrouble } from "./words.ts";

interface Props {
  readonly questions: readonly RowResult[];
  readonly answers: Answers;
  readonly onAnswer: (line: number, choice: Choice) => Promise<Answer<ListView>>;
  readonly onEnd: () => void;
}

/** Facts of one person; what differs from the row on the list is marked, so that the eye finds it. */
const Person = ({ person, row }: { person: RegisterPerson; row: Question["row"] }) => {
  const { upload } = useListWords();
  const facts = [
    [upload.fields.name, person.name, nameKey(person.name) !== nameKey(row.name)],
    [upload.fields.birthDate, dateText(person.birthDate), false],
    [upload.fields.idNumber, person.idNumber, row.idNumber !== "" && person.idNumber !== row.idNumber.trim()],
    [upload.fields.head, `${person.head} (${person.household})`, false],
    [upload.fields.hamlet, person.hamlet, false],
  ] as const;
  return (
    <dl>
      {facts.map(([name, value, differs]) => (
        <>
          <dt>{name}</dt>
          <dd class={differs ? "differs" : ""}>{value || "–"}</dd>
        </>
      ))}
    </dl>
  );
};

const Row = ({ row }: { row: Question["row"] }) => {
  const { upload, one } = useListWords();
  return (
    <div class="card">
      <h3>
        {one.inList} · {upload.line} {row.line}
      </h3>
      <dl>
        {(["name", "birthDate", "idNumber", "address", "note"] as const).map((field) => (
          <>
            <dt>{upload.fields[field]}</dt>
            <dd>{row[field] || "–"}</dd>
          </>
        ))}
      </dl>
    </div>
  );
};

/** Answers the number keys; elsewhere than in a field, where somebody types. */
const useKeys = (press: (key: string) => boolean) => {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
      if (!isOther && latest.current(event.key)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
};

/** One unclear row after the other, by keyboard alone: a number is the person, 0 nobody, the arrows move. */
export const DecideRows = ({ questions, answers, onAnswer, onEnd }: Props) => {
  const { one } = useListWords();
  const trouble = useTrouble();
  const firstOpen = () => questions.findIndex(({ row }) => answers[row.line] === undefined);
  const [at, setAt] = useState(() => Math.max(0, firstOpen()));
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[at] as Question | undefined;
  useLayoutEffect(() => heading.current?.focus(), [at]);
  const move = (by: number) => setAt(Math.min(questions.length - 1, Math.max(0, at + by)));
  const choose = async (choice: Choice) => {
    if (question === undefined || isSending) return;
    setSending(true);
    const answered = await onAnswer(question.row.line, choice);
    setSending(false);
    setFault(trouble(answered));
    if (answered.kind !== "ok") return;
    const next = questions.findIndex(({ row }, place) => place > at && answers[row.line] === undefined);
    if (next >= 0) setAt(next);
    else if (answered.value.stage !== "deciding") onEnd();
  };
  useKeys((key) => {
    if (key === "ArrowRight" || key === "ArrowDown") move(1);
    else if (key === "ArrowLeft" || key === "ArrowUp") move(-1);
    else if (key === "0") void choose("none");
    else if (question?.candidates[Number(key) - 1] !== undefined) void choose(Number(key) - 1);
    else return false;
    return true;
  });
  if (question === undefined) return <p>{one.decidedAll}</p>;
  const chosen = answers[question.row.line];
  return (
    <section data-testid="decide">
      <h2 ref={heading} tabIndex={-1}>
        {one.decideTitle(at + 1, questions.length)}
      </h2>
      <p class="notice warn">{one.asks[question.reason]}</p>
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      <div class="candidates">
        <Row row={question.row} />
        {question.candidates.map((person, place) => (
          <div class="card" key={`${person.household} ${person.name} ${person.birthDate}`}>
            <h3>{one.inRegister}</h3>
            <Person person={person} row={question.row} />
            <button
              type="button"
              class={`button ${chosen === place ? "" : "second"}`}
              aria-pressed={chosen === place}
              onClick={() => void choose(place)}
            >
              <KeyBadge letter={String(place + 1)} /> {one.isThis}
            </button>
          </div>
        ))}
      </div>
      <div class="row">
        <button
          type="button"
          class={`button ${chosen === "none" ? "" : "second"}`}
          aria-pressed={chosen === "none"}
          onClick={() => void choose("none")}
        >
          <KeyBadge letter="0" /> {one.isNone}
        </button>
        <button type="button" class="button second" onClick={onEnd}>
          {one.toRows}
        </button>
      </div>
      <p class="quiet small">{one.keys}</p>
    </section>
  );
};
