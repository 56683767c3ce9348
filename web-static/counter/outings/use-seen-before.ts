import { useEffect } from "preact/hooks";
import { useDesk } from "../desk.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { type Loaded, useLoad } from "../use-load.ts";
import { useErrands } from "./use-errands.ts";

/**
 * As `useLoad`, and without a network what was seen last: in the page's memory alone, since it holds people's names. Looks again
 * when the network is back, and when something that was done without it has been told.
 */
export const useSeenBefore = <T>(path: string): Loaded<T> => {
  const { memory } = useDesk();
  const outbox = useOutbox();
  const told = useErrands()?.told ?? 0;
  const loaded = useLoad<T>(path);
  const { answer, reload, replace } = loaded;
  const name = `seen ${path}`;
  useEffect(() => {
    if (answer?.kind === "ok") memory.set(name, answer.value);
    if (answer?.kind !== "offline") return;
    void outbox?.reaches();
    const before = memory.get(name) as T | undefined;
    if (before !== undefined) replace(before);
  }, [answer]);
  useEffect(() => {
    if (answer !== undefined && outbox?.isOnline !== false) void reload({ quiet: true });
  }, [outbox?.isOnline, told]);
  return loaded;
};
