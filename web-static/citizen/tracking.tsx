import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText, repeatedGet } from "../browser/api.ts";
import { timeText } from "../browser/clock-text.ts";
import { keepFragment } from "../browser/language-link.ts";
import { serverNow } from "../browser/server-clock.ts";
import { useAnswers } from "../browser/use-poll.ts";
import { languageOf } from "../text/language.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { type DraftAnswer, DraftQuestion } from "./draft-question.tsx";
import { LateMoney } from "./late-money.tsx";
import { LatePreference } from "./late-preference.tsx";
import { TrackedDossier } from "./tracked-dossier.tsx";
import type { EntryFault } from "./tracking-entry.ts";
import { TrackingForm } from "./tracking-form.tsx";
import { NOTHING_TYPED, parseTrackingLink, type TrackingKey, trackingFragment } from "./tracking-link.ts";
import { waitAfter } from "./tracking-pace.ts";

const citizenApi = api();

/** Why there is no fresh answer: the reader's own network, or the system. */
type Trouble = "offline" | "fault";

interface Seen {
  readonly view: TrackingView;
  readonly at: number;
  /** When it last looked different from before, while the page was open. */
  readonly changedAt?: number;
}

const isSame = (a: TrackingView, b: TrackingView): boolean =>
  a === b || (a.status === b.status && a.history.length === b.history.length && a.holder.name.vi === b.holder.name.vi);

/** What the page's address asks for: a dossier to show, or only a code to fill in. */
const asked = (before = NOTHING_TYPED): { key: TrackingKey | undefined; typed: TrackingKey } => {
  const link = parseTrackingLink(location.hash);
  if (link === undefined) return { key: undefined, typed: before };
  const typed = { code: link.code, secret: link.secret ?? "" };
  return { key: link.secret === undefined ? undefined : typed, typed };
};

const newer = (seen: Seen | undefined, view: TrackingView): Seen => {
  const at = serverNow();
  const changedAt = seen !== undefined && !isSame(seen.view, view) ? at : seen?.changedAt;
  return { view, at, ...(changedAt === undefined ? {} : { changedAt }) };
};

const troubleText = (answer: Exclude<Answer<unknown>, { kind: "ok" }>, language: Language): string =>
  answer.kind === "refused" ? problemText(answer.problem, language) : { vi, en }[language][answer.kind];

const Tracking = ({ language, before }: { language: Language; before: TrackingKey }) => {
  const text = { vi, en }[language];
  const first = useRef(asked(before)).current;
  const [key, setKey] = useState(first.key);
  const [typed, setTyped] = useState(first.typed);
  const [fromLink, setFromLink] = useState(true);
  const [seen, setSeen] = useState<Seen>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [fault, setFault] = useState<EntryFault>();
  const [turn, setTurn] = useState(0);
  const [sending, setSending] = useState(false);
  const [answered, setAnswered] = useState<string>();
  const inVain = useRef(0);
  const look = useRef(repeatedGet<TrackingView>()).current;
  const heading = useRef<HTMLHeadingElement>(null);
  const fragment = key === undefined ? "" : trackingFragment(key);

  const start = (next: TrackingKey | undefined) => {
    setSeen(undefined);
    setTrouble(undefined);
    setFault(undefined);
    setAnswered(undefined);
    inVain.current = 0;
    setKey(next);
  };
  useEffect(() => {
    const follow = () => {
      // The skip link and any other place of the page are no tracking link: the dossier stays, and stays in the address.
      if (parseTrackingLink(location.hash) === undefined)
        return fragment === "" ? undefined : history.replaceState(null, "", fragment);
      const next = asked();
      setFromLink(true);
      setTyped(next.typed);
      start(next.key);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [fragment]);
  useEffect(() => keepFragment(fragment || location.hash), [fragment]);
  useLayoutEffect(() => {
    if (seen !== undefined && !fromLink) heading.current?.focus();
  }, [seen === undefined]);

  /** A dossier once seen stays on the page while no answer comes, and says how old it is. */
  const take = (answer: Answer<TrackingView>): number | undefined => {
    if (answer.kind === "ok") {
      setTrouble(undefined);
      setFault(undefined);
      inVain.current = seen !== undefined && isSame(seen.view, answer.value) ? inVain.current + 1 : 0;
      setSeen(newer(seen, answer.value));
      return waitAfter(inVain.current);
    }
    const tooOften = answer.kind === "refused" && answer.status === 429;
    if (answer.kind === "refused" && !(tooOften && seen !== undefined)) {
      start(undefined);
      // A code that a link filled in is right; what was typed beside it is looked at first.
      const fields = typed.code === first.typed.code ? (["secret", "code"] as const) : (["code", "secret"] as const);
      setFault({ text: problemText(answer.problem, language), fields: tooOften ? [] : fields });
      return undefined;
    }
    setTrouble(answer.kind === "offline" ? "offline" : "fault");
    inVain.current += 1;
    return waitAfter(inVain.current);
  };
  useAnswers(
    () => look("/tracking", { "Tracking-Code": key?.code ?? "", "Tracking-Secret": key?.secret ?? "" }),
    take,
    fragment === "" ? "" : `${fragment} ${turn}`,
  );

  const show = (next: TrackingKey) => {
    setFromLink(false);
    history.replaceState(null, "", trackingFragment(next));
    start(next);
    setTurn(turn + 1);
  };
  /** Whoever types asks for nothing any more: no answer may come under his fingers. */
  const type = (next: TrackingKey) => {
    setTyped(next);
    setTrouble(undefined);
    if (key !== undefined) setKey(undefined);
  };
  const answerDraft = async (answer: DraftAnswer) => {
    setSending(true);
    const taken = await citizenApi.post<TrackingView>("/tracking/answer-draft", { body: { ...key, ...answer } });
    setSending(false);
    setFault(taken.kind === "ok" ? undefined : { text: troubleText(taken, language), fields: [] });
    if (taken.kind !== "ok") return;
    setAnswered(text.answered);
    setSeen({ view: taken.value, at: serverNow() });
  };
  const leave = () => {
    history.replaceState(null, "", location.pathname);
    setTyped(NOTHING_TYPED);
    start(undefined);
  };

  if (seen !== undefined) {
    const { view, at, changedAt } = seen;
    const news = changedAt === undefined ? undefined : text.changed(timeText(changedAt), view.statusName[language]);
    return (
      <>
        <div role="status">
          {trouble !== undefined && <p class="notice warn">{text.stale[trouble](timeText(at))}</p>}
          {answered !== undefined && <p class="notice good">{answered}</p>}
          {news !== undefined && <p class="small">{news}</p>}
        </div>
        {trouble === undefined && <p class="quiet small">{text.refreshed(timeText(at))}</p>}
        <TrackedDossier
          view={view}
          secret={key?.secret ?? ""}
          language={language}
          at={at}
          heading={heading}
          money={view.money && <LateMoney money={view.money} language={language} />}
          question={
            view.draft &&
            key && (
              <DraftQuestion
                key={view.draft.sentAt}
                draft={view.draft}
                language={language}
                trackingKey={key}
                fault={fault?.text}
                isSending={sending}
                onAnswer={answerDraft}
              />
            )
          }
        />
        {key && <LatePreference key={view.code} trackingKey={key} language={language} />}
        <p class="no-print">
          <button type="button" class="button second" onClick={leave}>
            {text.another}
          </button>
        </p>
      </>
    );
  }
  if (key !== undefined && fromLink && trouble === undefined) return <p role="status">{text.loading}</p>;
  return (
    <>
      {trouble !== undefined && (
        <div class="notice warn" role="alert">
          <p>{text[trouble]}</p>
          <button type="button" class="button" onClick={() => setTurn(turn + 1)}>
            {text.retry}
          </button>
        </div>
      )}
      <TrackingForm
        language={language}
        typed={typed}
        fault={fault}
        isAsking={key !== undefined && trouble === undefined}
        onType={type}
        onFault={setFault}
        onShow={show}
      />
    </>
  );
};

/** What somebody typed into the form as it lies in the page, before this script came. */
const typedBefore = (root: HTMLElement): TrackingKey => {
  const value = (name: string) => root.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
  return { code: value("code"), secret: value("secret") };
};

const root = document.getElementById("tracking");
if (root !== null) {
  const [before, focused] = [
    typedBefore(root),
    root.contains(document.activeElement) ? document.activeElement?.id : "",
  ];
  root.replaceChildren();
  render(<Tracking language={languageOf(document.documentElement.lang)} before={before} />, root);
  if (focused) document.getElementById(focused)?.focus();
}
