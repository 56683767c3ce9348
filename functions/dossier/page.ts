import type { Hono } from "hono";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { accept, type Refusal, type Result } from "../../shared/domain/decider.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { callerOf, type HttpContext, type HttpEnvironment, httpApp } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import { problemOf } from "../../shared/runtime/problem.ts";
import { choosePreference } from "../../shared/store/choose-preference.ts";
import type { PreferenceStore } from "../../shared/store/preference-store.ts";
import type { TrackingAnswer } from "../../web-static/citizen/tracking-answer-page.tsx";
import { entryFault } from "../../web-static/citizen/tracking-entry.ts";
import { TRACKING_ANSWER } from "../../web-static/citizen/tracking-link.ts";
import { renderTracking, type TrackingPageFacts } from "../../web-static/render-tracking.tsx";
import type { TrackingDeps } from "./deps.ts";
import { readTrackingForm, type TrackingForm } from "./page-form.ts";
import { answerDraftAsCitizen, track } from "./tracking.ts";

export interface TrackingPageDeps extends TrackingDeps {
  readonly preferences: PreferenceStore;
  /** What pages are rendered with, as the last publication of the site left it. */
  readonly pageFacts: () => Promise<Omit<TrackingPageFacts, "province">>;
}

interface Shown {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly answer: TrackingAnswer;
}

/** Largest form: a note of a thousand letters, each of up to nine signs, and the rest. */
const formBytes = 16 * 1024;

const sentence = (refusal: Refusal, language: Language): string => {
  const { detail, detailEn } = problemOf(refusal);
  return language === "en" ? detailEn : detail;
};

const refusedForm = ({ typed, language }: TrackingForm, refusal: Refusal): Shown => {
  const { status } = problemOf(refusal);
  const fields = status === 429 ? [] : (["code", "secret"] as const);
  const answer: TrackingAnswer = { kind: "form", typed, fault: { text: sentence(refusal, language), fields } };
  return { status, answer, ...(status === 429 ? { retryAfterSeconds: 60 * Number(refusal.detail?.minutes) } : {}) };
};

const isGuess = ({ code }: Refusal): boolean => code === "TRACKING_UNKNOWN" || code === "TOO_MANY_REQUESTS";

/** The tracking page for browsers without scripts: a form comes in, a page goes out, and no secret stands in an address. */
export const trackingPage = (deps: TrackingPageDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  const dossier = (
    form: TrackingForm,
    view: TrackingView,
    more: { answered?: true; fault?: string },
  ): TrackingAnswer => ({
    ...{ kind: "dossier", key: form.typed, view, at: Date.parse(deps.now()) },
    ...more,
  });

  const look = async (caller: string, form: TrackingForm, fault?: string): Promise<Result<TrackingAnswer>> => {
    const seen = await track(deps, caller, form.typed);
    return seen.ok ? accept(dossier(form, seen.value, fault === undefined ? {} : { fault })) : seen;
  };

  /** How he is told, beside his dossier; the key was found right a moment ago. Nothing where there is no phone. */
  const withPreference = async (answer: TrackingAnswer, { choice }: TrackingForm): Promise<TrackingAnswer> => {
    if (answer.kind === "form") return answer;
    const recorded = await deps.dossiers.load(answer.view.code);
    const chosen = recorded && (await choosePreference(deps, recorded, choice));
    return chosen?.ok ? { ...answer, preference: { ...chosen.value, isSaved: choice !== undefined } } : answer;
  };

  /** An answer that is not taken leaves the dossier to be seen, with the reason. */
  const afterAnswer = async (caller: string, form: TrackingForm): Promise<Result<TrackingAnswer>> => {
    const { typed, language, answer } = form;
    if (answer === undefined) return look(caller, form);
    const taken = await answerDraftAsCitizen(deps, caller, { ...typed, ...answer });
    if (taken.ok) return accept(dossier(form, taken.value, { answered: true }));
    // Whoever does not know the secret has made one guess, not two.
    return isGuess(taken.refusal) ? taken : look(caller, form, sentence(taken.refusal, language));
  };

  const show = async (caller: string, form: TrackingForm): Promise<Shown> => {
    const wrong = entryFault(form.typed, form.language);
    if (wrong !== undefined) return { status: 400, answer: { kind: "form", typed: form.typed, fault: wrong } };
    const answer = await afterAnswer(caller, form);
    if (answer.ok) return { status: 200, answer: await withPreference(answer.value, form) };
    log.info("refused", { code: answer.refusal.code });
    return refusedForm(form, answer.refusal);
  };

  app.post(TRACKING_ANSWER, async (c: HttpContext) => {
    const bytes = await c.req.arrayBuffer();
    const form = readTrackingForm(bytes.byteLength > formBytes ? "" : new TextDecoder().decode(bytes));
    const [{ status, answer, retryAfterSeconds }, facts, province] = await Promise.all([
      show(callerOf(c), form),
      deps.pageFacts(),
      deps.definitions.province(),
    ]);
    if (retryAfterSeconds !== undefined) c.header("retry-after", String(retryAfterSeconds));
    return c.html(renderTracking({ ...facts, province }, form.language, answer), status as 200);
  });

  // Whoever opens the address itself, from his history or by hand, gets the form.
  app.get(TRACKING_ANSWER, (c) => c.redirect("/tra-cuu/", 303));
  return app;
};
