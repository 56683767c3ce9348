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
  /** What was pressed and is not seen on the screen yet: the same pressed twice is said once. */
  const pressed = useRef(new Set<string>());
  /** Presses are told one after the other, so that none is lost while another is under way. */
  const turn = useRef(Promise.resolve());
  /** One key per wish: pressed again after a lost answer it is done once. */
  const wish = useRef<{ name: string; key: string }>(undefined);

  const look = async () => {
    const next = await api.get<HelpView>(`/counters/${commune}/help`);
    // What was seen stays on the screen when a look fails.
    setAnswer((before) => (next.kind !== "ok" && before?.kind === "ok" ? before : next));
  };
  usePoll(async () => {
    if (pressed.current.size === 0) await look();
    return POLL_MS;
  }, commune);

  const tell = async (name: string, path: string, body: object): Promise<void> => {
    if (wish.current?.name !== name) wish.current = { name, key: newKey() };
    const done = await api.post(path, { body, key: wish.current.key });
    if (done.kind === "offline" || done.kind === "fault") return setFault(text[done.kind]);
    wish.current = undefined;
    setFault(done.kind === "refused" ? problemText(done.problem, language) : "");
  };
  const send = async (path: string, body: object): Promise<void> => {
    const name = `${path} ${JSON.stringify(body)}`;
    if (pressed.current.has(name)) return;
    pressed.current.add(name);
    turn.current = turn.current.then(() => tell(name, path, body));
    await turn.current;
    await look();
    pressed.current.delete(name);
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
