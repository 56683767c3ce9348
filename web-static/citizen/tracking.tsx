import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TrackingView } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { timeText } from "../browser/clock-text.ts";
import { keepFragment } from "../browser/language-link.ts";
import { serverNow } from "../browser/server-clock.ts";
import { useAnswers } from "../browser/use-poll.ts";
import { languageOf } from "../text/language.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { TrackedDossier } from "./tracked-dossier.tsx";
import { type EntryFault, TrackingForm } from "./tracking-form.tsx";
import { parseTrackingLink, type TrackingKey, trackingFragment } from "./tracking-link.ts";

const REFRESH_MS = 30_000;
const NOTHING: TrackingKey = { code: "", secret: "" };
const citizenApi = api();

/** Why there is no fresh answer: the reader's own network, or the system. */
type Trouble = "offline" | "fault";

interface Seen {
  readonly view: TrackingView;
  readonly at: number;
}

/** What the page's address asks for: a dossier to show, or only a code to fill in. */
const asked = (): { key: TrackingKey | undefined; typed: TrackingKey } => {
  const link = parseTrackingLink(location.hash);
  if (link === undefined) return { key: undefined, typed: NOTHING };
  const typed = { code: link.code, secret: link.secret ?? "" };
  return { key: link.secret === undefined ? undefined : typed, typed };
};

const Tracking = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const first = useRef(asked()).current;
  const [key, setKey] = useState(first.key);
  const [typed, setTyped] = useState(first.typed);
  const [fromLink, setFromLink] = useState(true);
  const [seen, setSeen] = useState<Seen>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [fault, setFault] = useState<EntryFault>();
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const fragment = key === undefined ? "" : trackingFragment(key);

  const start = (next: TrackingKey | undefined) => {
    setSeen(undefined);
    setTrouble(undefined);
    setFault(undefined);
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
      setSeen({ view: answer.value, at: serverNow() });
      return REFRESH_MS;
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
    return REFRESH_MS;
  };
  useAnswers(
    () => citizenApi.post<TrackingView>("/tracking", { body: key }),
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
  const leave = () => {
    history.replaceState(null, "", location.pathname);
    setTyped(NOTHING);
    start(undefined);
  };

  if (seen !== undefined) {
    const at = timeText(seen.at);
    return (
      <>
        <p class={trouble === undefined ? "quiet small" : "notice warn"} role="status">
          {trouble === undefined ? text.refreshed(at) : text.stale[trouble](at)}
        </p>
        <TrackedDossier view={seen.view} secret={key?.secret ?? ""} language={language} heading={heading} />
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

const root = document.getElementById("tracking");
if (root !== null) {
  root.replaceChildren();
  render(<Tracking language={languageOf(document.documentElement.lang)} />, root);
}
