import { useRef, useState } from "preact/hooks";
import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { AssistedNumber } from "./assisted-number.tsx";
import { CallButtons } from "./call-buttons.tsx";
import { CounterMoved } from "./calling/counter-moved.tsx";
import { CounterPause } from "./calling/counter-pause.tsx";
import { MoveTicket } from "./calling/move-ticket.tsx";
import { CurrentTicket } from "./current-ticket.tsx";
import { type CommuneInfo, useDesk } from "./desk.ts";
import { LeaveQuestion } from "./leave-question.tsx";
import { RecentCalls } from "./recent-calls.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { useCalls } from "./use-calls.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { WaitingSide } from "./waiting-side.tsx";
import { CallBookStrip } from "./without-network/call-book-strip.tsx";
import { CallOut } from "./without-network/call-out.tsx";
import { OfflineNotice } from "./without-network/offline-notice.tsx";
import { OfflineSide } from "./without-network/offline-side.tsx";

interface Props {
  readonly counter: CommuneInfo["counters"][number];
  readonly commune: CommuneInfo;
  /** Absent where there is no network to choose another one; what is in this counter's book is told here first. */
  readonly onChange?: () => void;
}

/** Calling and serving at one counter, who waits, and who was here before. */
export const CounterDesk = ({ counter, commune, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { view, ticket, stale, fault, because, doing, done, question, act, call, leave, stay, ...counting } = useCalls(
    counter.id,
  );
  const { alone, isOffline } = counting;
  const keys = useShortcuts(act);
  const [taken, setTaken] = useState(0);
  const buttons = useRef<HTMLDivElement>(null);
  const focusCall = () => buttons.current?.querySelector<HTMLElement>("[data-act='call-next']")?.focus();
  const answer = (how: "no-show" | "finish") => {
    focusCall();
    void leave(how);
  };
  const keep = () => {
    stay();
    focusCall();
  };
  const isMovable = !alone.isOn && ticket !== null && ["called", "serving"].includes(ticket.status);
  const recall = ({ id, number }: CounterView["recent"][number]) => call({ act: "recall", id, number });
  const pause = (
    <CounterPause
      pause={view?.pause}
      onPause={(reason) => void counting.pause(reason)}
      onResume={() => void counting.resume()}
    />
  );
  return (
    <section data-testid="counter" data-counter={counter.id}>
      <div class="row spread">
        <ScreenTitle title={counter.name[language]} />
        {onChange !== undefined && !alone.isOn && alone.waiting.length === 0 && (
          <button type="button" class="button link" onClick={onChange}>
            {text.change}
          </button>
        )}
      </div>
      {alone.isOn && <OfflineNotice alone={alone} isOffline={isOffline} />}
      {stale && !alone.isOn && (
        <p class="notice warn" role="status">
          {text.stale}
        </p>
      )}
      {view?.closed !== undefined && (
        <p class="notice late" role="status" data-testid="counter-closed">
          {text.dayClosed(view.closed.text[language])}
        </p>
      )}
      <CallBookStrip alone={alone} />
      {counting.called !== undefined && ticket !== null && counting.called === ticket.id && (
        <CallOut ticket={ticket} counterName={counter.name[language]} onClose={counting.calledOut} />
      )}
      <CounterMoved moved={view?.moved} onBack={() => void counting.moveBack()} />
      <div class="desk-two">
        <div class="card">
          <CurrentTicket view={view} />
          {because !== undefined && (
            <p class="quiet" data-testid="because">
              {because[language]}
            </p>
          )}
          {fault !== "" && (
            <p class="notice late" role="alert">
              {fault}
            </p>
          )}
          {question !== undefined && ticket !== null && (
            <LeaveQuestion
              ticket={ticket}
              leaving={question.leaving}
              withKeys={keys.on}
              onLeave={answer}
              onStay={keep}
            />
          )}
          {view?.pause !== undefined && pause}
          <div ref={buttons}>
            <CallButtons ticket={ticket} doing={doing} withKeys={keys.on} onAct={act} />
          </div>
          {view !== undefined && isMovable && (
            <MoveTicket
              view={view}
              ticket={ticket}
              onTransfer={(line) => void counting.transfer(ticket.id, line)}
              onHandOver={(to) => void counting.handOver(ticket.id, to)}
            />
          )}
          {view?.pause === undefined && !alone.isOn && pause}
          <p role="status" class="only-heard">
            {doing === "call-next" || doing === "recall" ? text.calling : ""}
          </p>
          <label class="choice keys-switch">
            <input type="checkbox" checked={keys.on} onChange={keys.toggle} />
            <span>
              {text.keys}
              <span class="quiet small"> – {text.keysHint}</span>
            </span>
          </label>
        </div>
        <div class="stack">
          {alone.isOn ? (
            <OfflineSide alone={alone} onCall={(id, number) => call({ act: "recall", id, number })} />
          ) : (
            <>
              <AssistedNumber commune={commune} onTaken={() => setTaken(taken + 1)} />
              <WaitingSide
                commune={commune.code}
                own={view?.moved === undefined ? counter.lines : [view.moved.line]}
                after={done + taken}
              />
            </>
          )}
          <RecentCalls
            recent={view?.recent ?? []}
            onRecall={recall}
            onBack={alone.isOn ? undefined : ({ id }) => void counting.putBack(id)}
          />
        </div>
      </div>
    </section>
  );
};
