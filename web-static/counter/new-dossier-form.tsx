import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import type { Answer } from "../browser/api.ts";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { CaseChoice } from "./case-choice.tsx";
import { DecidingCommune } from "./deciding-commune.tsx";
import { useDesk } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { answering, choosingCase } from "./draft-answers.ts";
import { LoadState } from "./load-state.tsx";
import { IntakePapers } from "./papers/intake-papers.tsx";
import { PersonFields } from "./person-fields.tsx";
import { ProcedurePicker } from "./procedure-picker.tsx";
import { ProcedureQuestions } from "./procedure-questions.tsx";

interface Props {
  readonly draft: Draft;
  /** The chosen procedure as it is in force; `answer` tells why it is not there. */
  readonly definition: ProcedureView | undefined;
  readonly answer: Answer<ProcedureView> | undefined;
  readonly fault: (name: string) => string | undefined;
  readonly onAgain: () => void;
  readonly onChange: (change: (draft: Draft) => Draft) => void;
  /** A field was changed, so what was said about it is no longer true. */
  readonly onTouch: (name: string) => void;
}

const withoutProcedure = ({
  procedure: _,
  version: __,
  case: ___,
  answers: ____,
  decidedIn: _____,
  ...rest
}: Draft): Draft => ({
  ...rest,
  papers: [],
});

const RADIO_OF_MATTER = "[data-question] input, [data-field='case'] input";

/**
 * Where the officer goes on once a procedure is picked and its questions are there: to the first of them, or to the owner
 * when there are none. Only while the focus still waits at the procedure.
 */
const useWayOn = (procedure: string | undefined, definition: ProcedureView | undefined) => {
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef(procedure);
  useEffect(() => {
    if (procedure === undefined) wanted.current = undefined;
    if (definition === undefined || definition.id !== procedure || wanted.current === procedure) return;
    wanted.current = procedure;
    const waits = document.activeElement?.matches("[data-testid='chosen-procedure']") ?? false;
    const next =
      form.current?.querySelector<HTMLElement>(RADIO_OF_MATTER) ?? form.current?.querySelector("[name='owner.name']");
    if (waits && next instanceof HTMLElement) next.focus();
  }, [procedure, definition]);
  return form;
};

/** The focus follows: to the procedure when one was picked, to the box when another one is wanted. */
const ChosenProcedure = ({ draft: { procedure }, fault, onChange, onTouch }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const field = useRef<HTMLDivElement>(null);
  const before = useRef(procedure?.code);
  useEffect(() => {
    if (before.current === undefined) field.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (before.current === procedure?.code) return;
    before.current = procedure?.code;
    field.current?.querySelector<HTMLElement>("input, [tabindex]")?.focus();
  }, [procedure?.code]);
  const pick = (code: string, name: string) => {
    onTouch("procedure");
    onChange((draft) => ({ ...draft, procedure: { code, name }, papers: [] }));
  };
  if (procedure === undefined)
    return (
      <div ref={field}>
        <ProcedurePicker fault={fault("procedure")} onPick={({ code, name }) => pick(code, name)} />
      </div>
    );
  return (
    <div class="field" ref={field}>
      <strong>{text.procedure}</strong>
      <div class="row">
        <span data-testid="chosen-procedure" tabIndex={-1}>
          {procedure.name} <span class="quiet">({procedure.code})</span>
        </span>
        <button type="button" class="button link" onClick={() => onChange(withoutProcedure)}>
          {text.change}
        </button>
      </div>
    </div>
  );
};

const QuestionsAndCase = ({ draft, definition, answer, fault, onAgain, onChange, onTouch }: Props) => {
  const cases = definition?.cases ?? [];
  const choose = (id: string) => {
    onTouch("case");
    if (definition !== undefined) onChange((now) => choosingCase(now, definition, id));
  };
  const [only] = cases;
  const single = cases.length === 1 ? only?.id : undefined;
  useEffect(() => {
    if (single !== undefined && draft.case !== single) choose(single);
  }, [single, draft.case]);
  if (draft.procedure === undefined) return null;
  if (definition === undefined) return <LoadState answer={answer} onAgain={onAgain} />;
  return (
    <>
      <DecidingCommune
        definition={definition}
        chosen={draft.decidedIn}
        onChoose={(decidedIn) => onChange((now) => ({ ...now, decidedIn }))}
      />
      <ProcedureQuestions
        definition={definition}
        answers={draft.answers ?? {}}
        onAnswer={(question, option) => onChange((now) => answering(now, definition, question, option))}
      />
      {cases.length > 1 && <CaseChoice cases={cases} chosen={draft.case} fault={fault("case")} onChoose={choose} />}
    </>
  );
};

const Channel = ({ draft, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const channels = [
    ["counter", text.counterChannel],
    ["assisted", text.assistedChannel],
  ] as const;
  return (
    <fieldset>
      <legend>{text.channel}</legend>
      <div class="two">
        {channels.map(([channel, name]) => (
          <label class="choice" key={channel}>
            <input
              type="radio"
              name="channel"
              value={channel}
              checked={draft.channel === channel}
              onChange={() => onChange((now) => ({ ...now, channel }))}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const MessageLanguage = ({ draft, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <div class="field short">
      <label for="message-language">{text.language}</label>
      <select
        id="message-language"
        value={draft.language}
        onChange={({ currentTarget: { value } }) =>
          onChange((now) => ({ ...now, language: value === "en" ? "en" : "vi" }))
        }
      >
        <option value="vi">{text.languages.vi}</option>
        <option value="en">{text.languages.en}</option>
      </select>
    </div>
  );
};

const People = (props: Props) => {
  const { draft, fault, onChange, onTouch } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const person = (part: "owner" | "submitter") => (
    <PersonFields
      legend={text[part]}
      part={part}
      person={draft[part]}
      fault={fault}
      onChange={(field, value) => {
        onTouch(`${part}.${field}`);
        onChange((now) => ({ ...now, [part]: { ...now[part], [field]: value } }));
      }}
    />
  );
  return (
    <>
      {person("owner")}
      <Channel {...props} />
      {draft.channel === "assisted" && person("submitter")}
      <MessageLanguage {...props} />
    </>
  );
};

const Papers = ({ draft, definition, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const chosen = definition?.cases.find(({ id }) => id === draft.case);
  if (chosen === undefined) return <p class="quiet">{text.papersLater}</p>;
  return <IntakePapers theCase={chosen} draft={draft} onChange={onChange} />;
};

/**
 * The fields of a new dossier in the order in which a clerk asks: what, whose, and beside them the papers, of which the
 * needed ones are ticked already.
 */
export const NewDossierForm = (props: Props) => {
  const form = useWayOn(props.draft.procedure?.code, props.definition);
  return (
    <div class="desk-two" ref={form}>
      <div>
        <div class="card">
          <ChosenProcedure {...props} />
          <QuestionsAndCase {...props} />
        </div>
        <div class="card">
          <People {...props} />
        </div>
      </div>
      <div class="card">
        <Papers {...props} />
      </div>
    </div>
  );
};
