import type { TrackingView } from "../../shared/contracts/dossier-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dong } from "../site/legal-text.ts";
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

/** Ended without the outcome that was asked for: there is no next step. */
const ENDED: ReadonlySet<TrackingView["status"]> = new Set(["refused", "withdrawn", "stopped"]);

const isLate = ({ overdue, status }: TrackingView): boolean =>
  overdue && (status === "received" || status === "processing");

/** The first thing that a person needs to know: what he owes, that it is late, what was decided, or what comes next. */
export const DossierNotice = ({ view, language }: Props) => {
  const text = { vi, en }[language];
  if (view.payment !== undefined) return <Payment view={view} language={language} />;
  if (view.supplement !== undefined) return <Supplement view={view} language={language} />;
  if (isLate(view)) return <Overdue view={view} language={language} />;
  if (ENDED.has(view.status)) return <p class="notice warn">{view.next[language]}</p>;
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
