import { useState } from "preact/hooks";
import type { DossierRow } from "../../../shared/contracts/dossier-api.ts";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import { useDesk } from "../desk.ts";
import { useLoad } from "../use-load.ts";
import { OutcomeRow } from "./outcome-row.tsx";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly outing: OutingView;
  readonly isOnline: boolean;
  /** Whether the team still carries it. */
  readonly isOpen: boolean;
  /** Whether its day has come. */
  readonly isDue: boolean;
  readonly trouble: string;
  readonly onAct: (name: "pack" | "unpack", code: string) => void;
}

/** Dossiers of the commune whose outcome waits at the desk. */
const Waiting = ({ outing, onAct }: Pick<Props, "outing" | "onAct">) => {
  const { language, role } = useDesk();
  const text = useOutingWords();
  const asked = new URLSearchParams({ commune: role.scope, status: "ready", limit: "100" });
  const { answer } = useLoad<{ readonly items: readonly DossierRow[] }>(`/dossiers?${asked}`);
  const packed = new Set(outing.outcomes?.map(({ code }) => code));
  const rows = answer?.kind === "ok" ? answer.value.items.filter(({ code }) => !packed.has(code)) : undefined;
  if (rows === undefined) return null;
  return (
    <details>
      <summary>
        {text.waitingOutcomes} ({rows.length})
      </summary>
      {rows.length === 0 && <p class="quiet">{text.noneWaiting}</p>}
      <ul class="plain-list outing-waiting">
        {rows.map(({ code, ownerName, procedureName }) => (
          <li key={code} class="row spread">
            <span>
              <strong>{ownerName}</strong>{" "}
              <span class="quiet small">
                {procedureName[language]} · {code}
              </span>
            </span>
            <button
              type="button"
              class="button second small-button"
              aria-label={text.packOf(code)}
              onClick={() => onAct("pack", code)}
            >
              {text.pack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
};

const PackByCode = ({ onAct }: Pick<Props, "onAct">) => {
  const text = useOutingWords();
  const [code, setCode] = useState("");
  const pack = (event: Event) => {
    event.preventDefault();
    if (code.trim() === "") return;
    onAct("pack", code.trim());
    setCode("");
  };
  return (
    <form onSubmit={pack} noValidate>
      <div class="field">
        <label for="outing-code">{text.code}</label>
        <div class="row">
          <input
            id="outing-code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={code}
            onInput={({ currentTarget: { value } }) => setCode(value)}
          />
          <button type="submit" class="button second">
            {text.pack}
          </button>
        </div>
      </div>
    </form>
  );
};

/** The outcomes that the team carries: packed with a network before it leaves, handed out with or without one. */
export const OutingBag = ({ outing, isOnline, isOpen, isDue, trouble, onAct }: Props) => {
  const text = useOutingWords();
  const { id, outcomes = [] } = outing;
  return (
    <section aria-labelledby="outing-bag">
      <h2 id="outing-bag">{text.bag}</h2>
      {isOpen && <p class="quiet small">{text.bagMore}</p>}
      {outcomes.length === 0 && <p class="empty card">{text.emptyBag}</p>}
      <ul class="plain-list stack">
        {outcomes.map((outcome) => (
          <OutcomeRow
            key={outcome.code}
            outing={id}
            outcome={outcome}
            isOpen={isOpen}
            isDue={isDue}
            onUnpack={() => onAct("unpack", outcome.code)}
          />
        ))}
      </ul>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      {isOpen && isOnline && (
        <div class="card">
          <PackByCode onAct={onAct} />
          <Waiting outing={outing} onAct={onAct} />
        </div>
      )}
    </section>
  );
};
