import type { PreferenceView } from "../../shared/contracts/preference-api.ts";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { timeText } from "../browser/clock-text.ts";
import { Crumbs, SitePage } from "../site/page-shell.tsx";
import type { PageContext } from "../site/site-input.ts";
import { href } from "../text/language.ts";
import * as preferenceEn from "../text/preference-en.ts";
import * as preferenceVi from "../text/preference-vi.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { DraftQuestion } from "./draft-question.tsx";
import { KeyFields } from "./key-fields.tsx";
import { MoneyNotice } from "./money-notice.tsx";
import { PreferenceForm } from "./preference-form.tsx";
import { TrackedDossier } from "./tracked-dossier.tsx";
import type { EntryFault } from "./tracking-entry.ts";
import { TrackingForm, WITHOUT_SCRIPT } from "./tracking-form.tsx";
import { TRACKING_ANSWER, type TrackingKey } from "./tracking-link.ts";

/** What the form is answered with where no script runs: the dossier, or the form again with what was wrong. */
export type TrackingAnswer =
  | { readonly kind: "form"; readonly typed: TrackingKey; readonly fault: EntryFault }
  | {
      readonly kind: "dossier";
      readonly key: TrackingKey;
      readonly view: TrackingView;
      /** Epoch milliseconds by the server's clock. */
      readonly at: number;
      /** His answer to the draft was taken just now. */
      readonly answered?: boolean;
      /** How he is told; absent where the dossier has no phone. */
      readonly preference?: PreferenceView & { readonly isSaved: boolean };
      /** Why his answer was not taken. */
      readonly fault?: string;
    };

interface Props<Answer = TrackingAnswer> {
  readonly context: PageContext;
  readonly answer: Answer;
}

const Preference = ({ context: { language }, answer }: Props<Extract<TrackingAnswer, { kind: "dossier" }>>) => {
  const { preference, key } = answer;
  if (preference === undefined) return null;
  const text = { vi: preferenceVi, en: preferenceEn }[language];
  return (
    <details class="card no-print" open={preference.isSaved}>
      <summary>{text.title}</summary>
      {preference.isSaved && <p class="notice good">{text.saved}</p>}
      <PreferenceForm view={preference} language={language} trackingKey={key} />
    </details>
  );
};

const Dossier = ({ context, answer }: Props<Extract<TrackingAnswer, { kind: "dossier" }>>) => {
  const { language } = context;
  const { view, key, at, answered, fault } = answer;
  const text = { vi, en }[language];
  return (
    <>
      {answered === true && <p class="notice good">{text.answered}</p>}
      {fault !== undefined && view.draft === undefined && <p class="notice warn">{fault}</p>}
      <p class="quiet small">{text.asOf(timeText(at))}</p>
      <TrackedDossier
        view={view}
        language={language}
        at={at}
        money={view.money && <MoneyNotice money={view.money} language={language} />}
        question={
          view.draft && <DraftQuestion draft={view.draft} language={language} trackingKey={key} fault={fault} />
        }
      />
      <Preference context={context} answer={answer} />
      <form class="row no-print" method="post" action={TRACKING_ANSWER}>
        <KeyFields trackingKey={key} language={language} />
        <button type="submit" class="button">
          {text.refresh}
        </button>
        <a class="button second" href={href(language, "/tra-cuu/")}>
          {text.another}
        </a>
      </form>
    </>
  );
};

/** The tracking page for a browser without scripts. */
export const TrackingAnswerPage = ({ context, answer }: Props) => {
  const text = { vi, en }[context.language];
  return (
    <SitePage context={context} head={{ title: text.title, hidden: true }}>
      <Crumbs context={context} trail={[]} />
      <div class="wrap narrow-page">
        <h1>{text.title}</h1>
        {answer.kind === "dossier" ? (
          <Dossier context={context} answer={answer} />
        ) : (
          <TrackingForm language={context.language} typed={answer.typed} fault={answer.fault} {...WITHOUT_SCRIPT} />
        )}
      </div>
    </SitePage>
  );
};
