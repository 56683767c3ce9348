import type { ComponentChildren, Ref } from "preact";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { href } from "../text/language.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { DossierNotice } from "./dossier-notice.tsx";
import { DossierStages, statusTone } from "./dossier-stages.tsx";
import { OutcomeFile } from "./outcome-file.tsx";
import { PhoneLink } from "./phone-link.tsx";
import { TrackedParts } from "./tracked-parts.tsx";

interface Props {
  readonly view: TrackingView;
  readonly language: Language;
}
type Status = TrackingView["status"];

/** While the person is asked for something the legal clock stands, and the appointed time will move. */
const PAUSED: ReadonlySet<Status> = new Set(["supplement-requested", "payment-requested"]);
/** Nothing will be returned at the appointed time. */
const WITHOUT_DUE: ReadonlySet<Status> = new Set(["refused", "withdrawn", "stopped"]);

const Due = ({ view, language }: Props) => {
  if (view.dueAt === undefined || WITHOUT_DUE.has(view.status)) return null;
  const text = { vi, en }[language];
  const { appointment = view.dueAt } = view;
  return (
    <>
      <dt>{appointment === view.dueAt ? text.due : text.appointment}</dt>
      <dd>
        <strong>{momentText(appointment, language)}</strong> {view.provisional && `(${text.provisional}) `}
        {appointment !== view.dueAt && (
          <div>
            {text.firstDue}: {momentText(view.dueAt, language)}
          </div>
        )}
        {view.remaining !== undefined && (
          <span class={`tag ${view.overdue ? "late" : "good"}`}>{view.remaining.text[language]}</span>
        )}
        {PAUSED.has(view.status) && <span class="tag warn">{text.paused}</span>}
        {view.provisional && <div class="quiet small">{text.provisionalMore}</div>}
      </dd>
    </>
  );
};

/** An office other than the counter where it was handed in has it. */
const isElsewhere = ({ status, holder, oneStop }: TrackingView): boolean =>
  !WITHOUT_DUE.has(status) && status !== "returned" && holder.name.vi !== oneStop.name.vi;

const Place = ({ name, phone, language }: TrackingView["holder"] & { language: Language }) => (
  <dd>
    {name[language]}
    {phone !== undefined && (
      <>
        , <PhoneLink phone={phone} />
      </>
    )}
  </dd>
);

const Facts = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <dl class="pairs">
      <Due view={view} language={language} />
      {isElsewhere(view) && (
        <>
          <dt>{text.holder}</dt>
          <Place {...view.holder} language={language} />
        </>
      )}
      {view.consultation !== undefined && (
        <>
          <dt>{text.consulting}</dt>
          <dd data-testid="consultation">
            {text.consultingMore(view.consultation.office[language], momentText(view.consultation.replyBy, language))}
          </dd>
        </>
      )}
      {view.outage !== undefined && (
        <>
          <dt>{text.outage}</dt>
          <dd data-testid="outage">{text.outageMore(view.outage.reason, momentText(view.outage.ends, language))}</dd>
        </>
      )}
      <dt>{text.oneStop}</dt>
      <Place {...view.oneStop} language={language} />
      <dt>{view.receivedAt === undefined ? text.submitted : text.received}</dt>
      <dd>{momentText(view.receivedAt ?? view.submittedAt, language)}</dd>
    </dl>
  );
};

/** The procedure's own steps, which tell how far the offices have come. */
const Steps = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  if (view.steps.length === 0) return null;
  return (
    <>
      <h3>{text.steps}</h3>
      <ol class="stages upright" aria-label={text.steps}>
        {view.steps.map(({ name, office, state, stand }) => (
          <li key={name.vi} class={state} aria-current={state === "now" ? "step" : undefined}>
            {name[language]}
            <span class="office quiet small">
              {office[language]}
              {stand !== undefined && ` · ${stand[language]}`}
            </span>
            <span class="only-heard"> ({text.stageState[state]})</span>
          </li>
        ))}
      </ol>
    </>
  );
};

interface Shown extends Props {
  /** With it a script can fetch the electronic outcome; absent where none runs. */
  readonly secret?: string;
  /** Epoch milliseconds by the server's clock. */
  readonly at: number;
  readonly heading?: Ref<HTMLHeadingElement>;
  /** The question that only the citizen can answer, where there is one. */
  readonly question?: ComponentChildren;
  /** What is to be paid and how, where there is something. */
  readonly money?: ComponentChildren;
}

/** What a citizen may see of a dossier: what he has to do, status, place, times. */
export const TrackedDossier = ({ view, secret, language, at, heading, question, money }: Shown) => {
  const text = { vi, en }[language];
  return (
    <article class="card" data-testid="tracked-dossier">
      <p class="quiet small">
        <span data-testid="dossier-code">{view.code}</span> ·{" "}
        <a href={href(language, `/thu-tuc/${view.procedure}/`)}>{text.guide}</a>
      </p>
      <h2 {...(heading === undefined ? {} : { ref: heading })} tabIndex={-1}>
        {view.procedureName[language]}
      </h2>
      {question}
      <DossierNotice view={view} language={language} at={at} />
      {money}
      <p>
        <span class={`tag ${statusTone(view.status)}`} data-testid="dossier-status" data-status={view.status}>
          {view.statusName[language]}
        </span>
      </p>
      <DossierStages view={view} language={language} />
      <Facts view={view} language={language} />
      {view.outcome?.electronic && secret !== undefined && (
        <OutcomeFile code={view.code} secret={secret} language={language} />
      )}
      <Steps view={view} language={language} />
      {view.parts !== undefined && <TrackedParts parts={view.parts} language={language} />}
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
