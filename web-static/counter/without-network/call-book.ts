import type { CounterOrder } from "../../../shared/contracts/offline-calls-api.ts";
import type { CounterView } from "../../../shared/contracts/ticket-api.ts";
import type { Localized } from "../../../shared/domain/localized.ts";
import type { OfflineEnd } from "../../../shared/domain/ticket/offline-call.ts";
import type { Slip } from "../../../shared/domain/ticket/ticket.ts";
import { answerOf, type LocalDatabase, transact } from "../../browser/local-database.ts";
import type { CommuneInfo } from "../desk.ts";
import type { Seen } from "../kiosk/machine-clock.ts";
import type { Stamp } from "./stamp.ts";

/** What a counter knew last of its lines and of itself: numbers, classes and times, and nothing of a person. */
export interface KeptDesk {
  readonly counter: string;
  readonly order: CounterOrder;
  readonly view: CounterView;
  /** The view is later than the order: of the counter's last act the order could not be asked any more. */
  readonly isAhead?: boolean;
  /** So that the counter is known before anybody can sign in. */
  readonly commune: CommuneInfo;
  readonly seen: Seen | undefined;
  /** When the line was cut, in epoch milliseconds of the server; absent while there is a network. */
  readonly cutAt?: number;
}

/** What the server said of a call that it was told. */
export interface CallAnswer {
  /** Of the call as it was told. */
  readonly rev: number;
  readonly outcome: "recorded" | "waits" | "conflict";
  readonly text?: Localized | undefined;
}

/** A person whom the counter has called without a network, until the server has it. */
export interface BookedCall extends Pick<Slip, "commune" | "date" | "line" | "number"> {
  readonly key: string;
  readonly counter: string;
  /** Order of the counter's calls. */
  readonly nth: number;
  readonly calledAt: Stamp;
  readonly servedAt?: Stamp;
  readonly end?: { readonly as: OfflineEnd; readonly at: Stamp };
  /** Goes up with each word that is said of it. */
  readonly rev: number;
  readonly answer?: CallAnswer;
}

/** What the clerk is to know of a call that is recorded: its clock was put right. */
export interface CallNotice {
  readonly key: string;
  readonly counter: string;
  readonly text: Localized;
}

const database: LocalDatabase = {
  name: "motcua-calls",
  stores: { desks: "counter", calls: "key", notices: "key" },
};

/** What of a counter changes when somebody acts or a number is taken; a wait that goes on does not. */
export const markOf = (view: CounterView | undefined): string =>
  view === undefined
    ? ""
    : JSON.stringify([
        ...[view.ticket?.id, view.ticket?.status, view.ticket?.calledAt, view.waiting],
        view.recent.map(({ id, status }) => id + status),
      ]);

/** The server has all that was said of it. */
export const isRecorded = ({ answer, rev }: BookedCall): boolean =>
  answer?.outcome === "recorded" && answer.rev === rev;
/** The clerk is to see that it changed nothing. */
export const isConflict = ({ answer, rev }: BookedCall): boolean =>
  answer?.outcome === "conflict" && answer.rev === rev;
/** The server has still to be told of it, or told again. */
export const isToTell = (call: BookedCall): boolean => !isRecorded(call) && !isConflict(call);

const byNth = (a: BookedCall, b: BookedCall): number => a.nth - b.nth;

const callsOf = async (store: (name: string) => IDBObjectStore, counter: string): Promise<BookedCall[]> => {
  const all = await answerOf<BookedCall[]>(store("calls").getAll());
  return all.filter((call) => call.counter === counter).sort(byNth);
};

/** Calls of this computer, at whatever counter, that the server does not have as they were told. */
export const unseenCalls = async (): Promise<BookedCall[]> => {
  const all = await transact(database, "readonly", (store) => answerOf<BookedCall[]>(store("calls").getAll()));
  return all.filter((call) => !isRecorded(call));
};

export const countUntold = async (): Promise<number> => (await unseenCalls().catch(() => [])).filter(isToTell).length;

/** The counter at which this computer called last, while somebody is signed in or the line is cut. */
export const lastDesk = async (): Promise<KeptDesk | undefined> => {
  const all = await transact(database, "readonly", (store) => answerOf<KeptDesk[]>(store("desks").getAll()));
  return all.sort((a, b) => (a.order.at < b.order.at ? 1 : -1))[0];
};

/** After the sign-out nobody calls here; what was called stays until it is told. */
export const forgetDesks = (): Promise<void> =>
  transact(database, "readwrite", async (store) => void store("desks").clear()).catch(() => undefined);

/** The book of calls (sổ gọi số) of one counter in the browser's own database. Each change is one transaction. */
export const callBook = (counter: string) => ({
  counter,

  desk: (): Promise<KeptDesk | undefined> =>
    transact(database, "readonly", (store) => answerOf<KeptDesk | undefined>(store("desks").get(counter))),

  /** The line is cut; a reload finds since when. @param view as it was heard last in this start */
  cut: (cutAt: number, view: CounterView | undefined): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      const desk = await answerOf<KeptDesk | undefined>(store("desks").get(counter));
      if (desk === undefined) return;
      const later = view === undefined || markOf(view) === markOf(desk.view) ? {} : { view, isAhead: true };
      store("desks").put({ ...desk, cutAt: desk.cutAt ?? cutAt, ...later });
    }),

  calls: (): Promise<BookedCall[]> => transact(database, "readonly", (store) => callsOf(store, counter)),

  /** Keeps how the lines stand; calls that this order holds already are needed no more. @param recorded their keys */
  keep: (desk: KeptDesk, recorded: readonly string[]): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      store("desks").put(desk);
      for (const key of recorded) {
        const call = await answerOf<BookedCall | undefined>(store("calls").get(key));
        if (call !== undefined && isRecorded(call)) store("calls").delete(key);
      }
    }),

  /** Writes what `change` makes of the calls so far; nothing when it answers none. @returns all calls afterwards */
  write: (change: (calls: readonly BookedCall[]) => readonly BookedCall[]): Promise<BookedCall[]> =>
    transact(database, "readwrite", async (store) => {
      const before = await callsOf(store, counter);
      const changed = new Map(change(before).map((call) => [call.key, call]));
      for (const call of changed.values()) store("calls").put(call);
      const added = [...changed.values()].filter(({ key }) => !before.some((call) => call.key === key));
      return [...before.map((call) => changed.get(call.key) ?? call), ...added].sort(byNth);
    }),

  notices: async (): Promise<CallNotice[]> => {
    const all = await transact(database, "readonly", (store) => answerOf<CallNotice[]>(store("notices").getAll()));
    return all.filter((one) => one.counter === counter);
  },

  /** What was said of a call since it was told is left as it is. */
  answered: (answers: ReadonlyMap<string, CallAnswer>): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      for (const [key, answer] of answers) {
        const call = await answerOf<BookedCall | undefined>(store("calls").get(key));
        if (call === undefined) continue;
        store("calls").put({ ...call, answer });
        const { outcome, text } = answer;
        if (outcome === "recorded" && text !== undefined) store("notices").put({ key, counter, text });
      }
    }),

  /** The clerk has seen what became of it, or drops it. */
  remove: (key: string): Promise<void> =>
    transact(database, "readwrite", async (store) => {
      const call = await answerOf<BookedCall | undefined>(store("calls").get(key));
      if (call !== undefined && !isRecorded(call)) store("calls").delete(key);
      store("notices").delete(key);
    }),
});
export type CallBook = ReturnType<typeof callBook>;
