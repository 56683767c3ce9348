import { useState } from "preact/hooks";
import type { CarriedOutcome } from "../../../shared/contracts/outing-api.ts";
import { problemText } from "../../browser/api.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import type { Errand } from "./errand-store.ts";
import { HandOut } from "./hand-out.tsx";
import { useErrands } from "./use-errands.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly outing: string;
  readonly outcome: CarriedOutcome;
  /** Whether the team still carries it. */
  readonly isOpen: boolean;
  /** Whether its day has come. */
  readonly isDue: boolean;
  readonly onUnpack: () => void;
}

const Standing = ({
  outcome: { status },
  errand,
}: Pick<Props, "outcome"> & { readonly errand: Errand | undefined }) => {
  const text = useOutingWords();
  if (errand !== undefined && errand.problem === undefined) return <span class="tag warn">{text.unsentHandOut}</span>;
  if (status === "ready") return <span class="tag">{text.outcomeStatus.ready}</span>;
  return (
    <span class={`tag ${status === "returned" ? "good" : "late"}`}>
      {status === "returned" ? text.outcomeStatus.returned : status}
    </span>
  );
};

/** What the server did not record, until the officer has seen why. */
const Refused = ({ errand }: { readonly errand: Errand }) => {
  const { language } = useDesk();
  const text = useOutingWords();
  const errands = useErrands();
  if (errand.problem === undefined) return null;
  return (
    <div class="notice late" role="alert">
      <p>
        {text.refused}: {problemText(errand.problem, language)}
      </p>
      <button type="button" class="button second small-button" onClick={() => void errands?.seen(errand)}>
        {text.seen}
      </button>
    </div>
  );
};

/** One outcome that the team carries: who receives it, and how that stands. */
export const OutcomeRow = ({ outing, outcome, isOpen, isDue, onUnpack }: Props) => {
  const { language } = useDesk();
  const text = useOutingWords();
  const [isAsked, setAsked] = useState(false);
  const errand = useErrands()?.left.find(({ what, code }) => what === "hand-out" && code === outcome.code);
  const { code, ownerName, procedureName, status } = outcome;
  const isWaiting = isOpen && status === "ready" && errand === undefined;
  return (
    <li class="card" data-testid="outcome" data-code={code}>
      <p>
        <strong>{ownerName}</strong> <Standing outcome={outcome} errand={errand} />
      </p>
      <p class="quiet small">
        {procedureName[language]} · <a href={links.dossier(code)}>{code}</a>
      </p>
      {errand !== undefined && <Refused errand={errand} />}
      {isAsked && isWaiting && isDue ? (
        <HandOut outing={outing} outcome={outcome} onClose={() => setAsked(false)} />
      ) : (
        <p class="row">
          {isWaiting && isDue && (
            <button
              type="button"
              class="button small-button"
              aria-label={text.handOutOf(ownerName)}
              onClick={() => setAsked(true)}
            >
              {text.handOut}
            </button>
          )}
          <a
            class="button second small-button"
            href={links.slip(code, "outcome-hand-over")}
            aria-label={text.slipOf(code)}
          >
            {text.slip}
          </a>
          {isWaiting && (
            <button type="button" class="button link" aria-label={text.unpackOf(code)} onClick={onUnpack}>
              {text.unpack}
            </button>
          )}
        </p>
      )}
    </li>
  );
};
