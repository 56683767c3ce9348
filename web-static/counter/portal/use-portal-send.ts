import { useState } from "preact/hooks";
import { problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { frame as en } from "../../text/console-en.ts";
import { frame as vi } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";

/** Sends one wish about the portal at a time, and tells what came of it. */
export const usePortalSend = () => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: "good" | "warn"; readonly words: string }>();
  const send = async <T>(path: string, body: unknown, onDone: (value: T) => string): Promise<void> => {
    if (isSending) return;
    setSending(true);
    const answer = await api.post<T>(path, { body, key: newKey() });
    setSending(false);
    if (answer.kind === "ok") return setSaid({ tone: "good", words: onDone(answer.value) });
    const trouble = answer.kind === "offline" ? text.offline : text.fault;
    setSaid({ tone: "warn", words: answer.kind === "refused" ? problemText(answer.problem, language) : trouble });
  };
  return { send, isSending, said };
};
