import { useState } from "preact/hooks";
import { formatShort } from "../../../shared/domain/calendar/time.ts";
import type { Refusal } from "../../../shared/domain/decider.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { act } from "../../../shared/domain/procedure/try-out/act.ts";
import type { Tried } from "../../../shared/domain/procedure/try-out/happen.ts";
import type { TryOut, TryOutMatter, TryOutRules } from "../../../shared/domain/procedure/try-out/session.ts";
import { startTryOut } from "../../../shared/domain/procedure/try-out.ts";
import { fillSentence } from "../../../shared/text/fill-sentence.ts";
import { refusalText } from "../../../shared/text/refusals.ts";
import { tryOutText } from "../../../shared/text/try-out-text.ts";
import { tryOut as en } from "../../text/trial-en.ts";
import { tryOut as vi } from "../../text/trial-vi.ts";
import { TryOutFacts } from "./try-out-facts.tsx";
import { pressesOf } from "./try-out-presses.ts";
import { TryOutStart } from "./try-out-start.tsx";

const Log = ({ tryOut, language }: { tryOut: TryOut; language: Language }) => (
  <section class="card" aria-labelledby="try-out-log">
    <h3 id="try-out-log">{{ vi, en }[language].log}</h3>
    <ol class="history">
      {tryOut.log
        .map((entry, at) => (
          <li key={`${entry.event.at} ${String(at)}`} data-event={entry.event.type}>
            <time dateTime={entry.event.at}>{formatShort(entry.event.at)}</time>
            {tryOutText(entry, tryOut).map((line) => (
              <div key={line.vi}>{line[language]}</div>
            ))}
          </li>
        ))
        .reverse()}
    </ol>
  </section>
);

interface PressesProps {
  readonly tryOut: TryOut;
  readonly language: Language;
  readonly onTried: (tried: Tried) => void;
  readonly onAgain: () => void;
}

const Presses = ({ tryOut, language, onTried, onAgain }: PressesProps) => {
  const text = { vi, en }[language];
  return (
    <section class="card">
      <h3>{text.actions}</h3>
      <div class="row">
        {pressesOf(tryOut, text.reason).map((action, at) => (
          <button
            key={action.type}
            type="button"
            class={at === 0 ? "button" : "button second"}
            data-press={action.type}
            onClick={() => onTried(act(tryOut, action))}
          >
            {text.press[action.type]}
          </button>
        ))}
        <button type="button" class="button second" data-press="again" onClick={onAgain}>
          {text.again}
        </button>
      </div>
    </section>
  );
};

interface Props {
  readonly rules: TryOutRules;
  /** The matter that the form shows first; its time must be one at which the draft is in force. */
  readonly first: TryOutMatter;
  readonly language: Language;
}

/** One dossier, played by hand through a draft. */
export const TryOutView = ({ rules, first, language }: Props) => {
  const text = { vi, en }[language];
  const [tryOut, setTryOut] = useState<TryOut>();
  const [refusal, setRefusal] = useState<Refusal>();
  const take = (tried: Tried) => {
    setRefusal(tried.ok ? undefined : tried.refusal);
    if (tried.ok) setTryOut(tried.value);
  };
  return (
    <section class="stack" data-testid="try-out">
      <h2>{text.title}</h2>
      <p>{text.intro}</p>
      {refusal !== undefined && (
        <p class="notice warn" role="alert">
          {fillSentence(refusalText(refusal.code), refusal.detail, language)}
        </p>
      )}
      {tryOut === undefined ? (
        <TryOutStart
          rules={rules}
          first={first}
          language={language}
          onStart={(matter) => take(startTryOut(rules, matter))}
        />
      ) : (
        <>
          <Presses tryOut={tryOut} language={language} onTried={take} onAgain={() => setTryOut(undefined)} />
          <TryOutFacts tryOut={tryOut} language={language} />
          <Log tryOut={tryOut} language={language} />
        </>
      )}
    </section>
  );
};
