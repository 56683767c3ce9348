import { useRef, useState } from "preact/hooks";
import type { HelpView } from "../../../shared/contracts/help-api.ts";
import { type Answer, problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { usePoll } from "../../browser/use-poll.ts";
import { frame as en } from "../../text/console-en.ts";
import { frame as vi } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";

const POLL_MS = 15_000;

/** Which lines need help, and moving counters. */
export const useHelp = (commune: string) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [answer, setAnswer] = useState<Answer<HelpView>>();
  const [fault, setFault] = useState("");
  const busy = useRef(false);
  /** One key per wish: pressed again after a lost answer it is done once. */
  const wish = useRef<{ name: string; key: string }>(undefined);

  const look = async () => {
    const next = await api.get<HelpView>(`/counters/${commune}/help`);
    // What was seen stays on the screen when a look fails.
    setAnswer((before) => (next.kind !== "ok" && before?.kind === "ok" ? before : next));
  };
  usePoll(async () => {
    if (!busy.current) await look();
    return POLL_MS;
  }, commune);

  const send = async (path: string, body: object): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const name = `${path} ${JSON.stringify(body)}`;
    if (wish.current?.name !== name) wish.current = { name, key: newKey() };
    const done = await api.post(path, { body, key: wish.current.key });
    if (done.kind === "offline" || done.kind === "fault") setFault(text[done.kind]);
    else {
      wish.current = undefined;
      setFault(done.kind === "refused" ? problemText(done.problem, language) : "");
    }
    await look();
    busy.current = false;
  };
  return {
    answer,
    fault,
    look,
    move: (counter: string, line: string, confirmed: boolean) =>
      send(`/counters/${counter}/move`, { line, ...(confirmed ? { confirmed } : {}) }),
    moveBack: (counter: string) => send(`/counters/${counter}/move-back`, {}),
  };
};
