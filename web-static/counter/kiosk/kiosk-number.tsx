import { useEffect } from "preact/hooks";
import type { Language } from "../../../shared/domain/localized.ts";
import { timeText } from "../../browser/clock-text.ts";
import { kiosk as en } from "../../text/kiosk-en.ts";
import { kiosk as vi } from "../../text/kiosk-vi.ts";
import { NumberSlip, type SlipNumber } from "../number-slip.tsx";
import { KioskStep } from "./kiosk-tiles.tsx";

interface Props {
  readonly ticket: SlipNumber;
  readonly place: string;
  readonly language: Language;
  readonly say: (number: string) => void;
  readonly onDone: () => void;
}

/** The number, large, said aloud and printed at once: nobody has to look for a further button. */
export const KioskNumber = ({ ticket, place, language, say, onDone }: Props) => {
  const text = { vi, en }[language];
  useEffect(() => {
    say(ticket.number);
    // After the number is on the screen: a printer's window may stand before it.
    const timer = setTimeout(() => print(), 100);
    return () => clearTimeout(timer);
  }, [ticket.number]);
  return (
    <KioskStep title={text.yours} hint={text.takeSlip}>
      <p class="kiosk-number" role="status" data-testid="number">
        {ticket.number}
      </p>
      {ticket.slotAt !== undefined && <p class="kiosk-ahead">{text.slot(timeText(ticket.slotAt))}</p>}
      <p class="kiosk-ahead">
        {ticket.ahead === undefined ? text.withoutNetwork : text.ahead(ticket.ahead)}
        {ticket.estimatedMinutes !== undefined && ticket.ahead !== 0 && <> · {text.wait(ticket.estimatedMinutes)}</>}
      </p>
      <button type="button" class="button" data-key="1" onClick={onDone}>
        {text.done}
      </button>
      <div class="only-printed">
        <NumberSlip ticket={ticket} place={place} />
      </div>
    </KioskStep>
  );
};
