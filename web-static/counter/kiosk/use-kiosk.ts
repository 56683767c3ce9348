import { useEffect, useRef, useState } from "preact/hooks";
import type { AppointmentView } from "../../../shared/contracts/appointment-api.ts";
import type { TicketView } from "../../../shared/contracts/ticket-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { type Answer, problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import { useDesk } from "../desk.ts";
import type { SlipNumber } from "../number-slip.tsx";
import type { GivenNumber } from "./number-stock.ts";
import type { useNumberStock } from "./use-number-stock.ts";

/** Where the person stands who is at the machine. */
export type Step =
  | { readonly at: "line" }
  | { readonly at: "appointment"; readonly fault?: string }
  | { readonly at: "priority"; readonly line: string }
  | { readonly at: "taking"; readonly line: string; readonly priority: string }
  | { readonly at: "fault"; readonly line: string; readonly priority: string; readonly text: string }
  | { readonly at: "done"; readonly ticket: SlipNumber };

/** Whoever walks away leaves the machine to the next after so long. */
const LEFT_ALONE_MS = 45_000;
const DONE_MS = 12_000;
/** Nobody stands longer before a machine that has numbers in hand. */
const PATIENCE_MS = 6_000;

const noAnswer = (): Promise<{ kind: "offline" }> =>
  new Promise((resolve) => setTimeout(() => resolve({ kind: "offline" }), PATIENCE_MS));

const slipOf = ({ slip, lineName, date, at }: GivenNumber): SlipNumber => ({
  number: slip,
  lineName,
  date,
  issuedAt: new Date(at).toISOString(),
});

/** One person after the other takes a number; each press is answered once, whatever is pressed twice or lost on the way. */
export const useKiosk = (commune: string, language: Language, stock: ReturnType<typeof useNumberStock>) => {
  const { api } = useDesk();
  const text = { vi, en }[language];
  const [step, setStep] = useState<Step>({ at: "line" });
  const busy = useRef(false);
  /** One key for one person: tried again after a lost answer, his number comes back and no second is taken. */
  const key = useRef<string>(undefined);
  const restart = () => {
    key.current = undefined;
    setStep({ at: "line" });
  };
  useEffect(() => {
    if (step.at === "line" || step.at === "taking") return;
    const timer = setTimeout(restart, step.at === "done" ? DONE_MS : LEFT_ALONE_MS);
    return () => clearTimeout(timer);
  }, [step]);

  const take = async (line: string, priority: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setStep({ at: "taking", line, priority });
    const done = (ticket: SlipNumber) => {
      key.current = undefined;
      busy.current = false;
      setStep({ at: "done", ticket });
    };
    const ask = (): Promise<Answer<TicketView>> => {
      key.current ??= newKey();
      const asked = api.post<TicketView>("/tickets/assisted", {
        body: { commune, line, priority, language },
        key: key.current,
      });
      return stock.state.blocks.length === 0 ? asked : Promise.race([asked, noAnswer()]);
    };
    const answer =
      stock.state.isOnline || stock.state.blocks.length === 0 ? await ask() : ({ kind: "offline" } as const);
    if (answer.kind === "ok") return done(answer.value);
    if (answer.kind !== "refused") {
      // What was asked and not answered may have got a number that nobody holds: it is withdrawn with this one's entry.
      const given = await stock.give({ line, priority, language, instead: key.current });
      if (given !== undefined) return done(slipOf(given));
    }
    busy.current = false;
    const said = answer.kind === "refused" ? problemText(answer.problem, language) : text.faults[answer.kind];
    setStep({ at: "fault", line, priority, text: said });
  };
  /** The same appointment gives the same number however often it is said, so this needs no key. */
  const checkIn = async (code: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const answer = await api.post<AppointmentView>("/appointments/check-in", { body: { commune, code } });
    busy.current = false;
    if (answer.kind === "ok" && answer.value.ticket !== undefined)
      return setStep({ at: "done", ticket: answer.value.ticket });
    const said = answer.kind === "refused" ? problemText(answer.problem, language) : text.faults.fault;
    setStep({ at: "appointment", fault: answer.kind === "offline" ? text.faults.offline : said });
  };
  return {
    step,
    restart,
    askCode: () => setStep({ at: "appointment" }),
    checkIn: (code: string) => void checkIn(code),
    chooseLine: (line: string) => setStep({ at: "priority", line }),
    take: (line: string, priority: string) => void take(line, priority),
  };
};
