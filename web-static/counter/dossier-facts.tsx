import type { ComponentChildren } from "preact";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { momentText } from "../browser/clock-text.ts";
import { PhoneLink } from "../citizen/phone-link.tsx";
import { dong } from "../site/dong.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { procedure as enProcedure } from "../text/guide-en.ts";
import { procedure as viProcedure } from "../text/guide-vi.ts";
import { homeCommune, placeName, useDesk } from "./desk.ts";
import { Consultation, Draft } from "./dossier-opinions.tsx";
import { HandoffStand } from "./handoff-stand.tsx";
import { handsOutReceipts } from "./screens.ts";
import type { TakenUnder } from "./use-procedure.ts";

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const PersonText = ({ person }: { person: DossierView["owner"] }) => (
  <>
    {person.name}
    {person.idNumber !== undefined && ` · ${person.idNumber}`}
    {person.phone !== undefined && (
      <>
        {" · "}
        <PhoneLink phone={person.phone} />
      </>
    )}
    {person.address !== undefined && <div class="quiet">{person.address}</div>}
  </>
);

const Handoff = ({ handoff }: { handoff: NonNullable<DossierView["handoff"]> }) => {
  const { language } = useDesk();
  const text = { vi, en }[language].dossier;
  return (
    <>
      {handoff.stepName[language]}
      <div class="quiet small">
        {text.sent} {momentText(handoff.sentAt, language)} ·{" "}
        {handoff.acceptedAt === undefined
          ? `${text.acceptBy} ${momentText(handoff.acceptBy, language)}`
          : `${text.accepted} ${momentText(handoff.acceptedAt, language)}`}
      </div>
      {handoff.reminded && <span class="tag warn">{text.reminded}</span>}{" "}
      {handoff.escalated && <span class="tag late">{text.escalated}</span>}{" "}
      {handoff.toProvince && <span class="tag late">{text.toProvince}</span>} <HandoffStand handoff={handoff} />
      {handoff.unsentBecause !== undefined && <div class="small">{handoff.unsentBecause[language]}.</div>}
    </>
  );
};

/** Who has the dossier now: the office, its officer as far as he is published, its phone. */
const Holder = ({ holder }: { holder: DossierView["holder"] }) => {
  const desk = useDesk();
  const office = homeCommune(desk)?.offices.find(({ key }) => key === holder.office);
  return (
    <>
      {placeName(holder.name, desk)}
      {office !== undefined && ` · ${office.officer}`}
      {holder.phone !== undefined && (
        <>
          {" · "}
          <PhoneLink phone={holder.phone} />
        </>
      )}
    </>
  );
};

/** What the person answered at the counter, question by question. */
const Answers = ({ view, questions }: { view: DossierView; questions: TakenUnder["questions"] }) => {
  const { language } = useDesk();
  return questions.map(({ id, text, options }) => {
    const chosen = options.find((option) => option.id === view.answers?.[id]);
    return chosen && <Fact name={text[language]}>{chosen.text[language]}</Fact>;
  });
};

/** Which office approves, as the procedure says; told apart when the dossier lies there now. */
const Approval = ({ takenUnder, now }: { takenUnder: TakenUnder; now: string | undefined }) => {
  const desk = useDesk();
  const text = { vi, en }[desk.language].dossier;
  const step = takenUnder.procedure?.steps.find(
    ({ role, cases }) => role === "approver" && (cases?.includes(takenUnder.theCase?.id ?? "") ?? true),
  );
  if (step === undefined) return null;
  const office = homeCommune(desk)?.offices.find(({ key }) => key === step.owner);
  return (
    <Fact name={text.approval}>
      {step.name[desk.language]}
      {office !== undefined && ` · ${office.name[desk.language]}`}{" "}
      {step.id === now && <span class="tag warn">{text.awaitsApproval}</span>}
    </Fact>
  );
};

export const DossierFacts = ({ view, takenUnder }: { view: DossierView; takenUnder: TakenUnder }) => {
  const { theCase, questions } = takenUnder;
  const { language, role } = useDesk();
  const text = { vi, en }[language].dossier;
  const { forms } = { vi: viProcedure, en: enProcedure }[language];
  return (
    <section class="card">
      {view.supplement !== undefined && (
        <div class="notice warn">
          <strong>{text.supplement}:</strong> {view.supplement.reason}
        </div>
      )}
      {view.missing.length > 0 && (
        <div class="notice warn">
          <strong>{text.missing}:</strong> {view.missing.map(({ name }) => name[language]).join(", ")}
        </div>
      )}
      {view.payment !== undefined && (
        <p class="notice warn">
          <strong>
            {text.payment}: {dong(view.payment.amountVnd, language)}
          </strong>{" "}
          ({view.payment.reason})
        </p>
      )}
      <dl class="pairs">
        <Fact name={text.owner}>
          <PersonText person={view.owner} />
        </Fact>
        {theCase !== undefined && <Fact name={text.case}>{theCase.name[language]}</Fact>}
        {view.decidedIn !== undefined && <Fact name={text.decidedIn}>{view.decidedIn.name[language]}</Fact>}
        <Answers view={view} questions={questions} />
        {view.submitter !== undefined && (
          <Fact name={text.submitter}>
            <PersonText person={view.submitter} />
          </Fact>
        )}
        <Fact name={view.receivedAt === undefined ? text.submitted : text.received}>
          {momentText(view.receivedAt ?? view.submittedAt, language)}
        </Fact>
        {view.dueAt !== undefined && (
          <Fact name={text.due}>
            {momentText(view.dueAt, language)} {view.provisional && <span class="quiet">({text.provisional})</span>}
          </Fact>
        )}
        {view.appointment !== undefined && (
          <Fact name={text.appointment}>{momentText(view.appointment, language)}</Fact>
        )}
        <Fact name={text.holder}>
          <Holder holder={view.holder} />
        </Fact>
        {view.handoff !== undefined && (
          <Fact name={text.handoff}>
            <Handoff handoff={view.handoff} />
          </Fact>
        )}
        <Approval takenUnder={takenUnder} now={view.handoff?.step} />
        {view.consultation !== undefined && (
          <Fact name={text.consultation}>
            <Consultation consultation={view.consultation} />
          </Fact>
        )}
        {view.draft !== undefined && (
          <Fact name={text.draft}>
            <Draft draft={view.draft} />
          </Fact>
        )}
        {view.outcome !== undefined && (
          <Fact name={text.outcome}>
            {view.outcome.decision === "approved" ? text.approved : text.declined} · {view.outcome.documentNumber}
            {view.outcome.note !== undefined && <div class="quiet">{view.outcome.note}</div>}
          </Fact>
        )}
        <Fact name={text.papers}>
          <ul class="plain-list">
            {view.components.map((paper) => (
              <li key={paper.id}>
                {paper.name[language]}{" "}
                <span class="quiet small">
                  ({forms[paper.form]} × {paper.count})
                </span>
              </li>
            ))}
          </ul>
        </Fact>
        {handsOutReceipts(role.role) && (
          <Fact name={text.tracking}>
            <code>{view.trackingSecret}</code>
          </Fact>
        )}
      </dl>
    </section>
  );
};
