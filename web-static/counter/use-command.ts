import { useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { newKey } from "../browser/new-key.ts";
import { frame as en } from "../text/console-en.ts";
import { frame as vi } from "../text/console-vi.ts";
import type { CommandName, CommandValues } from "./command-fields.ts";
import { type CommandTarget, commandPath } from "./command-target.ts";
import { commandBody } from "./command-values.ts";
import { useDesk } from "./desk.ts";

/** Why the dossier is no longer the one on the screen: somebody else changed it, or an earlier sending did arrive. */
export type Change = "changed" | "stored";

interface Asked {
  readonly name: CommandName;
  readonly target: CommandTarget;
  readonly onDone: (view: DossierView) => void;
  readonly onChanged: (why: Change) => void;
}

/** Sends one command. Its key stays the same until it is answered, so that sending again repeats nothing. */
export const useCommand = ({ name, target, onDone, onChanged }: Asked) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const send = async (values: CommandValues) => {
    setProblem(undefined);
    setTrouble("");
    setSending(true);
    const command = { body: commandBody(name, values), key: key.current, version: target.version };
    const answer = await api.post<DossierView>(commandPath(name, target), command);
    setSending(false);
    if (answer.kind === "ok") return onDone(answer.value);
    if (answer.kind !== "refused") return setTrouble(answer.kind === "offline" ? text.offline : text.fault);
    if (answer.status === 401) return;
    if (answer.status === 412) return onChanged("changed");
    if (answer.problem.code === "IDEMPOTENCY_KEY_REUSED") return onChanged("stored");
    key.current = newKey();
    setProblem(answer.problem);
  };
  return { problem, trouble, sending, send };
};
