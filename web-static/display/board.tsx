import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api } from "../browser/api.ts";
import { timeText } from "../browser/clock-text.ts";
import { learnTime, serverNow } from "../browser/server-clock.ts";
import { useAnswers } from "../browser/use-poll.ts";
import { QrCode } from "../site/qr-svg.tsx";
import { languageOf } from "../text/language.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";
import { BoardCalls, callKey } from "./board-calls.tsx";
import { BoardLines } from "./board-lines.tsx";
import { announce, unlockSound } from "./chime.ts";

const POLL_MS = 2000;
/** Older than this and the board says so; five missed answers. */
const STALE_MS = 10_000;
const publicApi = api();

interface Props {
  readonly commune: string;
  readonly name: string;
  readonly takeUrl: string;
  readonly language: Language;
}

const ageText = (ms: number, language: Language): string => {
  const text = { vi, en }[language];
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? text.seconds(seconds) : text.minutes(Math.round(seconds / 60));
};

/** Speaks each call once: what was on the board before the sound was switched on stays silent. */
const useAnnouncer = (view: BoardView | undefined, on: boolean, language: Language) => {
  const spoken = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (view === undefined) return;
    const fresh = view.calls.filter((call) => call.status === "called" && !spoken.current?.has(callKey(call)));
    if (on && spoken.current !== undefined)
      for (const call of [...fresh].reverse())
        announce({ vi, en }[language].say(spelled(call.number), call.counterName.vi));
    spoken.current = new Set([...(spoken.current ?? []), ...view.calls.map(callKey)]);
  }, [view, on, language]);
};

/** "A012" → "A 0 1 2", so that the voice reads letters and digits one by one. */
const spelled = (number: string): string => [...number].join(" ");

const Board = ({ commune, name, takeUrl, language }: Props) => {
  const text = { vi, en }[language];
  const [view, setView] = useState<BoardView>();
  const [seenAt, setSeenAt] = useState(0);
  const [now, setNow] = useState(serverNow);
  const [trouble, setTrouble] = useState<"offline" | "fault">();
  const [sound, setSound] = useState(false);
  const take = (answer: Answer<BoardView>): number => {
    if (answer.kind === "ok") {
      learnTime(answer.value.at);
      setView(answer.value);
      setSeenAt(serverNow());
      setNow(serverNow());
    }
    setTrouble(answer.kind === "ok" ? undefined : answer.kind === "offline" ? "offline" : "fault");
    return POLL_MS;
  };
  useAnswers(() => publicApi.get<BoardView>(`/board/${commune}`), take, commune);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  useAnnouncer(view, sound, language);

  const age = now - seenAt;
  return (
    <>
      <header class="board-head">
        <h1>{view?.communeName[language] ?? name}</h1>
        <div class="board-tools">
          {!sound && (
            <button type="button" class="button" onClick={() => setSound(unlockSound())}>
              {text.sound}
            </button>
          )}
          {document.fullscreenEnabled && document.fullscreenElement === null && (
            <button type="button" class="button" onClick={() => void document.documentElement.requestFullscreen()}>
              {text.fullScreen}
            </button>
          )}
        </div>
        {view !== undefined && <time class="clock">{timeText(now)}</time>}
      </header>
      {view !== undefined && age > STALE_MS && (
        <p class="board-stale" role="status">
          {text.stale(ageText(age, language))}
        </p>
      )}
      {view === undefined ? (
        <p class="board-wait" role="status">
          {trouble === undefined ? text.loading : text.unloaded[trouble]}
        </p>
      ) : (
        <div class="board-body">
          <BoardCalls calls={view.calls} now={now} language={language} />
          <aside>
            <BoardLines lines={view.lines} now={now} language={language} />
            <div class="board-qr">
              <QrCode text={takeUrl} label={text.scan} />
              <p>{text.scan}</p>
            </div>
          </aside>
        </div>
      )}
    </>
  );
};

const root = document.getElementById("board");
if (root !== null) {
  const { commune = "", name = "", takeUrl = "" } = root.dataset;
  root.replaceChildren();
  render(
    <Board commune={commune} name={name} takeUrl={takeUrl} language={languageOf(document.documentElement.lang)} />,
    root,
  );
}
