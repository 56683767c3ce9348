import { useState } from "preact/hooks";
import { type Act, type Leaving, possibleActs, waysToLeave } from "./counter-acts.ts";
import { useCounter } from "./use-counter.ts";
import { useOfflineCalls } from "./without-network/use-offline-calls.ts";

/** A question about one ticket; it is over as soon as the counter has another. */
interface Question {
  readonly about: string;
  readonly leaving: Leaving;
}

/** The counter with a network, or going on by itself without one: the same view and the same acts. */
const useEitherWay = (counter: string) => {
  const live = useCounter(counter);
  const alone = useOfflineCalls(counter, live);
  const [called, setCalled] = useState<string>();
  const { isOn } = alone;
  const run = async (act: Act, id: string): Promise<boolean> => {
    if (!isOn) return live.run(act, id);
    const current = alone.view?.ticket ?? null;
    if (act === "call-next" && !live.isOffline) {
      const isLeft = current !== null && possibleActs(current).includes("hold");
      return (!isLeft || (await alone.run("finish", current.id))) && live.run(act, id);
    }
    // The board shows nothing of this counter, so who was here before is called out; another slip's holder stands here.
    if (act === "recall" && (current?.id === id || alone.view?.recent.some((one) => one.id === id))) setCalled(id);
    return alone.run(act, id);
  };
  return {
    ...live,
    alone,
    view: isOn ? alone.view : live.view,
    because: isOn ? alone.because : live.because,
    fault: isOn ? "" : live.fault,
    run,
    /** Id of the number that the clerk calls out. */
    called: isOn ? called : undefined,
    calledOut: () => setCalled(undefined),
  };
};

/** Acts at the counter, with the question what became of the person who is left. */
export const useCalls = (counter: string) => {
  const state = useEitherWay(counter);
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
