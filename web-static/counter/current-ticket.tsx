import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { takeNumber as enNumber } from "../text/en.ts";
import { takeNumber as viNumber } from "../text/vi.ts";
import { useDesk } from "./desk.ts";

/** The number at the counter now, large, with its line and priority. */
export const CurrentTicket = ({ view }: { view: CounterView | undefined }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (view === undefined) return <p role="status">{text.frame.loading}</p>;
  const { ticket } = view;
  const priorities = { vi: viNumber, en: enNumber }[language].priorities;
  return (
    <div class="current" aria-live="polite">
      {ticket === null ? (
        <p class="current-none">{text.counter.nobody}</p>
      ) : (
        <>
          <div class="current-number" data-testid="current-number">
            {ticket.number}
          </div>
          <p>
            {ticket.lineName[language]} ·{" "}
            <span class="tag" data-testid="current-status" data-status={ticket.status}>
              {text.counter.status[ticket.status]}
            </span>{" "}
            {ticket.priority !== undefined && ticket.priority !== "none" && (
              <span class="tag warn">{priorities[ticket.priority]}</span>
            )}
          </p>
        </>
      )}
      <p class="quiet" data-testid="counter-waiting">
        {view.waiting === 0 ? text.counter.nobodyWaits : text.counter.waiting(view.waiting)}
      </p>
    </div>
  );
};
