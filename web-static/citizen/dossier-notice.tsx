import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { momentText } from "../browser/clock-text.ts";
import { dong } from "../site/dong.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import { PhoneLink } from "./phone-link.tsx";

interface Props {
  readonly view: TrackingView;
  readonly language: Language;
}

/** Where to go or whom to call about it: always the counter that took it in. */
const AtOneStop = ({ view, language, label }: Props & { label: string }) => {
  const text = { vi, en }[language];
  const { name, phone } = view.oneStop;
  return (
    <p>
      {label}: {name[language]}
      {phone !== undefined && (
        <>
          , {text.phone} <PhoneLink phone={phone} />
        </>
      )}
      .
    </p>
  );
};

const Payment = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  if (view.payment === undefined) return null;
  return (
    <div class="notice warn" data-testid="payment">
      <h3>{text.pay(dong(view.payment.amountVnd, language))}</h3>
      <p lang="vi">{view.payment.reason}</p>
      <AtOneStop view={view} language={language} label={text.payAt} />
      <p>{view.next[language]}</p>
    </div>
  );
};

const Supplement = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  if (view.supplement === undefined) return null;
  return (
    <div class="notice warn">
      <h3>{text.bring}</h3>
      <ul>
        {view.supplement.missing.map((paper) => (
          <li key={paper.vi}>{paper[language]}</li>
        ))}
      </ul>
      <p lang="vi">{view.supplement.reason}</p>
      <AtOneStop view={view} language={language} label={text.bringTo} />
      <p>{view.next[language]}</p>
    </div>
  );
};

const Overdue = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  return (
    <div class="notice late" data-testid="overdue">
      <h3>{text.overdue}</h3>
      <p>{view.next[language]}</p>
      <AtOneStop view={view} language={language} label={text.askAt} />
    </div>
  );
};

/** The office's apology with the one new appointment, which stands in place of the legal time. */
const Reappointed = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  if (view.appointment === undefined) return null;
  return (
    <div class="notice warn" data-testid="reappointed">
      <h3>{text.apology}</h3>
      <p>
        <strong>{text.come(momentText(view.appointment, language))}</strong>
      </p>
      {view.apology !== undefined && (
        <p>
          {text.reason}: <span lang="vi">{view.apology}</span>
        </p>
      )}
      <AtOneStop view={view} language={language} label={text.askAt} />
    </div>
  );
};

const Ended = ({ view, language }: Props) => (
  <div class="notice warn" data-testid="ended">
    {view.endedBecause !== undefined && (
      <p>
        <strong>{{ vi, en }[language].reason}:</strong> <span lang="vi">{view.endedBecause}</span>
      </p>
    )}
    <p>{view.next[language]}</p>
    <AtOneStop view={view} language={language} label={{ vi, en }[language].askAt} />
  </div>
);

/** Ended without the outcome that was asked for: there is no next step. */
const ENDED: ReadonlySet<TrackingView["status"]> = new Set(["refused", "withdrawn", "stopped"]);

const isAhead = (appointment: string | undefined, at: number): boolean =>
  appointment !== undefined && Date.parse(appointment) >= at;

const isWorkedOn = ({ status }: TrackingView): boolean => status === "received" || status === "processing";

/**
 * The first thing that a person needs to know: what he owes, that it is late, what was decided, or what comes next.
 * @param at epoch milliseconds by the server's clock
 */
export const DossierNotice = ({ view, language, at }: Props & { at: number }) => {
  const text = { vi, en }[language];
  if (view.payment !== undefined) return <Payment view={view} language={language} />;
  if (view.supplement !== undefined) return <Supplement view={view} language={language} />;
  if (isWorkedOn(view) && isAhead(view.appointment, at)) return <Reappointed view={view} language={language} />;
  if (isWorkedOn(view) && view.overdue) return <Overdue view={view} language={language} />;
  if (ENDED.has(view.status)) return <Ended view={view} language={language} />;
  const granted = view.outcome?.decision === "approved";
  return (
    <>
      {view.outcome !== undefined && (
        <p class={`notice ${granted ? "good" : "warn"}`}>{granted ? text.approved : text.declined}</p>
      )}
      <p class="notice">
        <strong>{text.next}:</strong> {view.next[language]}
      </p>
    </>
  );
};
