import { useRef, useState } from "preact/hooks";
import type { OutingView } from "../../../shared/contracts/outing-api.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import { problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { useDesk } from "../desk.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { useOutingWords } from "./use-outing-words.ts";

/** Sends what an officer does with an outing. The same wish keeps its key until it is answered. */
export const useOutingAct = (commune: string) => {
  const { api, language } = useDesk();
  const outbox = useOutbox();
  const text = useOutingWords();
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const wish = useRef({ name: "", key: "" });
  const keyOf = (name: string): string => {
    if (wish.current.name !== name) wish.current = { name, key: newKey() };
    return wish.current.key;
  };
  /** @param path behind the commune's @returns the outing as it is then; undefined when it was refused or not sent */
  const act = async (
    path: string,
    { body = {}, version }: { readonly body?: unknown; readonly version?: number | undefined } = {},
  ): Promise<OutingView | undefined> => {
    setProblem(undefined);
    setTrouble("");
    setSending(true);
    const key = keyOf(`${path} ${JSON.stringify(body)}`);
    const command = { body, key, ...(version === undefined ? {} : { version }) };
    const answer = await api.post<OutingView>(`/outings/${commune}/${path}`, command);
    setSending(false);
    if (answer.kind === "ok" || answer.kind === "refused") wish.current = { name: "", key: "" };
    if (answer.kind === "ok") return answer.value;
    if (answer.kind === "refused") {
      setProblem(answer.problem);
      setTrouble(problemText(answer.problem, language));
      return undefined;
    }
    void outbox?.reaches();
    setTrouble(text.trouble);
    return undefined;
  };
  return { act, problem, trouble, sending };
};
