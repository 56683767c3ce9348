import { useEffect, useRef, useState } from "preact/hooks";
import type { BulkCommand } from "../../../shared/contracts/dossier-api.ts";
import { problemText } from "../../browser/api.ts";
import type { CommandValues } from "../command-fields.ts";
import { commandBody } from "../command-values.ts";
import { useDesk } from "../desk.ts";
import { type BulkItem, bulkPath, takersOf } from "./bulk-item.ts";
import type { Chosen } from "./choice.ts";
import { answered, type KeptChoice, keptChoice, keyOf, nothingChosen, withKeys } from "./kept-choice.ts";
import { type Fate, fateOf, runAll } from "./run.ts";

/** More would only wait for each other, and one officer's list must not hold up the others. */
const AT_ONCE = 3;

export interface Progress {
  readonly name: BulkCommand;
  readonly ids: readonly string[];
  readonly fates: ReadonlyMap<string, Fate>;
  readonly state: "running" | "stopping" | "over";
}

/** What is kept, with every change written down at once. */
const useKept = (list: string) => {
  const { officer } = useDesk();
  const store = useRef(keptChoice(officer, list)).current;
  const latest = useRef<KeptChoice>(undefined);
  latest.current ??= store.read() ?? nothingChosen;
  const [, redraw] = useState(0);
  const change = (next: KeptChoice) => {
    latest.current = next;
    if (next.chosen.length === 0 && next.name === undefined) store.forget();
    else store.write(next);
    redraw((count) => count + 1);
  };
  return { now: () => latest.current ?? nothingChosen, change };
};

/**
 * Several rows chosen, and one command given to each of them. What was done is done when the page is closed in the middle;
 * what was not is still chosen when it is opened again.
 * @param list names the list
 * @param items its rows as they are shown now
 */
export const useBulk = (list: string, items: readonly BulkItem[], onOver: () => void) => {
  const { api, language } = useDesk();
  const { now, change } = useKept(list);
  const [progress, setProgress] = useState<Progress>();
  const isStopped = useRef(false);
  /** Where the last row was chosen; a range begins there. */
  const anchor = useRef<{ readonly id: string; readonly on: boolean }>(undefined);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const rows = items.filter(({ allowed }) => allowed.length > 0);
  const chosen: Chosen = new Set(now().chosen);

  const tell = (id: string, fate: Fate) =>
    setProgress((last) => last && { ...last, fates: new Map(last.fates).set(id, fate) });
  const run = async () => {
    const { name, values } = now();
    if (name === undefined) return;
    const takers = takersOf(rows, chosen, name);
    const byId = new Map(takers.map((item) => [item.id, item]));
    change(withKeys(now(), name, [...byId.keys()]));
    setProgress({ name, ids: [...byId.keys()], fates: new Map(), state: "running" });
    isStopped.current = false;
    const body = commandBody(name, values);
    const send = async (id: string): Promise<Fate> => {
      const item = byId.get(id);
      if (item === undefined) return { kind: "unanswered" };
      const answer = await api.post<unknown>(bulkPath(name, item), { body, key: keyOf(now(), name, id) });
      return fateOf(answer, ({ problem }) => problemText(problem, language));
    };
    const onFate = (id: string, fate: Fate) => {
      if (fate.kind !== "unanswered") change(answered(now(), name, id, fate.kind === "done"));
      tell(id, fate);
    };
    await runAll({ ids: [...byId.keys()], send, onFate, atOnce: AT_ONCE, goesOn: () => !isStopped.current });
    setProgress((last) => last && { ...last, state: "over" });
    // What was typed stays for those that are not done.
    const { name: _, ...closed } = now();
    const isAnyLeft = takers.some(({ id }) => now().chosen.includes(id));
    change(isAnyLeft ? closed : { ...closed, values: {} });
    onOver();
  };

  return {
    rows,
    chosen,
    anchor,
    progress,
    command: now().name,
    values: now().values,
    isRunning: progress !== undefined && progress.state !== "over",
    fateOf: (id: string): Fate | undefined => progress?.fates.get(id),
    choose: (next: Chosen) => change({ ...now(), chosen: [...next] }),
    clear: () => {
      setProgress(undefined);
      change({ ...nothingChosen, keys: now().keys });
    },
    open: (name: BulkCommand) => {
      setProgress(undefined);
      change({ ...now(), name });
    },
    close: () => {
      const { name: _, ...closed } = now();
      change(closed);
    },
    type: (values: CommandValues) => change({ ...now(), values }),
    run: () => void run(),
    stop: () => {
      isStopped.current = true;
      setProgress((last) => last && { ...last, state: "stopping" });
    },
  };
};

export type Bulk = ReturnType<typeof useBulk>;
