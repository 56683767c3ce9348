import { useRef, useState } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { PaymentView } from "../../../shared/contracts/payment-api.ts";
import { problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { frame as en } from "../../text/console-en.ts";
import { frame as vi } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";

type Command = "assess-fees" | "confirm-payment" | "refund-payment";

/** Sends one command about money. Its key stays the same until it is answered, so money is never taken twice. */
export const useMoney = (
  { code, version }: Pick<PaymentView, "code" | "version">,
  onDone: (view: DossierView) => void,
) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const send = async (name: Command, body: unknown) => {
    if (sending) return;
    setTrouble("");
    setSending(true);
    const path = `/dossiers/${encodeURIComponent(code)}/${name}`;
    const answer = await api.post<DossierView>(path, { body, key: key.current, version });
    setSending(false);
    if (answer.kind === "offline" || answer.kind === "fault")
      return setTrouble(answer.kind === "offline" ? text.offline : text.fault);
    key.current = newKey();
    if (answer.kind === "ok") return onDone(answer.value);
    setTrouble(problemText(answer.problem, language));
  };
  return { trouble, sending, send };
};
