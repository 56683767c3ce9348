import { useRef, useState } from "preact/hooks";
import type { StuckAnswer, StuckList } from "../../../shared/contracts/operations-api.ts";
import { newKey } from "../../browser/new-key.ts";
import { useDesk } from "../desk.ts";

export interface Progress {
  readonly what: "send-again" | "drop";
  readonly done: number;
  readonly handled: number;
  readonly total: number;
  readonly refused: StuckAnswer["refused"];
  readonly isRunning: boolean;
  /** No answer came; the rest was left as it is. */
  readonly isBroken: boolean;
}

/** Messages that one request handles. */
const atOnce = 25;

type Work = Pick<Progress, "what" | "total"> & { readonly reason?: string };

/** Sends again or drops, some at a time, and tells how far it is. What was not handled stays on the list. */
export const useStuckActs = (onChanged: () => void) => {
  const { api } = useDesk();
  const [progress, setProgress] = useState<Progress>();
  const isStopped = useRef(false);

  const handle = async (state: Progress, ids: readonly string[], reason: string | undefined): Promise<Progress> => {
    const body = reason === undefined ? { ids } : { ids, reason };
    const answer = await api.post<StuckAnswer>(`/operations/stuck/${state.what}`, { body, key: newKey() });
    if (answer.kind !== "ok") return { ...state, isBroken: true };
    const { done, refused } = answer.value;
    return {
      ...state,
      done: state.done + done.length,
      handled: state.handled + ids.length,
      refused: [...state.refused, ...refused],
    };
  };

  const run = async ({ reason, ...work }: Work, batches: AsyncIterable<readonly string[]>): Promise<void> => {
    let state: Progress = { ...work, done: 0, handled: 0, refused: [], isRunning: true, isBroken: false };
    isStopped.current = false;
    setProgress(state);
    for await (const ids of batches) {
      state = await handle(state, ids, reason);
      setProgress(state);
      if (isStopped.current || state.isBroken) break;
    }
    setProgress({ ...state, isRunning: false });
    onChanged();
  };

  /** These, some at a time. */
  async function* chunks(ids: readonly string[]) {
    for (let start = 0; start < ids.length; start += atOnce) yield ids.slice(start, start + atOnce);
  }

  /** All that the filter lets through, page after page: what was sent has left the list, so the cursor goes on behind it. */
  async function* pages(pathAt: (cursor: string) => string) {
    let cursor: string | undefined = "";
    while (cursor !== undefined) {
      const answer: Awaited<ReturnType<typeof api.get<StuckList>>> = await api.get<StuckList>(pathAt(cursor));
      if (answer.kind !== "ok") return;
      yield* chunks(answer.value.items.filter(({ maySend }) => maySend).map(({ id }) => id));
      cursor = answer.value.next;
    }
  }

  return {
    progress,
    stop: () => {
      isStopped.current = true;
    },
    sendAgain: (ids: readonly string[]) => run({ what: "send-again", total: ids.length }, chunks(ids)),
    sendAll: (pathAt: (cursor: string) => string, total: number) => run({ what: "send-again", total }, pages(pathAt)),
    drop: (ids: readonly string[], reason: string) => run({ what: "drop", total: ids.length, reason }, chunks(ids)),
  };
};
export type StuckActs = ReturnType<typeof useStuckActs>;
