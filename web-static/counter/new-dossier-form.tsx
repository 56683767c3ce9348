import { useEffect } from "preact/hooks";
import type { Hit } from "../citizen/find-procedures.ts";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { answering, choosingCase, listedPapers } from "./draft-answers.ts";
import { LoadState } from "./load-state.tsx";
import { PapersChecklist } from "./papers-checklist.tsx";
import { PersonFields } from "./person-fields.tsx";
import { ProcedurePicker } from "./procedure-picker.tsx";
import { ProcedureQuestions } from "./procedure-questions.tsx";
import { useProcedure } from "./use-procedure.ts";

interface Props {
  readonly draft: Draft;
  readonly fault: (name: string) => string | undefined;
  readonly onPick: (hit: Hit) => void;
  readonly onChange: (draft: Draft) => void;
}

const withoutProcedure = ({ procedure: _, case: __, answers: ___, ...rest }: Draft): Draft => ({ ...rest, papers: [] });

const ChosenProcedure = ({ draft, fault, onPick, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (draft.procedure === undefined) return <ProcedurePicker fault={fault("procedure")} onPick={onPick} />;
  return (
    <div class="field">
      <strong>{text.procedure}</strong>
      <div class="row">
        <span data-testid="chosen-procedure">
          {draft.procedure.name} <span class="quiet">({draft.procedure.code})</span>
        </span>
        <button type="button" class="button link" onClick={() => onChange(withoutProcedure(draft))}>
          {text.change}
        </button>
      </div>
    </div>
  );
};

const CaseAndPapers = ({ draft, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useProcedure(draft.procedure?.code);
  const definition = answer?.kind === "ok" ? answer.value : undefined;
  const cases = definition?.cases;
  const chosen = cases?.find(({ id }) => id === draft.case);
  const choose = (id: string) => definition && onChange(choosingCase(draft, definition, id));
  const [only] = cases ?? [];
  const single = cases?.length === 1 ? only?.id : undefined;
  useEffect(() => {
    if (single !== undefined && draft.case !== single) choose(single);
  }, [single, draft.case]);
  if (draft.procedure === undefined) return null;
  if (definition === undefined || cases === undefined) return <LoadState answer={answer} onAgain={reload} />;
  return (
    <>
      <ProcedureQuestions
        definition={definition}
        answers={draft.answers ?? {}}
        onAnswer={(question, option) => onChange(answering(draft, definition, question, option))}
      />
      {cases.length > 1 && (
        <fieldset>
          <legend>{text.case}</legend>
          {cases.map(({ id, name }) => (
            <label class="choice" key={id}>
              <input type="radio" name="case" value={id} checked={draft.case === id} onChange={() => choose(id)} />
              {name[language]}
            </label>
          ))}
          {fault("case") !== undefined && <span class="fault">{fault("case")}</span>}
        </fieldset>
      )}
      {chosen !== undefined && (
        <PapersChecklist
          listed={listedPapers(chosen, draft.answers)}
          papers={draft.papers}
          onChange={(papers) => onChange({ ...draft, papers })}
        />
      )}
    </>
  );
};

const People = ({ draft, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const channels = [
    ["counter", text.counterChannel],
    ["assisted", text.assistedChannel],
  ] as const;
  return (
    <>
      <PersonFields
        legend={text.owner}
        part="owner"
        person={draft.owner}
        fault={fault}
        onChange={(owner) => onChange({ ...draft, owner })}
      />
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
                onChange={() => onChange({ ...draft, channel })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {draft.channel === "assisted" && (
        <PersonFields
          legend={text.submitter}
          part="submitter"
          person={draft.submitter}
          fault={fault}
          onChange={(submitter) => onChange({ ...draft, submitter })}
        />
      )}
      <div class="field short">
        <label for="message-language">{text.language}</label>
        <select
          id="message-language"
          value={draft.language}
          onChange={(event) => onChange({ ...draft, language: event.currentTarget.value === "en" ? "en" : "vi" })}
        >
          <option value="vi">{text.languages.vi}</option>
          <option value="en">{text.languages.en}</option>
        </select>
      </div>
    </>
  );
};

/** The fields of a new dossier: what on the left, whose on the right. */
export const NewDossierForm = (props: Props) => (
  <div class="desk-two">
    <div class="card">
      <ChosenProcedure {...props} />
      <CaseAndPapers {...props} />
    </div>
    <div class="card">
      <People {...props} />
    </div>
  </div>
);
