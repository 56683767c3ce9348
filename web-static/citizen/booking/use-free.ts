import { useState } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../../browser/api.ts";
import { useAnswers } from "../../browser/use-poll.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";

const REFRESH_MS = 60_000;
const RETRY_MS = 15_000;

/** What is free at this address of the API, looked at again each minute; the last answer stays while none comes. */
export const useFree = <T>(path: string, language: Language) => {
  const [free, setFree] = useState<{ readonly path: string; readonly value: T }>();
  const [trouble, setTrouble] = useState<string>();
  const [turn, setTurn] = useState(0);
  const take = (answer: Answer<T>): number => {
    if (answer.kind === "ok") {
      setFree({ path, value: answer.value });
      setTrouble(undefined);
      return REFRESH_MS;
    }
    const text = { vi, en }[language];
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : text.unloaded[answer.kind]);
    return RETRY_MS;
  };
  useAnswers(() => api().get<T>(path), take, path === "" ? "" : `${path} ${turn}`);
  return { value: free?.path === path ? free.value : undefined, trouble, again: () => setTurn(turn + 1) };
};
