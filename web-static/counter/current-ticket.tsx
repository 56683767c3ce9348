import { useEffect, useState } from "preact/hooks";
import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import { timeText } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { frame as frameEn } from "../text/console-en.ts";
import { frame as frameVi } from "../text/console-vi.ts";
import { takeNumber as enNumber } from "../text/waiting-en.ts";
import { takeNumber as viNumber } from "../text/waiting-vi.ts";
import { useDesk } from "./desk.ts";

const TICK_MS = 15_000;
const MINUTE_MS = 60_000;

/** How long ago somebody was called; it goes on by itself and is not read aloud each time. */
const Since = ({ at }: { at: string }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), TICK_MS);
    return () => clearInterval(timer);
  }, [at]);
  const minutes = Math.floor((now - Date.parse(at)) / MINUTE_MS);
  return <p class="quiet small">{minutes < 1 ? text.justCalled : text.calledSince(minutes)}</p>;
};

/** The number at the counter now, large, with its line and priority. */
export const CurrentTicket = ({ view }: { view: CounterView | undefined }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (view === undefined) return <p role="status">{{ vi: frameVi, en: frameEn }[language].loading}</p>;
  const { ticket } = view;
  const priorities = { vi: viNumber, en: enNumber }[language].priorities;
  return (
    <div class="current">
      <div aria-live="polite">
        {ticket === null ? (
          <p class="current-none">{text.nobody}</p>
        ) : (
          <>
            <div class="current-number" data-testid="current-number">
              {ticket.number}
            </div>
            <p>
              {ticket.lineName[language]} ·{" "}
              <span class="tag" data-testid="current-status" data-status={ticket.status}>
                {text.status[ticket.status]}
              </span>{" "}
              {ticket.slotAt !== undefined && (
                <>
                  <span class="tag good" data-testid="current-slot">
                    {text.slot(timeText(ticket.slotAt))}
                  </span>{" "}
                </>
              )}
              {ticket.priority !== undefined && ticket.priority !== "none" && (
                <span class="tag warn">{priorities[ticket.priority]}</span>
              )}
            </p>
          </>
        )}
      </div>
      {ticket?.calledAt !== undefined && <Since at={ticket.calledAt} />}
      <p class="quiet" data-testid="counter-waiting">
        {view.waiting === 0 ? text.nobodyWaits : text.waiting(view.waiting)}
      </p>
    </div>
  );
};
