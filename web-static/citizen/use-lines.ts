import { useState } from "preact/hooks";
import type { LineList } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { type Answer, api, problemText } from "../browser/api.ts";
import { useAnswers } from "../browser/use-poll.ts";
import { takeNumber as en } from "../text/waiting-en.ts";
import { takeNumber as vi } from "../text/waiting-vi.ts";

const citizenApi = api();
const REFRESH_MS = 60_000;
const RETRY_MS = 15_000;

/** Who waits in each line, and whether the lead has closed today; looked at again each minute; the last answer stays while none comes. */
export const useLines = (commune: string, language: Language) => {
  const text = { vi, en }[language];
  const [list, setList] = useState<LineList>();
  const [trouble, setTrouble] = useState<string>();
  const [turn, setTurn] = useState(0);
  const take = (answer: Answer<LineList>): number => {
    if (answer.kind === "ok") {
      setList(answer.value);
      setTrouble(undefined);
      return REFRESH_MS;
    }
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : text.unloaded[answer.kind]);
    return RETRY_MS;
  };
  useAnswers(() => citizenApi.get<LineList>(`/lines/${commune}`), take, `${commune} ${turn}`);
  return { lines: list?.lines, closed: list?.closed, trouble, again: () => setTurn(turn + 1) };
};
