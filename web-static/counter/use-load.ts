import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../browser/api.ts";
import { useDesk } from "./desk.ts";

export interface Loaded<T> {
  readonly answer: Answer<T> | undefined;
  readonly reload: () => Promise<void>;
  /** Puts a newer value in place, as a command answers it. */
  readonly replace: (value: T) => void;
}

/** GET of the API for as long as a screen is open. A late answer of an earlier path is thrown away. */
export const useLoad = <T>(path: string | undefined): Loaded<T> => {
  const { api } = useDesk();
  const [answer, setAnswer] = useState<Answer<T>>();
  const wanted = useRef(path);
  wanted.current = path;
  const reload = useCallback(async () => {
    if (path === undefined) return;
    const next = await api.get<T>(path);
    if (wanted.current === path) setAnswer(next);
  }, [api, path]);
  useEffect(() => {
    setAnswer(undefined);
    void reload();
  }, [reload]);
  return { answer, reload, replace: (value) => setAnswer({ kind: "ok", value }) };
};
