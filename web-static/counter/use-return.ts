import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { rememberList } from "./way-back.tsx";

interface Place {
  readonly id: string;
  readonly scroll: number;
}

const keyHere = () => `place ${location.hash}`;

/**
 * Brings the officer who comes back from a dossier to the row from which he went. The row's link carries `data-open`.
 * @param has whether the list that is kept still has this row
 */
export const useReturn = (list: RefObject<HTMLElement | null>, has: (id: string) => boolean) => {
  const { memory } = useDesk();
  const [place] = useState(() => {
    const left = memory.get(keyHere()) as Place | undefined;
    memory.delete(keyHere());
    return left !== undefined && has(left.id) ? left : undefined;
  });
  useLayoutEffect(() => {
    if (place === undefined) return;
    scrollTo(0, place.scroll);
    list.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(place.id)}"]`)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => rememberList(memory));
  return {
    isReturning: place !== undefined,
    leave: (id: string) => void memory.set(keyHere(), { id, scroll: scrollY } satisfies Place),
  };
};
