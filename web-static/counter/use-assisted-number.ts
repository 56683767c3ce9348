import { useRef, useState } from "preact/hooks";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import type { NumberWish, WishFault } from "../citizen/number-form.tsx";
import { assisted as en } from "../text/calling-en.ts";
import { assisted as vi } from "../text/calling-vi.ts";
import { frame as frameEn } from "../text/console-en.ts";
import { frame as frameVi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

const nothing: NumberWish = { line: "", priority: "none", phone: "" };

/** A number taken for somebody: what is wished, and what became of it. */
export const useAssistedNumber = (commune: string, onTaken: () => void) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const frame = { vi: frameVi, en: frameEn }[language];
  const [wish, setWish] = useState(nothing);
  const [fault, setFault] = useState<WishFault>();
  /** The line gives no more numbers today; the officer may say why he gives one. */
  const [isStopped, setStopped] = useState(false);
  const [ticket, setTicket] = useState<TicketView>();
  const busy = useRef(false);
  /** One key for one person: pressed again after a lost answer, his number comes back and no second is taken. */
  const key = useRef<string>(undefined);

  const change = (next: NumberWish) => {
    key.current = undefined;
    setStopped(false);
    setWish(next);
  };
  const take = async (despite?: string) => {
    if (busy.current) return;
    if (wish.line === "") return setFault({ text: text.needLine, field: "line" });
    busy.current = true;
    key.current ??= newKey();
    const { phone, ...rest } = wish;
    const body = {
      commune,
      language: "vi",
      ...rest,
      ...(phone.trim() === "" ? {} : { phone }),
      ...(despite && { despite }),
    };
    const answer = await api.post<TicketView>("/tickets/assisted", { body, key: key.current });
    busy.current = false;
    if (answer.kind === "offline" || answer.kind === "fault") return setFault({ text: frame[answer.kind] });
    key.current = undefined;
    setStopped(answer.kind === "refused" && answer.problem.code === "LINE_STOPPED");
    if (answer.kind === "refused")
      return setFault({ text: problemText(answer.problem, language), field: answer.problem.field });
    setFault(undefined);
    setWish(nothing);
    setTicket(answer.value);
    onTaken();
  };
  return {
    wish,
    fault,
    isStopped,
    ticket,
    change,
    take: (despite?: string) => void take(despite),
    again: () => setTicket(undefined),
  };
};
