import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CounterView } from "../../../shared/contracts/ticket-api.ts";
import type { Localized } from "../../../shared/domain/localized.ts";
import type { NextCall } from "../../../shared/domain/ticket/next-to-call.ts";
import { ticketId } from "../../../shared/domain/ticket/ticket-id.ts";
import { callReason } from "../../../shared/text/call-reasons.ts";
import { today } from "../../browser/clock-text.ts";
import { newKey } from "../../browser/new-key.ts";
import type { Act } from "../counter-acts.ts";
import { bookWord } from "./book-word.ts";
import {
  type BookedCall,
  type CallNotice,
  callBook,
  isConflict,
  isToTell,
  type KeptDesk,
  markOf,
} from "./call-book.ts";
import { nextOffline, nextOnes, offlineDay, offlineView, slipOf, type Times, typedNumber } from "./offline-day.ts";
import { counterClock, instantNow, stampNow } from "./stamp.ts";
import { type Live, useBookSync } from "./use-book-sync.ts";

const LIST_SHOWN = 12;
const TICK_MS = 30_000;

const timesNow = (): Times => ({ now: instantNow(stampNow()), of: instantNow });

const stampsOf = ({ calledAt, servedAt = calledAt, end }: BookedCall): number[] => [
  ...[calledAt.at, servedAt.at, end?.at.at ?? 0],
];

const standingOf = (desk: KeptDesk, calls: readonly BookedCall[]) => {
  const times = timesNow();
  const now = stampNow(Math.max(0, ...calls.flatMap(stampsOf)));
  const day = offlineDay(desk, calls, times, today(counterClock.now()));
  return { desk, calls, day, now, at: times.now, newKey };
};

/** The calling screen without a network: the list that was heard last, and the book of what is called from it. */
export interface OfflineCalls {
  /** Calls are written into the book, and not told the server as they are made. */
  readonly isOn: boolean;
  readonly since: number;
  /** When the list was heard; undefined when it is of another day, and then only numbers that stand here can be called. */
  readonly listAt: string | undefined;
  readonly view: CounterView | undefined;
  readonly because: Localized | undefined;
  readonly next: readonly (NextCall & { readonly slip: string })[];
  /** Of which the clerk must know: what waits to be told, and what changed nothing. */
  readonly waiting: readonly (BookedCall & { readonly slip: string })[];
  readonly conflicts: readonly (BookedCall & { readonly slip: string })[];
  readonly notices: readonly CallNotice[];
  /** The book could not be written. */
  readonly hasFailed: boolean;
  readonly run: (act: Act, id: string) => Promise<boolean>;
  /** The id of a number that a clerk typed from a slip. */
  readonly idOf: (typed: string) => string | undefined;
  readonly seen: (key: string) => Promise<void>;
}

/** Counts on while the line is cut: places of the list change with the hour, as appointments come due. */
const useTick = (isOffline: boolean): number => {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!isOffline) return;
    const timer = setInterval(() => setTick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [isOffline]);
  return tick;
};

export const useOfflineCalls = (counter: string, live: Live): OfflineCalls => {
  const { view, isOffline } = live;
  const book = useMemo(() => callBook(counter), [counter]);
  const [desk, setDesk] = useState<KeptDesk>();
  const [calls, setCalls] = useState<readonly BookedCall[]>([]);
  const [notices, setNotices] = useState<readonly CallNotice[]>([]);
  const [because, setBecause] = useState<Localized>();
  const [hasFailed, setFailed] = useState(false);
  const busy = useRef(false);

  const look = async (): Promise<void> => {
    const [found, all, told] = await Promise.all([book.desk(), book.calls(), book.notices()]);
    counterClock.learn(found?.seen);
    setDesk(found);
    setCalls(all);
    setNotices(told);
  };
  const sync = useBookSync(book, live, look);
  useEffect(() => void look().catch(() => undefined), [book]);
  useEffect(() => {
    if (!isOffline) return sync();
    const cut = async () => {
      counterClock.learn((await book.desk())?.seen);
      await book.cut(counterClock.now(), view);
      await look();
    };
    void cut().catch(() => undefined);
  }, [isOffline, counter, markOf(view)]);

  const tick = useTick(isOffline);
  const standing = useMemo(() => desk && standingOf(desk, calls), [desk, calls, isOffline, tick]);
  const shown = useMemo(() => standing && offlineView(standing.desk, standing.day), [standing]);
  const next = useMemo(
    () => (isOffline && standing ? nextOnes(standing.desk, standing.day, standing.at, LIST_SHOWN) : []),
    [standing, isOffline],
  );
  const named = (some: readonly BookedCall[]) =>
    some.map((call) => ({ ...call, slip: desk === undefined ? String(call.number) : slipOf(desk, call) }));
  // One of another day is told as it is; nobody stands here for it.
  const date = today(counterClock.now());
  const hasOpen = calls.some((call) => call.end === undefined && call.date === date && isToTell(call));

  const run = async (act: Act, id: string): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      const kept = await book.desk();
      if (kept === undefined) throw new Error("no list");
      counterClock.learn(kept.seen);
      let why: Localized | undefined;
      const all = await book.write((before) => {
        const now = standingOf(kept, before);
        const found = act === "call-next" ? nextOffline(kept, now.day, now.at) : undefined;
        why = found && callReason(found.because, found.values);
        return bookWord(now, act, id);
      });
      setCalls(all);
      setBecause(why);
      setFailed(false);
    } catch {
      setFailed(true);
      return false;
    } finally {
      busy.current = false;
    }
    sync();
    return true;
  };
  return {
    isOn: desk !== undefined && (isOffline || hasOpen),
    since: desk?.cutAt ?? counterClock.now(),
    listAt: desk?.order.date === date ? desk.order.at : undefined,
    view: shown,
    because,
    next: next.map((one) => ({ ...one, slip: desk === undefined ? "" : slipOf(desk, one.ticket) })),
    waiting: named(calls.filter(isToTell)),
    conflicts: named(calls.filter(isConflict)),
    notices,
    hasFailed,
    run,
    idOf: (typed) => {
      const found = desk && typedNumber(desk, typed);
      if (desk === undefined || found === undefined) return undefined;
      return ticketId({ commune: desk.order.commune, date: today(counterClock.now()), ...found });
    },
    seen: async (key) => {
      await book.remove(key);
      await look();
    },
  };
};
