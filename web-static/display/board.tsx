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
import { BoardPauses } from "./board-pauses.tsx";
import { lastSeen } from "./last-seen.ts";
import { useSound } from "./use-sound.ts";

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

/** Whoever was called longer ago has come or is called again: a counter that had no network tells of him late. */
const STILL_CALLED_MS = 120_000;
const isCalledNow = ({ at }: Pick<BoardView, "at">, call: BoardView["calls"][number]): boolean =>
  call.status === "called" && Date.parse(at) - Date.parse(call.at) < STILL_CALLED_MS;

/** Calls each person once: who was on the board before the sound was switched on is not called again. */
const useCalls = (view: BoardView | undefined, { isOn, speaker }: ReturnType<typeof useSound>) => {
  const called = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (view === undefined) return;
    const fresh = view.calls.filter((call) => isCalledNow(view, call) && !called.current?.has(callKey(call)));
    if (isOn && called.current !== undefined)
      for (const { number, counterName } of [...fresh].reverse())
        speaker.current?.call({ number, counterName: counterName.vi });
    called.current = new Set([...(called.current ?? []), ...view.calls.map(callKey)]);
  }, [view, isOn]);
};

const Board = ({ commune, name, takeUrl, language }: Props) => {
  const text = { vi, en }[language];
  const [seen, setSeen] = useState(() => lastSeen(commune).read(serverNow()));
  const view = seen?.view;
  const [now, setNow] = useState(serverNow);
  const [trouble, setTrouble] = useState<"offline" | "fault">();
  const sound = useSound();
  const take = (answer: Answer<BoardView>): number => {
    if (answer.kind === "ok") {
      learnTime(answer.value.at);
      const fresh = { view: answer.value, at: serverNow() };
      setSeen(fresh);
      setNow(fresh.at);
      lastSeen(commune).write(fresh);
    }
    setTrouble(answer.kind === "ok" ? undefined : answer.kind === "offline" ? "offline" : "fault");
    return POLL_MS;
  };
  useAnswers(() => publicApi.get<BoardView>(`/board/${commune}`), take, commune);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  useCalls(view, sound);

  const age = now - (seen?.at ?? now);
  return (
    <>
      <header class="board-head">
        <h1>{view?.communeName[language] ?? name}</h1>
        <div class="board-tools">
          {!sound.isOn && (
            <button type="button" class="button" onClick={sound.turnOn}>
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
      {view?.closed !== undefined && (
        <p class="board-pauses" role="status" data-testid="board-closed">
          {text.closed(view.closed.text[language])}
        </p>
      )}
      <BoardPauses pauses={view?.pauses} language={language} />
      {view === undefined ? (
        <p class="board-wait" role="status">
          {trouble === undefined ? text.loading : text.unloaded[trouble]}
        </p>
      ) : (
        <div class="board-body">
          <BoardCalls calls={view.calls} now={now} language={language} />
          <aside>
            <BoardLines lines={view.lines} now={now} language={language} />
            {view.closed === undefined && (
              <div class="board-qr">
                <QrCode text={takeUrl} label={text.scan} />
                <p>{text.scan}</p>
              </div>
            )}
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
