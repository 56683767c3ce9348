import { useState } from "preact/hooks";
import type { UnmatchedList as Unmatched } from "../../../shared/contracts/payment-api.ts";
import { problemText } from "../../browser/api.ts";
import { momentText } from "../../browser/clock-text.ts";
import { dong } from "../../site/dong.ts";
import { frame as enFrame } from "../../text/console-en.ts";
import { frame as viFrame } from "../../text/console-vi.ts";
import { cash as en } from "../../text/payment-en.ts";
import { cash as vi } from "../../text/payment-vi.ts";
import { useDesk } from "../desk.ts";
import { useLoad } from "../use-load.ts";

type Credit = Unmatched["items"][number];

const OneCredit = ({ credit, onDone }: { credit: Credit; onDone: () => void }) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const frame = { vi: viFrame, en: enFrame }[language];
  const [typed, setTyped] = useState({ toDossier: "", note: "" });
  const [trouble, setTrouble] = useState("");
  const resolve = async (event: Event) => {
    event.preventDefault();
    const dossier = typed.toDossier.trim().toUpperCase();
    const body = dossier === "" ? { note: typed.note } : { dossier };
    const answer = await api.post(`/payments/unmatched/${encodeURIComponent(credit.id)}/resolve`, { body });
    if (answer.kind === "ok") return onDone();
    if (answer.kind === "refused") return setTrouble(problemText(answer.problem, language));
    setTrouble(answer.kind === "offline" ? frame.offline : frame.fault);
  };
  return (
    <li data-testid="unmatched">
      <p>
        <strong>{dong(credit.amountVnd, language)}</strong> · {momentText(credit.paidAt, language)} · {credit.words}
        <br />
        <span class="quiet small">{credit.whyText[language]}</span>
      </p>
      <form class="row" onSubmit={(event) => void resolve(event)} noValidate>
        {(["toDossier", "note"] as const).map((name) => (
          <label class="field" key={name}>
            <span>{text[name]}</span>
            <input
              value={typed[name]}
              autocomplete="off"
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <button type="submit" class="button second">
          {text.resolve}
        </button>
      </form>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
};

/** Transfers that a bank told and no dossier has; nothing is shown while there is none. */
export const UnmatchedList = ({ commune }: { commune: string }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { answer, reload } = useLoad<Unmatched>(`/payments/unmatched?commune=${encodeURIComponent(commune)}`);
  const items = answer?.kind === "ok" ? answer.value.items : [];
  if (items.length === 0) return null;
  return (
    <section class="card no-print">
      <h2>{text.unmatched}</h2>
      <p class="quiet small">{text.unmatchedHint}</p>
      <ul class="plain-list">
        {items.map((credit) => (
          <OneCredit key={credit.id} credit={credit} onDone={() => void reload({ quiet: true })} />
        ))}
      </ul>
    </section>
  );
};
