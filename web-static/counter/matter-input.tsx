import { useId } from "preact/hooks";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { CaseChoice } from "./case-choice.tsx";
import type { Matter } from "./command-fields.ts";
import { useDesk } from "./desk.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { answering, choosingCase, listedPapers } from "./draft-answers.ts";
import { FieldFault } from "./field-fault.tsx";
import { PapersChecklist } from "./papers-checklist.tsx";
import { ProcedureQuestions } from "./procedure-questions.tsx";

interface Props {
  readonly name: string;
  readonly matter: Matter;
  readonly definition: ProcedureView;
  readonly fault: string | undefined;
  readonly onChange: (matter: Matter) => void;
}

const asDraft = (matter: Matter): Draft => ({ ...emptyDraft(), ...matter });

const fromDraft = ({ case: id, answers, papers }: Draft): Matter => ({
  ...(id === undefined ? {} : { case: id }),
  ...(answers === undefined ? {} : { answers }),
  papers,
});

/** The questions, the case and its papers as at intake, under the version by which the dossier was taken in. */
export const MatterInput = ({ name, matter, definition, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const faultId = useId();
  const theCase = definition.cases.find(({ id }) => id === matter.case);
  const change = (next: Draft) => onChange(fromDraft(next));
  return (
    <fieldset data-field={name} aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{text.matterRight}</legend>
      <ProcedureQuestions
        definition={definition}
        answers={matter.answers ?? {}}
        onAnswer={(question, option) => change(answering(asDraft(matter), definition, question, option))}
      />
      {definition.cases.length > 1 && (
        <CaseChoice
          cases={definition.cases}
          chosen={matter.case}
          fault={undefined}
          onChoose={(id) => change(choosingCase(asDraft(matter), definition, id))}
        />
      )}
      {theCase !== undefined && (
        <PapersChecklist
          listed={listedPapers(theCase, matter.answers)}
          papers={matter.papers}
          onChange={(papers) => onChange({ ...matter, papers })}
        />
      )}
      <FieldFault id={faultId} fault={fault} />
    </fieldset>
  );
};
