import type { Language } from "../../shared/domain/localized.ts";
import type { Component } from "../../shared/domain/procedure/definition.ts";
import { timeLimitText } from "../site/legal-text.ts";
import { ownPapers as en, procedure as procedureEn } from "../text/guide-en.ts";
import { procedure as procedureVi, ownPapers as vi } from "../text/guide-vi.ts";
import { Fees } from "./fees.tsx";
import { type AskedProcedure, type OwnAnswers, type OwnPapers, saying, standingOf } from "./own-papers.ts";

interface Props {
  readonly procedure: AskedProcedure;
  readonly language: Language;
  readonly said: OwnAnswers;
  readonly onSay: (said: OwnAnswers) => void;
  readonly onAgain: () => void;
  readonly onPrint: () => void;
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const Choice = ({ name, legend, options, chosen, onChoose }: ChoiceProps) => (
  <fieldset data-question={name}>
    <legend>{legend}</legend>
    {options.map(({ id, text }) => (
      <label class="choice" key={id}>
        <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
        {text}
      </label>
    ))}
  </fieldset>
);

const PaperGroup = ({
  title,
  papers,
  language,
}: {
  title: string;
  papers: readonly Component[];
  language: Language;
}) => {
  const text = { vi: procedureVi, en: procedureEn }[language];
  if (papers.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="own-list">
        {papers.map(({ id, name, form, count, note, withoutPaper }) => (
          <li key={id} data-paper={id}>
            <strong>{name[language]}</strong>, {text.copies(count, text.forms[form], false)}
            {note && <div class="quiet small">{note[language]}</div>}
            {withoutPaper && <div class="quiet small">{withoutPaper[language]}</div>}
          </li>
        ))}
      </ul>
    </>
  );
};

const Result = ({ procedure, language, papers }: Pick<Props, "procedure" | "language"> & { papers: OwnPapers }) => {
  const text = { vi, en }[language];
  const words = { vi: procedureVi, en: procedureEn }[language];
  const { theCase, handIn, bringAlong, maybe, fees } = papers;
  return (
    <div data-testid="own-list">
      <p class="only-printed">
        {procedure.name[language]} ({procedure.id})
      </p>
      <h3>{text.yours(handIn.length)}</h3>
      {procedure.cases.length > 1 && <p>{theCase.name[language]}</p>}
      <PaperGroup title={text.handIn} papers={handIn} language={language} />
      <PaperGroup title={text.bringAlong} papers={bringAlong} language={language} />
      <PaperGroup title={text.maybe} papers={maybe} language={language} />
      <dl class="pairs">
        <dt>{words.timeLimit}</dt>
        <dd>{timeLimitText(theCase.timeLimit, language)}</dd>
        <dt>{words.fee}</dt>
        <dd>
          <Fees procedure={procedure} fees={fees} language={language} />
        </dd>
      </dl>
    </div>
  );
};

/** Two or three questions lead to exactly the papers of the person's own matter. */
export const OwnPapersForm = ({ procedure, language, said, onSay, onAgain, onPrint }: Props) => {
  const text = { vi, en }[language];
  const { questions, cases, left, papers } = standingOf(procedure, said);
  return (
    <>
      <div class="no-print">
        {questions.map(({ id, text: asked, options }) => (
          <Choice
            key={id}
            name={id}
            legend={asked[language]}
            options={options.map((option) => ({ id: option.id, text: option.text[language] }))}
            chosen={said.answers[id]}
            onChoose={(option) => onSay(saying(procedure, said, id, option))}
          />
        ))}
        {cases.length > 0 && (
          <Choice
            name="case"
            legend={text.case}
            options={cases.map(({ id, name }) => ({ id, text: name[language] }))}
            chosen={said.case}
            onChoose={(id) => onSay({ ...said, case: id })}
          />
        )}
      </div>
      <p role="status" class={papers === undefined ? "quiet" : "only-heard"}>
        {papers === undefined ? text.left(left) : text.yours(papers.handIn.length)}
      </p>
      {papers !== undefined && (
        <>
          <Result procedure={procedure} language={language} papers={papers} />
          <p class="row no-print">
            <button type="button" class="button" onClick={onPrint}>
              {text.print}
            </button>
            <button type="button" class="button link" onClick={onAgain}>
              {text.again}
            </button>
          </p>
          <p class="quiet small no-print">{text.kept}</p>
        </>
      )}
    </>
  );
};
