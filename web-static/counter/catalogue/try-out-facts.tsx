import { formatShort } from "../../../shared/domain/calendar/time.ts";
import { minutesPerDay } from "../../../shared/domain/calendar/working-time.ts";
import { nameHolder } from "../../../shared/domain/dossier/holder-name.ts";
import { dossierStatuses } from "../../../shared/domain/dossier/status.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import type { TryOut } from "../../../shared/domain/procedure/try-out/session.ts";
import { type TryOutView, tryOutView } from "../../../shared/domain/procedure/try-out/view.ts";
import { remainingText } from "../../../shared/text/remaining.ts";
import { dong } from "../../site/dong.ts";
import { tryOut as en } from "../../text/trial-en.ts";
import { tryOut as vi } from "../../text/trial-vi.ts";

interface Props {
  readonly tryOut: TryOut;
  readonly language: Language;
}

const dueText = ({ due, status }: TryOutView, { rules }: TryOut, language: Language): string => {
  const text = { vi, en }[language];
  if (due === undefined) return "–";
  const left = due.remaining && remainingText(due.remaining, minutesPerDay(rules.calendar))[language];
  const paused = status === "supplement-requested" ? text.paused : undefined;
  const told = [formatShort(due.at), left, paused, due.provisional ? text.dueMayMove : undefined];
  return told.filter((part) => part !== undefined).join(", ");
};

const Asked = ({ view, language }: { view: TryOutView; language: Language }) => {
  const text = { vi, en }[language];
  return (
    <>
      <h3>{text.papers}</h3>
      {view.papers.needed.length === 0 ? (
        <p>{text.noPapers}</p>
      ) : (
        <ul>
          {view.papers.needed.map(({ id, name, count }) => (
            <li key={id}>
              {name[language]} ({count})
            </li>
          ))}
        </ul>
      )}
      <h3>{text.fees}</h3>
      {view.fees.length === 0 ? (
        <p>{text.noFees}</p>
      ) : (
        <ul>
          {view.fees.map(({ name, amountVnd, channel }) => (
            <li key={`${name.vi} ${channel}`}>
              {name[language]}: {amountVnd === undefined ? text.feeUnknown : dong(amountVnd, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Where the dossier is, when it is due, what is asked of it and which steps it has behind it. */
export const TryOutFacts = ({ tryOut, language }: Props) => {
  const text = { vi, en }[language];
  const view = tryOutView(tryOut);
  const pairs: [string, string][] = [
    [text.now, formatShort(view.now)],
    ...(view.status === "none"
      ? []
      : [[text.status, dossierStatuses[view.status].name[language]] satisfies [string, string]]),
    [text.due, dueText(view, tryOut, language)],
    [text.holder, nameHolder(view.holder, tryOut.rules.province).name[language]],
    ...(view.acceptBy === undefined ? [] : [[text.acceptBy, formatShort(view.acceptBy)] satisfies [string, string]]),
  ];
  return (
    <section class="card">
      <dl class="pairs" data-testid="try-out-facts">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.steps}</h3>
      <ol>
        {view.steps.map(({ step, state }) => (
          <li key={step.id} aria-current={state === "current" ? "step" : undefined} data-state={state}>
            {step.name[language]} <span class="quiet small">{text.stepStates[state]}</span>
          </li>
        ))}
      </ol>
      <Asked view={view} language={language} />
    </section>
  );
};
