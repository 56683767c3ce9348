import type { ProcedureView } from "../../../shared/contracts/procedure-api.ts";
import { procedure as enProcedure } from "../../text/guide-en.ts";
import { procedure as viProcedure } from "../../text/guide-vi.ts";
import { useDesk } from "../desk.ts";
import { listedPapers } from "../draft-answers.ts";
import { type CaseView, useProcedure } from "../use-procedure.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly code: string;
  readonly name: string;
  /** Absent where nothing is taken in any more. */
  readonly onIntake: (() => void) | undefined;
}

const CasePapers = ({ theCase, isOnly }: { readonly theCase: CaseView; readonly isOnly: boolean }) => {
  const { language } = useDesk();
  const { optional } = { vi: viProcedure, en: enProcedure }[language];
  return (
    <>
      {!isOnly && <h4>{theCase.name[language]}</h4>}
      <ul>
        {listedPapers(theCase).map(({ component: { id, name, count }, needed }) => (
          <li key={id}>
            {name[language]}
            {count > 1 && ` × ${count}`} {!needed && <span class="quiet">({optional})</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

const Papers = ({ definition, isSought }: { definition: ProcedureView | undefined; isSought: boolean }) => {
  const text = useOutingWords();
  if (definition === undefined) return isSought ? null : <p class="notice warn">{text.notKnown}</p>;
  const { cases } = definition;
  return (
    <details>
      <summary>{text.papers}</summary>
      {cases.map((theCase) => (
        <CasePapers key={theCase.id} theCase={theCase} isOnly={cases.length === 1} />
      ))}
    </details>
  );
};

/** One procedure in the hamlet: what people must have with them, and the way to take it in. */
export const ProcedureRow = ({ code, name, onIntake }: Props) => {
  const text = useOutingWords();
  const { answer } = useProcedure(code);
  const definition = answer?.kind === "ok" ? answer.value : undefined;
  return (
    <li class="card" data-testid="outing-procedure">
      <p class="row spread">
        <strong>{name}</strong>
        {onIntake !== undefined && (
          <button type="button" class="button" aria-label={text.intakeOf(name)} onClick={onIntake}>
            {text.intake}
          </button>
        )}
      </p>
      <Papers definition={definition} isSought={answer === undefined} />
    </li>
  );
};
