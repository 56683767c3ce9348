import { useEffect } from "preact/hooks";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dayName, hourText, timeText } from "../browser/clock-text.ts";
import { takeNumber as en } from "../text/waiting-en.ts";
import { takeNumber as vi } from "../text/waiting-vi.ts";
import type { Standing } from "./number-standing.ts";

interface Props {
  readonly ticket: TicketView;
  readonly standing: Standing;
  readonly language: Language;
  /** Where another time is booked. */
  readonly booking: string;
}

/** Whether people are called now, so that numbers before this one and minutes mean something. */
const isTurning = ({ kind }: Standing): boolean => kind === "next" || kind === "soon" || kind === "in-line";

const WaitingAdvice = ({ ticket, standing, language, booking }: Props) => {
  const text = { vi, en }[language];
  switch (standing.kind) {
    case "closed":
      return (
        <div class="notice late" data-testid="closed-day">
          <p>{text.closedDay(dayName(ticket.date, language), standing.cause[language])}</p>
          <p>
            <a href={booking}>{text.bookAgain}</a>
          </p>
        </div>
      );
    case "another-day":
    case "pause": {
      const opens = standing.opensAt === undefined ? "" : ` ${text.opens(hourText(standing.opensAt, language))}`;
      const day = standing.kind === "pause" ? text.forToday : text.forDay(dayName(ticket.date, language));
      return <p class="notice">{day + opens}</p>;
    }
    case "after-hours":
      return <p class="notice warn">{text.afterHours}</p>;
    case "next":
      return <p class="notice warn">{text.next}</p>;
    case "soon":
      return <p class="notice warn">{text.soon}</p>;
    case "in-line":
      return null;
  }
};

const Advice = (props: Props) => {
  const { ticket, language } = props;
  const text = { vi, en }[language];
  switch (ticket.status) {
    case "waiting":
    case "returning":
      return <WaitingAdvice {...props} />;
    case "called":
    case "serving":
      return (
        <p class="notice good call">
          {text.goTo} <strong class="big counter">{ticket.counterName?.[language] ?? ticket.counter}</strong>
        </p>
      );
    case "no-show":
      return <p class="notice late">{text.noShow}</p>;
    case "held":
      return <p class="notice">{text.held}</p>;
    case "finished":
      return <p class="notice">{text.finished}</p>;
  }
};

const Figures = ({ ticket, language }: Pick<Props, "ticket" | "language">) => {
  const text = { vi, en }[language];
  return (
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
  );
};

/** Said only to who may not be called in time: the truth early lets him go home. */
const InTime = ({ ticket: { reach }, language }: Pick<Props, "ticket" | "language">) => {
  const text = { vi, en }[language].reach;
  if (reach === undefined) return null;
  const goesOn = reach.goesOnAt === undefined ? text.ask : text.goesOn(hourText(reach.goesOnAt, language));
  return (
    <p class="notice warn" data-testid="reach">
      {text[reach.chance](hourText(reach.before, language))} {goesOn}
    </p>
  );
};

/** The number, large enough to show across a counter, and where it stands in line. */
export const MyNumber = (props: Props) => {
  const { ticket, standing, language } = props;
  const text = { vi, en }[language];
  const called = ticket.status === "called";
  useEffect(() => {
    if (called && typeof navigator.vibrate === "function") navigator.vibrate([300, 150, 300]);
  }, [called]);
  const waiting = ticket.status === "waiting" || ticket.status === "returning";
  const resting = standing.kind === "closed" ? text.status.closed : text.status.kept;
  const status = waiting && !isTurning(standing) ? resting : text.status[ticket.status];
  return (
    <section class={`card my-number ${called ? "called" : ""}`} aria-label={text.yours} data-testid="my-number">
      <h2>{text.yours}</h2>
      <div class="big" data-testid="number">
        {ticket.number}
      </div>
      {ticket.slotAt !== undefined && (
        <p class="when" data-testid="slot">
          <strong>{text.slot(timeText(ticket.slotAt))}</strong>
        </p>
      )}
      <p>{ticket.lineName[language]}</p>
      <div aria-live="assertive">
        <p>
          <strong data-testid="number-status" data-status={ticket.status}>
            {status}
          </strong>
        </p>
        <Advice {...props} />
      </div>
      {waiting && isTurning(standing) && <InTime ticket={ticket} language={language} />}
      {waiting && isTurning(standing) && ticket.ahead > 0 && <Figures ticket={ticket} language={language} />}
      <p class="quiet">{text.validOn(dayName(ticket.date, language))}</p>
    </section>
  );
};
