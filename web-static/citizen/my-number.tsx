import { useEffect } from "preact/hooks";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dateText } from "../browser/clock-text.ts";
import { takeNumber as en } from "../text/en.ts";
import { takeNumber as vi } from "../text/vi.ts";

interface Props {
  readonly ticket: TicketView;
  readonly language: Language;
}

const SOON = 3;

const Advice = ({ ticket, language }: Props) => {
  const text = { vi, en }[language];
  switch (ticket.status) {
    case "waiting":
      return ticket.ahead <= SOON ? <p class="notice warn">{text.soon}</p> : null;
    case "called":
    case "serving":
      return <p class="notice good call">{text.goTo(ticket.counterName?.[language] ?? ticket.counter ?? "")}</p>;
    case "no-show":
      return <p class="notice late">{text.noShow}</p>;
    case "finished":
      return <p class="notice">{text.finished}</p>;
  }
};

/** The number, large enough to show across a counter, and where it stands in line. */
export const MyNumber = ({ ticket, language }: Props) => {
  const text = { vi, en }[language];
  const called = ticket.status === "called";
  useEffect(() => {
    if (called && typeof navigator.vibrate === "function") navigator.vibrate([300, 150, 300]);
  }, [called]);
  return (
    <section class={`card my-number ${called ? "called" : ""}`} aria-label={text.yours} data-testid="my-number">
      <h2>{text.yours}</h2>
      <div class="big" data-testid="number">
        {ticket.number}
      </div>
      <p>{ticket.lineName[language]}</p>
      <div aria-live="assertive">
        <p>
          <strong data-testid="number-status" data-status={ticket.status}>
            {text.status[ticket.status]}
          </strong>
        </p>
        <Advice ticket={ticket} language={language} />
      </div>
      {ticket.status === "waiting" && (
        <dl class="figures">
          <div>
            <dt>{text.ahead}</dt>
            <dd data-testid="ahead">{ticket.ahead}</dd>
          </div>
          {ticket.estimatedMinutes !== undefined && (
            <div>
              <dt>{text.estimate}</dt>
              <dd>{text.minutes(ticket.estimatedMinutes)}</dd>
            </div>
          )}
        </dl>
      )}
      <p class="quiet">{text.validOn(dateText(ticket.date))}</p>
    </section>
  );
};
