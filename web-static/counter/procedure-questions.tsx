import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { openQuestions } from "../../shared/domain/procedure/checklist.ts";
import { useDesk } from "./desk.ts";

interface Props {
  readonly definition: ProcedureView;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (question: string, option: string) => void;
}

/** What the officer asks the person, so that exactly the papers of his case are wanted. */
export const ProcedureQuestions = ({ definition, answers, onAnswer }: Props) => {
  const { language } = useDesk();
  return (
    <>
      {openQuestions(definition, { answers }).map(({ id, text, options }) => (
        <fieldset key={id} data-question={id}>
          <legend>{text[language]}</legend>
          {options.map((option) => (
            <label class="choice" key={option.id}>
              <input
                type="radio"
                name={`answers.${id}`}
                value={option.id}
                checked={answers[id] === option.id}
                onChange={() => onAnswer(id, option.id)}
              />
              {option.text[language]}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
};
