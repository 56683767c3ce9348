import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { TrackingView } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { timeText } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import { usePoll } from "../browser/use-poll.ts";
import { tracking as en } from "../text/en.ts";
import { languageOf } from "../text/language.ts";
import { tracking as vi } from "../text/vi.ts";
import { TrackedDossier } from "./tracked-dossier.tsx";
import { TrackingForm } from "./tracking-form.tsx";
import { parseTrackingLink, type TrackingKey, trackingFragment } from "./tracking-link.ts";

const REFRESH_MS = 30_000;
const citizenApi = api();

interface Seen {
  readonly view: TrackingView;
  readonly at: number;
  readonly stale: boolean;
}

const Tracking = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const [key, setKey] = useState<TrackingKey | undefined>(() => parseTrackingLink(location.hash));
  const [seen, setSeen] = useState<Seen>();
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    const follow = () => {
      setSeen(undefined);
      setKey(parseTrackingLink(location.hash));
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  /** A dossier once seen stays on the page while the network is away, and says how old it is. */
  const take = (answer: Answer<TrackingView>): number | undefined => {
    if (answer.kind === "ok") {
      setFault(undefined);
      setSeen({ view: answer.value, at: serverNow(), stale: false });
      return REFRESH_MS;
    }
    const tooOften = answer.kind === "refused" && answer.status === 429;
    if (answer.kind === "refused" && !(tooOften && seen !== undefined)) {
      setFault(problemText(answer.problem, language));
      setSeen(undefined);
      setKey(undefined);
      return undefined;
    }
    if (seen === undefined) setFault(answer.kind === "offline" ? text.offline : text.fault);
    else setSeen({ ...seen, stale: true });
    return REFRESH_MS;
  };
  usePoll(
    async () => (key === undefined ? undefined : take(await citizenApi.post<TrackingView>("/tracking", { body: key }))),
    key === undefined ? "" : trackingFragment(key),
  );

  const show = (next: TrackingKey) => {
    setFault(undefined);
    history.replaceState(null, "", trackingFragment(next));
    setKey(next);
  };
  const leave = () => {
    history.replaceState(null, "", location.pathname);
    setSeen(undefined);
    setKey(undefined);
  };

  if (seen !== undefined) {
    const as = (seen.stale ? text.stale : text.refreshed)(timeText(seen.at));
    return (
      <>
        <TrackedDossier view={seen.view} language={language} />
        <p class={seen.stale ? "notice warn" : "quiet small"} role="status">
          {as}
        </p>
        <button type="button" class="button second no-print" onClick={leave}>
          {text.another}
        </button>
      </>
    );
  }
  return (
    <>
      {fault !== undefined && (
        <p class="notice late" role="alert">
          {fault}
        </p>
      )}
      {key !== undefined && fault === undefined ? (
        <p role="status">{text.loading}</p>
      ) : (
        <TrackingForm language={language} onShow={show} />
      )}
    </>
  );
};

const root = document.getElementById("tracking");
if (root !== null) {
  root.replaceChildren();
  render(<Tracking language={languageOf(document.documentElement.lang)} />, root);
}
