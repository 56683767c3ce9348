import type { TrackingView } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { tracking as en } from "../text/en.ts";
import { href } from "../text/language.ts";
import { tracking as vi } from "../text/vi.ts";
import { DossierStages, statusTone } from "./dossier-stages.tsx";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly view: TrackingView;
  readonly language: Language;
}

/** While the person is asked for something the legal clock stands, and the appointed time will move. */
const PAUSED: ReadonlySet<TrackingView["status"]> = new Set(["supplement-requested", "payment-requested"]);

const Supplement = ({ view, language }: Props) => {
  if (view.supplement === undefined) return null;
  const text = { vi, en }[language];
  return (
    <div class="notice warn">
      <h2>{text.bring}</h2>
      <p lang="vi">{view.supplement.reason}</p>
      <ul>
        {view.supplement.missing.map((paper) => (
          <li key={paper.vi}>{paper[language]}</li>
        ))}
      </ul>
    </div>
  );
};

const Times = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <dl class="pairs">
      {view.dueAt !== undefined && (
        <>
          <dt>{text.due}</dt>
          <dd>
            <strong>{momentText(view.dueAt, language)}</strong>{" "}
            {view.remaining !== undefined && (
              <span class={`tag ${view.overdue ? "late" : "good"}`}>{view.remaining.text[language]}</span>
            )}
            {PAUSED.has(view.status) && <span class="tag warn">{text.paused}</span>}
          </dd>
        </>
      )}
      <dt>{text.holder}</dt>
      <dd>
        {view.holder.name[language]}
        {view.holder.phone !== undefined && (
          <>
            , <PhoneLink phone={view.holder.phone} />
          </>
        )}
      </dd>
      <dt>{text.place}</dt>
      <dd>{view.communeName[language]}</dd>
      <dt>{view.receivedAt === undefined ? text.submitted : text.received}</dt>
      <dd>{momentText(view.receivedAt ?? view.submittedAt, language)}</dd>
    </dl>
  );
};

/** What a citizen may see of a dossier: status, place, times. */
export const TrackedDossier = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  const granted = view.outcome?.decision === "approved";
  return (
    <article class="card" data-testid="tracked-dossier">
      <p class="quiet small">
        <span data-testid="dossier-code">{view.code}</span> ·{" "}
        <a href={href(language, `/thu-tuc/${view.procedure}/`)}>{text.guide}</a>
      </p>
      <h2>{view.procedureName[language]}</h2>
      <p>
        <span class={`tag ${statusTone(view.status)}`} data-testid="dossier-status" data-status={view.status}>
          {view.statusName[language]}
        </span>
      </p>
      <DossierStages status={view.status} language={language} />
      <Supplement view={view} language={language} />
      {view.outcome !== undefined && (
        <p class={`notice ${granted ? "good" : "warn"}`}>{granted ? text.approved : text.declined}</p>
      )}
      <p class="notice">
        <strong>{text.next}:</strong> {view.next[language]}
      </p>
      <Times view={view} language={language} />
      <h3>{text.history}</h3>
      <ol class="history">
        {[...view.history].reverse().map((entry) => (
          <li key={entry.at + entry.text.vi}>
            <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
            {entry.text[language]}
          </li>
        ))}
      </ol>
    </article>
  );
};
