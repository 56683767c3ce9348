import { useEffect, useRef, useState } from "preact/hooks";
import type { CounterView, TicketView } from "../../shared/contracts/ticket-api.ts";
import { type Answer, problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import { usePoll } from "../browser/use-poll.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import type { Act } from "./counter-acts.ts";
import { useDesk } from "./desk.ts";

const POLL_MS = 5000;

/** Who has not signed in yet, as a computer that was started without a network, reaches nothing either. */
const isUnreached = (answer: Answer<unknown>): boolean =>
  answer.kind === "offline" || (answer.kind !== "ok" && answer.status === 401);

/** A counter as it is now, and what is done at it. */
export const useCounter = (counter: string) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [view, setView] = useState<CounterView>();
  const [stale, setStale] = useState(false);
  /** Nothing reaches the server; the browser's own word is heard at once, and believed only until an answer comes. */
  const [isOffline, setOffline] = useState(!navigator.onLine);
  const [fault, setFault] = useState("");
  /** Why the last call here brought this number; it says nothing of one that was called without a network since. */
  const [reason, setReason] = useState<Pick<CounterView, "ticket" | "because">>();
  /** What is being done at this moment. */
  const [doing, setDoing] = useState<Act>();
  const [done, setDone] = useState(0);
  /** One key per wish: pressed again after a lost answer, the same number comes back and nobody is skipped. */
  const wish = useRef<{ act: string; key: string }>(undefined);
  /** Acts so far. A look at the counter that began before the last act shows what was, and is dropped. */
  const acted = useRef(0);
  const busy = useRef(false);

  useEffect(() => {
    const lost = () => setOffline(true);
    addEventListener("offline", lost);
    return () => removeEventListener("offline", lost);
  }, []);
  const look = async (): Promise<void> => {
    const before = acted.current;
    const answer = await api.get<CounterView>(`/counters/${counter}`);
    setStale(answer.kind !== "ok");
    setOffline(isUnreached(answer));
    if (answer.kind === "ok" && acted.current === before) setView(answer.value);
  };
  usePoll(async () => {
    await look();
    return POLL_MS;
  }, counter);

  const settle = (answer: Answer<unknown>) => {
    setOffline(isUnreached(answer));
    if (answer.kind === "offline" || answer.kind === "fault")
      return setFault(answer.kind === "offline" ? text.offline : text.fault);
    wish.current = undefined;
    setFault(answer.kind === "refused" ? problemText(answer.problem, language) : "");
  };
  /** One wish at a time: what is asked, and then the counter as it is. @returns whether it was done */
  const send = async (name: string, path: string, body: object, act?: Act): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setDoing(act);
    acted.current += 1;
    if (wish.current?.act !== name) wish.current = { act: name, key: newKey() };
    const answer = await api.post<CounterView | TicketView>(path, { body, key: wish.current.key });
    settle(answer);
    setReason(answer.kind === "ok" && "because" in answer.value ? answer.value : undefined);
    const now =
      answer.kind === "ok" && "waiting" in answer.value
        ? { kind: "ok" as const, value: answer.value }
        : await api.get<CounterView>(`/counters/${counter}`);
    acted.current += 1;
    if (now.kind === "ok") setView(now.value);
    busy.current = false;
    setDoing(undefined);
    setDone((count) => count + 1);
    return answer.kind === "ok";
  };
  const ofTicket = (ticket: string, what: string, more: object = {}, act?: Act) =>
    send(
      `${what} ${ticket} ${JSON.stringify(more)}`,
      `/tickets/${encodeURIComponent(ticket)}/${what}`,
      { counter, ...more },
      act,
    );
  /** @param ticket the one at the counter, unless the next one is called */
  const run = (act: Act, ticket: string): Promise<boolean> =>
    act === "call-next"
      ? send(`${act} ${counter}`, `/counters/${counter}/call-next`, {}, act)
      : ofTicket(ticket, act, {}, act);
  const because = reason?.ticket?.id === view?.ticket?.id ? reason?.because : undefined;
  return {
    ...{ view, stale, isOffline, fault, because, doing, done, run },
    refresh: look,
    putBack: (ticket: string) => ofTicket(ticket, "return"),
    transfer: (ticket: string, line: string) => ofTicket(ticket, "transfer", { line }),
    handOver: (ticket: string, toCounter: string) => ofTicket(ticket, "hand-over", { toCounter }),
    pause: (reason: string) => send(`pause ${reason}`, `/counters/${counter}/pause`, { reason }),
    moveBack: () => send("move-back", `/counters/${counter}/move-back`, {}),
    resume: () => send("resume", `/counters/${counter}/resume`, {}),
  };
};
