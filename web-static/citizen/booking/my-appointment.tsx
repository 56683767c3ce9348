import type { AppointmentView } from "../../../shared/contracts/appointment-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { dayName, timeText, today } from "../../browser/clock-text.ts";
import { QrCode } from "../../site/qr-svg.tsx";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";
import { href } from "../../text/language.ts";
import { PapersAhead } from "./papers-ahead.tsx";

interface Props {
  readonly view: AppointmentView;
  readonly slug: string;
  readonly language: Language;
}

/** "4821 3377": in two halves it is read aloud and typed without a slip. */
const halves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const Expected = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <>
      <p class="quiet">{text.code}</p>
      <p class="big booking-code" data-testid="code">
        {halves(view.code)}
      </p>
      <div class="own-qr">
        <QrCode text={view.code} label={text.qr} />
      </div>
      <p>{text.codeHint}</p>
      <p class="quiet small">{text.late}</p>
      {view.reminded && <p class="quiet small">{text.reminded}</p>}
      {view.procedure !== undefined && <PapersAhead procedure={view.procedure} language={language} />}
    </>
  );
};

const Arrived = ({ view, slug, language }: Props) => {
  const text = { vi, en }[language];
  if (view.ticket === undefined) return null;
  return (
    <>
      <p class="quiet">{text.number}</p>
      <p class="big" data-testid="number">
        {view.ticket.number}
      </p>
      <a class="button" href={href(language, `/lay-so/${slug}/`)}>
        {text.follow}
      </a>
    </>
  );
};

/** The appointment as its holder sees it: when, the code for the door, what to bring, or what became of it. */
export const MyAppointment = (props: Props) => {
  const { view, language } = props;
  const text = { vi, en }[language];
  return (
    <section class="card my-number" aria-label={text.yours} data-testid="my-appointment">
      <h2>{text.yours}</h2>
      <p class="when">
        <strong>{text.at(timeText(view.slotAt), dayName(today(Date.parse(view.slotAt)), language))}</strong>
      </p>
      {view.hamlet !== undefined && (
        <p>
          <strong>{text.inHamlet(view.hamlet[language])}</strong>
        </p>
      )}
      <p>{view.lineName[language]}</p>
      <p aria-live="polite">
        <strong data-testid="appointment-status" data-status={view.status}>
          {text.status[view.status]}
        </strong>
      </p>
      {view.status === "booked" && <Expected {...props} />}
      {view.status === "arrived" && <Arrived {...props} />}
      {view.status === "cancelled" && view.because !== undefined && (
        <p class="notice">{text.cancelled[view.because]}</p>
      )}
      {view.status === "closed-out" && view.cause !== undefined && (
        <p class="notice warn">{text.closedOut[view.cause]}</p>
      )}
      {view.status === "missed" && <p class="notice">{text.missed}</p>}
    </section>
  );
};
