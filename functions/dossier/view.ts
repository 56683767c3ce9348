import type { z } from "zod";
import {
  BulkCommand,
  type ConsultationView,
  type DossierRow,
  type DossierSummary,
  type DossierView,
  type DraftView,
  type HandoffView,
  type ListedDossier,
} from "../../shared/contracts/dossier-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { type HandoffTrouble, unsentHandoff } from "../../shared/domain/delivery/handoff-trouble.ts";
import { handoffId } from "../../shared/domain/dossier/code.ts";
import { deliveryState } from "../../shared/domain/dossier/delivery-state.ts";
import { stepToRedo } from "../../shared/domain/dossier/handling.ts";
import { nameHolder, oneStopOf } from "../../shared/domain/dossier/holder-name.ts";
import { missingPapers, requiredPapers } from "../../shared/domain/dossier/intake.ts";
import { possibleActions } from "../../shared/domain/dossier/possible.ts";
import { caseOf, type DossierRules } from "../../shared/domain/dossier/rules.ts";
import {
  type Consultation,
  type Draft,
  type Handoff,
  type OpenDossier,
  type Opened,
  returnedBecause,
  statusOf,
  type Work,
  workOf,
} from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import type { DossierForm } from "../../shared/store/dossier-form.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { holderOf, type RecordedDossier, type Write } from "../../shared/store/recorded-dossier.ts";
import { unsentText } from "../../shared/text/unsent-text.ts";
import { clockView } from "./clock-view.ts";
import { historyView } from "./history-view.ts";
import { moneyOf } from "./money-view.ts";
import { joined, nameComponents } from "./names.ts";

const handoffState = ({ acceptedAt, deliveredAt }: Handoff): "sent" | "delivered" | "accepted" =>
  acceptedAt !== undefined ? "accepted" : deliveredAt !== undefined ? "delivered" : "sent";

export const handoffView = (
  code: string,
  handoff: Handoff,
  { procedure, province }: DossierRules,
  { work, at, trouble }: { work?: Work; at?: string; trouble?: HandoffTrouble | undefined } = {},
): z.infer<typeof HandoffView> => {
  const earlier = work && stepToRedo(work, handoff, procedure);
  return {
    id: handoffId(code, handoff.number),
    step: handoff.step,
    stepName: procedure.steps.find(({ id }) => id === handoff.step)?.name ?? { vi: handoff.step, en: handoff.step },
    ...(earlier === undefined ? {} : { backTo: { step: earlier.id, name: earlier.name } }),
    to: nameHolder(handoff.to, province),
    state: handoffState(handoff),
    sentAt: handoff.sentAt,
    acceptBy: handoff.acceptBy,
    ...(handoff.deliveredAt === undefined ? {} : { deliveredAt: handoff.deliveredAt }),
    ...(handoff.acceptedAt === undefined ? {} : { acceptedAt: handoff.acceptedAt }),
    reminded: handoff.escalateAt !== undefined,
    escalated: handoff.escalated === true,
    ...(handoff.toProvince === undefined ? {} : { toProvince: true }),
    ...(at === undefined ? {} : { stand: deliveryState(handoff, at, unsentHandoff(trouble)) }),
    ...(trouble === undefined ? {} : { unsentBecause: unsentText(trouble) }),
    ...(handoff.for === undefined ? {} : { for: handoff.for }),
  };
};

export const consultationView = (
  code: string,
  { number, to, question, askedAt, replyBy, late, reply }: Consultation,
  { province }: DossierRules,
): ConsultationView => ({
  id: handoffId(code, number),
  to: nameHolder(to, province),
  question,
  askedAt,
  replyBy,
  late: late === true,
  ...(reply === undefined ? {} : { reply }),
});

/** @param text as it is kept beside the history */
export const draftView = ({ sentAt, confirmBy, answer }: Draft, text = ""): DraftView => ({
  text,
  sentAt,
  confirmBy,
  ...(answer === undefined ? {} : { answer }),
});

/** What the person still has to hand in: what was asked for, or before receipt what the case requires. */
const missingView = (dossier: OpenDossier, { procedure }: DossierRules): DossierView["missing"] => {
  const theCase = caseOf(procedure, dossier.opened);
  const asked = () => {
    if (dossier.status === "supplement-requested") return dossier.supplement.components;
    if (dossier.status !== "submitted") return [];
    return missingPapers(theCase, requiredPapers(theCase, dossier.opened), dossier.opened.components);
  };
  return asked().map((id) => ({
    id,
    name: theCase.components.find((component) => component.id === id)?.name ?? { vi: id, en: id },
  }));
};

/** By when the counter must send on what an office gave back. Law: Decree 61/2018/ND-CP art. 18. */
const forwardView = (dossier: OpenDossier): { forwardBy?: string } => {
  const position = workOf(dossier)?.position;
  return position?.at === "one-stop" && position.forwardBy !== undefined ? { forwardBy: position.forwardBy } : {};
};

export const dossierSummary = (code: string, dossier: OpenDossier, at: string, rules: DossierRules): DossierSummary => {
  const clock = clockView(dossier, at, rules);
  const holder = holderOf(dossier) ?? oneStopOf(dossier.opened.commune, rules.province);
  return {
    code,
    status: statusOf(dossier),
    statusName: dossierStatuses[statusOf(dossier)].name,
    procedure: dossier.opened.procedure,
    procedureName: rules.procedure.name,
    ownerName: dossier.opened.ownerName,
    overdue: clock.overdue,
    holder: nameHolder(holder, rules.province).name,
    ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
    ...(clock.remaining === undefined ? {} : { remaining: clock.remaining }),
    ...(returnedBecause(dossier) === undefined ? {} : { returned: true, ...forwardView(dossier) }),
  };
};

interface InList {
  readonly at: string;
  readonly principal: Principal;
  readonly rules: DossierRules;
  readonly trouble: HandoffTrouble | undefined;
}

/** As it stands in a list: also that its hand-over could not be sent. */
export const listedDossier = (
  code: string,
  dossier: OpenDossier,
  { at, rules, trouble }: Pick<InList, "at" | "rules" | "trouble">,
): ListedDossier => {
  const unsent = unsentHandoff(trouble) === undefined ? {} : { unsent: true as const };
  return { ...dossierSummary(code, dossier, at, rules), ...unsent };
};

/** The same as a row of a list from which several are chosen, with what this officer may do with several at once. */
export const dossierRow = (
  code: string,
  dossier: OpenDossier,
  { at, principal, rules, trouble }: InList,
): DossierRow => {
  const place = placeOf(dossier, rules.province.id);
  const possible: readonly string[] = possibleActions(dossier, rules.procedure);
  // What is on its way is sent on by the system; by hand goes only what an office gave back.
  const isForHands = (name: BulkCommand) => name !== "dossier.hand-over" || returnedBecause(dossier) !== undefined;
  const allowed = BulkCommand.options
    .filter((name) => possible.includes(name) && isForHands(name))
    .filter((name) => may(principal, name, place));
  return { ...listedDossier(code, dossier, { at, rules, trouble }), allowed };
};

const decidedInView = ({ decidedIn }: Opened, province: Province): Pick<DossierView, "decidedIn"> =>
  decidedIn === undefined
    ? {}
    : {
        decidedIn: {
          commune: decidedIn,
          name: findCommune(province, decidedIn)?.name ?? { vi: decidedIn, en: decidedIn },
        },
      };

interface Seen {
  readonly recorded: RecordedDossier;
  /** Older history, folded away. */
  readonly archived: readonly Write[];
  readonly form: DossierForm;
  readonly rules: DossierRules;
  readonly parts?: DossierView["parts"];
  /** With the message of its hand-over. */
  readonly trouble: HandoffTrouble | undefined;
  /** What the citizen was shown, when he was. */
  readonly draftText?: string | undefined;
  readonly principal: Principal;
  readonly at: string;
  readonly publicUrl: string;
}

/** Everything an officer sees of one dossier. */
export const dossierView = ({
  recorded,
  archived,
  form,
  draftText,
  rules,
  parts,
  trouble,
  principal,
  at,
  publicUrl,
}: Seen): DossierView => {
  const { code, state, version, writes } = recorded;
  const { opened } = state;
  const { procedure, province } = rules;
  const work = workOf(state);
  const returned = returnedBecause(state);
  const place = placeOf(state, province.id);
  const communeName = findCommune(province, opened.commune)?.name ?? { vi: opened.commune, en: opened.commune };
  return {
    code,
    version,
    status: statusOf(state),
    nationalStatus: dossierStatuses[statusOf(state)].national,
    statusName: dossierStatuses[statusOf(state)].name,
    commune: opened.commune,
    communeName,
    ...decidedInView(opened, province),
    procedure: opened.procedure,
    procedureName: procedure.name,
    procedureVersion: opened.procedureVersion,
    case: opened.case,
    channel: opened.channel,
    ...(opened.portal === undefined ? {} : { portal: opened.portal }),
    owner: form.owner,
    ...(form.submitter === undefined ? {} : { submitter: form.submitter }),
    components: opened.components.map((paper) => ({
      ...paper,
      name: joined(nameComponents([paper.id], caseOf(procedure, opened))),
    })),
    ...(opened.answers === undefined ? {} : { answers: opened.answers }),
    missing: missingView(state, rules),
    language: opened.language,
    submittedAt: opened.submittedAt,
    ...clockView(state, at, rules),
    ...(state.status === "supplement-requested"
      ? { supplement: { reason: state.supplement.reason, requestedAt: state.supplement.at } }
      : {}),
    ...(state.status === "payment-requested"
      ? { payment: { amountVnd: state.payment.amountVnd - state.payment.paidVnd, reason: state.payment.reason } }
      : {}),
    ...moneyOf(code, state, rules),
    ...(returned === undefined ? {} : { returned: { reason: returned, ...forwardView(state) } }),
    holder: nameHolder(holderOf(state) ?? oneStopOf(opened.commune, province), province),
    ...(work?.position.at === "office"
      ? { handoff: handoffView(code, work.position.handoff, rules, { work, at, trouble }) }
      : {}),
    ...(work?.clock.appointment === undefined ? {} : { appointment: work.clock.appointment }),
    ...(work?.consultation === undefined ? {} : { consultation: consultationView(code, work.consultation, rules) }),
    ...(work?.draft === undefined ? {} : { draft: draftView(work.draft, draftText) }),
    ...(work?.outcome === undefined ? {} : { outcome: work.outcome }),
    ...(parts === undefined ? {} : { parts }),
    ...(opened.partOf === undefined ? {} : { partOf: opened.partOf.dossier }),
    trackingSecret: opened.secret,
    trackingUrl: `${publicUrl}/tra-cuu/#${code}.${opened.secret}`,
    allowed: possibleActions(state, procedure).filter((action) => may(principal, action, place)),
    mayPrint: may(principal, "slip.print", place),
    mayReadPapers: may(principal, "paper.read", place),
    history: historyView(state, [...archived, ...writes], rules),
  };
};
