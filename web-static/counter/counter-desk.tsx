import { useRef, useState } from "preact/hooks";
import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { AssistedNumber } from "./assisted-number.tsx";
import { CallButtons } from "./call-buttons.tsx";
import { CounterMoved } from "./calling/counter-moved.tsx";
import { CounterPause } from "./calling/counter-pause.tsx";
import { MoveTicket } from "./calling/move-ticket.tsx";
import { type Act, type Leaving, possibleActs, waysToLeave } from "./counter-acts.ts";
import { CurrentTicket } from "./current-ticket.tsx";
import { type CommuneInfo, useDesk } from "./desk.ts";
import { LeaveQuestion } from "./leave-question.tsx";
import { RecentCalls } from "./recent-calls.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { useCounter } from "./use-counter.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { WaitingSide } from "./waiting-side.tsx";

interface Props {
  readonly counter: CommuneInfo["counters"][number];
  readonly commune: CommuneInfo;
  readonly onChange: () => void;
}

/** A question about one ticket; it is over as soon as the counter has another. */
interface Question {
  readonly about: string;
  readonly leaving: Leaving;
}

/** Acts at the counter, with the question what became of the person who is left. */
const useCalls = (counter: string) => {
  const state = useCounter(counter);
  const { view, run } = state;
  const ticket = view?.ticket ?? null;
  const [asked, setAsked] = useState<Question>();
  const question = asked !== undefined && asked.about === ticket?.id ? asked : undefined;
  const go = (leaving: Leaving) => run(leaving.act, leaving.act === "recall" ? leaving.id : "");
  const leave = async (how: "no-show" | "finish") => {
    if (question === undefined || ticket === null) return;
    setAsked(undefined);
    if (await run(how, ticket.id)) await go(question.leaving);
  };
  const call = (leaving: Leaving) => {
    if (ticket !== null && waysToLeave(ticket, leaving) !== undefined) setAsked({ about: ticket.id, leaving });
    else void go(leaving);
  };
  const act = (name: Act) => {
    const answer = question && waysToLeave(ticket, question.leaving)?.find((how) => how === name);
    if (answer !== undefined) return void leave(answer);
    if (!possibleActs(ticket).includes(name)) return;
    if (name === "call-next") return call({ act: name });
    setAsked(undefined);
    void run(name, ticket?.id ?? "");
  };
  return { ...state, ticket, question, act, call, leave, stay: () => setAsked(undefined) };
};

/** Calling and serving at one counter, who waits, and who was here before. */
export const CounterDesk = ({ counter, commune, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { view, ticket, stale, fault, because, doing, done, question, act, call, leave, stay, ...counting } = useCalls(
    counter.id,
  );
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
  const isMovable = ticket !== null && ["called", "serving"].includes(ticket.status);
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
        <button type="button" class="button link" onClick={onChange}>
          {text.change}
        </button>
      </div>
      {stale && (
        <p class="notice warn" role="status">
          {text.stale}
        </p>
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
          {view?.pause === undefined && pause}
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
          <AssistedNumber commune={commune} onTaken={() => setTaken(taken + 1)} />
          <WaitingSide
            commune={commune.code}
            own={view?.moved === undefined ? counter.lines : [view.moved.line]}
            after={done + taken}
          />
          <RecentCalls recent={view?.recent ?? []} onRecall={recall} onBack={({ id }) => void counting.putBack(id)} />
        </div>
      </div>
    </section>
  );
};
