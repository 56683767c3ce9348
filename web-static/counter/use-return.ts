import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { useDesk } from "./desk.ts";
import { useShownHash } from "./route.ts";
import { rememberList } from "./way-back.tsx";

interface Place {
  readonly id: string;
  readonly scroll: number;
}

/**
 * Brings the officer who comes back from a dossier to the row from which he went. The row's link carries `data-open`.
 * @param has whether the list that is kept still has this row
 */
export const useReturn = (list: RefObject<HTMLElement | null>, has: (id: string) => boolean) => {
  const { memory } = useDesk();
  const here = useShownHash();
  const placeHere = `place ${here}`;
  const [place] = useState(() => {
    const left = memory.get(placeHere) as Place | undefined;
    memory.delete(placeHere);
    return left !== undefined && has(left.id) ? left : undefined;
  });
  useLayoutEffect(() => {
    if (place === undefined) return;
    scrollTo(0, place.scroll);
    list.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(place.id)}"]`)?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => rememberList(memory, here), [memory, here]);
  return {
    isReturning: place !== undefined,
    leave: (id: string) => void memory.set(placeHere, { id, scroll: scrollY } satisfies Place),
  };
};
