import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../browser/api.ts";
import { useDesk } from "./desk.ts";
import { latestOnly } from "./latest-only.ts";

export interface Loaded<T> {
  readonly answer: Answer<T> | undefined;
  /** Asks again. A quiet look that fails leaves what was there. */
  readonly reload: (how?: { quiet?: boolean }) => Promise<void>;
  /** Puts a newer value in place, as a command answers it. */
  readonly replace: (value: T) => void;
}

/** GET of the API for as long as a screen is open. Of several looks only the last counts. */
export const useLoad = <T>(path: string | undefined): Loaded<T> => {
  const { api } = useDesk();
  const [answer, setAnswer] = useState<Answer<T>>();
  const asked = useRef(latestOnly()).current;
  const reload = useCallback(
    async ({ quiet = false } = {}) => {
      if (path === undefined) return;
      const isLast = asked.begin();
      const next = await api.get<T>(path);
      if (!isLast()) return;
      setAnswer((before) => (quiet && next.kind !== "ok" && before?.kind === "ok" ? before : next));
    },
    [api, path, asked],
  );
  useEffect(() => {
    setAnswer(undefined);
    void reload();
    return () => void asked.begin();
  }, [reload, asked]);
  const replace = (value: T) => {
    asked.begin();
    setAnswer({ kind: "ok", value });
  };
  return { answer, reload, replace };
};
