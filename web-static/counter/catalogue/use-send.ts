import { useRef, useState } from "preact/hooks";
import { problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { useDesk } from "../desk.ts";
import { useWords } from "./form-context.ts";

/** Sends one wish and tells why it failed. Its key stays the same until it is answered. */
export const useSend = <T>(path: string, onDone: (value: T) => void) => {
  const { api, language } = useDesk();
  const { publish } = useWords();
  const key = useRef(newKey());
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState("");
  const send = async (body: unknown, version?: number) => {
    if (isSending) return;
    setSending(true);
    setTrouble("");
    const answer = await api.post<T>(path, { body, key: key.current, ...(version === undefined ? {} : { version }) });
    setSending(false);
    if (answer.kind === "ok") {
      key.current = newKey();
      return onDone(answer.value);
    }
    if (answer.kind === "refused") key.current = newKey();
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : publish.offline);
  };
  return { send, isSending, trouble };
};
