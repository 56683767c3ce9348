import { useRef } from "preact/hooks";
import type { CounterOrder } from "../../../shared/contracts/offline-calls-api.ts";
import type { CounterView } from "../../../shared/contracts/ticket-api.ts";
import { useRounds } from "../../browser/use-rounds.ts";
import { homeCommune, useDesk } from "../desk.ts";
import { type CallBook, isRecorded, isToTell } from "./call-book.ts";
import { counterClock, instantNow } from "./stamp.ts";
import { tellCalls } from "./tell-calls.ts";

const ORDER_MS = 60_000;
const RETRY_MS = 15_000;

/** The counter as it is with a network. */
export interface Live {
  readonly view: CounterView | undefined;
  readonly isOffline: boolean;
  /** Asks the server anew how the counter stands. */
  readonly refresh: () => Promise<void>;
}

/**
 * Tells what is in the book, then keeps how the lines stand, again and again while there is a network. A call leaves the book only
 * with a list that holds it, so that nobody is called twice when the line is cut between the two.
 * @param onLook the book has changed
 */
export const useBookSync = (book: CallBook, live: Live, onLook: () => Promise<void>): (() => void) => {
  const desk = useDesk();
  const latest = useRef({ ...live, onLook });
  latest.current = { ...live, onLook };
  const { api } = desk;
  const commune = homeCommune(desk);

  const keepOrder = async (): Promise<void> => {
    const recorded = (await book.calls()).filter(isRecorded).map(({ key }) => key);
    const answer = await api.get<CounterOrder>(`/counters/${book.counter}/order`);
    const { view } = latest.current;
    if (answer.kind !== "ok" || view === undefined || commune === undefined) return;
    counterClock.now();
    await book.keep({ counter: book.counter, order: answer.value, view, commune, seen: counterClock.seen() }, recorded);
  };
  /** @returns whether something is left to be told */
  const tellAndKeep = async (): Promise<boolean> => {
    const { counter } = book;
    const isUntold = (await book.calls()).some(isToTell);
    if (isUntold && (await tellCalls({ api, book, counter, instant: instantNow }))) await latest.current.refresh();
    await keepOrder();
    await latest.current.onLook();
    return (await book.calls()).some(isToTell);
  };
  const syncs = useRounds(async () => {
    const { isOffline, view } = latest.current;
    if (isOffline || view === undefined) return undefined;
    // A browser that forbids its database has no book; the counter then calls with a network only.
    const isLeft = await tellAndKeep().catch(() => false);
    return isLeft ? RETRY_MS : ORDER_MS;
  }, [book]);
  return syncs.now;
};
