import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CounterView, TicketView } from "../../shared/contracts/ticket-api.ts";
import { type Answer, problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import { usePoll } from "../browser/use-poll.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { CurrentTicket } from "./current-ticket.tsx";
import { type CommuneInfo, useDesk } from "./desk.ts";
import { WaitingSide } from "./waiting-side.tsx";

const POLL_MS = 5000;

type Act = "call-next" | "recall" | "serve" | "no-show" | "finish";
const KEYS: Readonly<Record<string, Act>> = { n: "call-next", r: "recall", s: "serve", a: "no-show", f: "finish" };

/** What fits the ticket now. A ticket not served yet can be called again or marked absent; a served one is finished. */
const possible = (ticket: TicketView | null): readonly Act[] => {
  switch (ticket?.status) {
    case "called":
      return ["serve", "recall", "no-show", "call-next"];
    case "serving":
      return ["finish", "call-next"];
    case "no-show":
      return ["recall", "call-next"];
    default:
      return ["call-next"];
  }
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, select, textarea") !== null;

interface Props {
  readonly counter: CommuneInfo["counters"][number];
  readonly commune: string;
  readonly onChange: () => void;
}

export const CounterDesk = ({ counter, commune, onChange }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [view, setView] = useState<CounterView>();
  const [stale, setStale] = useState(false);
  const [fault, setFault] = useState("");
  const [because, setBecause] = useState<CounterView["because"]>();
  const [busy, setBusy] = useState(false);
  /** One key per wish: pressed again after a lost answer, the same number comes back and nobody is skipped. */
  const wish = useRef<{ act: string; key: string }>(undefined);
  /** Acts so far. A look at the counter that began before the last act shows what was, and is dropped. */
  const acted = useRef(0);
  const acts = possible(view?.ticket ?? null);

  usePoll(async () => {
    const before = acted.current;
    const answer = await api.get<CounterView>(`/counters/${counter.id}`);
    setStale(answer.kind !== "ok");
    if (answer.kind === "ok" && acted.current === before) setView(answer.value);
    return POLL_MS;
  }, counter.id);

  const settle = (answer: Answer<unknown>) => {
    if (answer.kind === "offline" || answer.kind === "fault")
      return setFault(answer.kind === "offline" ? text.frame.offline : text.frame.fault);
    wish.current = undefined;
    setFault(answer.kind === "refused" ? problemText(answer.problem, language) : "");
  };
  const run = async (act: Act) => {
    if (busy || !acts.includes(act)) return;
    setBusy(true);
    acted.current += 1;
    const id = act === "call-next" ? counter.id : (view?.ticket?.id ?? "");
    const path = act === "call-next" ? `/counters/${id}/call-next` : `/tickets/${encodeURIComponent(id)}/${act}`;
    const name = `${act} ${id}`;
    if (wish.current?.act !== name) wish.current = { act: name, key: newKey() };
    const body = act === "call-next" ? {} : { counter: counter.id };
    const done = await api.post<CounterView | TicketView>(path, { body, key: wish.current.key });
    settle(done);
    setBecause(done.kind === "ok" && "because" in done.value ? done.value.because : undefined);
    const now =
      done.kind === "ok" && "waiting" in done.value
        ? { kind: "ok" as const, value: done.value }
        : await api.get<CounterView>(`/counters/${counter.id}`);
    acted.current += 1;
    if (now.kind === "ok") setView(now.value);
    setBusy(false);
  };
  const latest = useRef(run);
  latest.current = run;
  // Before the first paint: a key pressed as soon as the buttons are seen must count.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = KEYS[event.key.toLowerCase()];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target))
        return;
      event.preventDefault();
      void latest.current(act);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  const labels = {
    "call-next": text.counter.callNext,
    recall: text.counter.recall,
    serve: text.counter.serve,
    "no-show": text.counter.noShow,
    finish: text.counter.finish,
  };
  return (
    <section data-testid="counter" data-counter={counter.id}>
      <div class="row spread">
        <h1>{counter.name[language]}</h1>
        <button type="button" class="button link" onClick={onChange}>
          {text.counter.change}
        </button>
      </div>
      {stale && <p class="notice warn">{text.counter.stale}</p>}
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
          <div class="calls">
            {(["call-next", "serve", "recall", "no-show", "finish"] as const).map((act) => (
              <button
                key={act}
                type="button"
                class={`button big-button ${act === "call-next" ? "" : act === "no-show" ? "grave" : "second"}`}
                data-act={act}
                disabled={!acts.includes(act)}
                aria-busy={busy}
                onClick={() => run(act)}
              >
                {labels[act]}
              </button>
            ))}
          </div>
          <p class="quiet small">{text.counter.keys}</p>
        </div>
        <WaitingSide commune={commune} own={counter.lines} />
      </div>
    </section>
  );
};
