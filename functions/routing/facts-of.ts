import { type DossierEventData, envelope } from "../../shared/contracts/event.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { handoffId } from "../../shared/domain/dossier/code.ts";
import type { DossierEvent, DossierEventType, EventOf, Holder } from "../../shared/domain/dossier/event.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import { type Dossier, type OpenDossier, statusOf, workOf } from "../../shared/domain/dossier/state.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";

/** Public names of the facts. A name never changes its meaning; a new meaning gets a new version. */
export const publicType: Readonly<Record<DossierEventType, string>> = {
  DossierSubmitted: "motcua.dossier.submitted.v1",
  DossierReceived: "motcua.dossier.received.v1",
  BundleReceived: "motcua.dossier.bundle-received.v1",
  PartReported: "motcua.dossier.part-reported.v1",
  BundleReady: "motcua.dossier.bundle-ready.v1",
  DossierRefused: "motcua.dossier.refused.v1",
  SupplementRequested: "motcua.dossier.supplement-requested.v1",
  SupplementProvided: "motcua.dossier.supplement-provided.v1",
  FeesAssessed: "motcua.dossier.fees-assessed.v1",
  PaymentRequested: "motcua.dossier.payment-requested.v1",
  PaymentConfirmed: "motcua.dossier.payment-confirmed.v1",
  PaymentRefunded: "motcua.dossier.payment-refunded.v1",
  DossierHandedOver: "motcua.dossier.handed-over.v1",
  HandoffDelivered: "motcua.handoff.delivered.v1",
  HandoffAccepted: "motcua.handoff.accepted.v1",
  ProgressReported: "motcua.dossier.progress-reported.v1",
  HandoffAssigned: "motcua.handoff.assigned.v1",
  HandoffReturned: "motcua.handoff.returned.v1",
  HandoffReminded: "motcua.handoff.reminded.v1",
  HandoffEscalated: "motcua.handoff.escalated.v1",
  ForwardReminded: "motcua.dossier.forward-reminded.v1",
  StepCompleted: "motcua.dossier.step-completed.v1",
  StepSentBack: "motcua.dossier.step-sent-back.v1",
  OutcomeRecorded: "motcua.dossier.outcome-recorded.v1",
  DossierReady: "motcua.dossier.ready.v1",
  OutcomeReturned: "motcua.dossier.returned.v1",
  DossierWithdrawn: "motcua.dossier.withdrawn.v1",
  DossierStopped: "motcua.dossier.stopped.v1",
  DossierResumed: "motcua.dossier.resumed.v1",
  DossierReopened: "motcua.dossier.reopened.v1",
  DelayApologized: "motcua.dossier.delay-apologized.v1",
  TimeExtended: "motcua.dossier.time-extended.v1",
  ConsultationAsked: "motcua.dossier.consultation-asked.v1",
  ConsultationReplied: "motcua.dossier.consultation-replied.v1",
  ConsultationLate: "motcua.dossier.consultation-late.v1",
  DraftSent: "motcua.dossier.draft-sent.v1",
  DraftAnswered: "motcua.dossier.draft-answered.v1",
  SettledAtOnce: "motcua.dossier.settled-at-once.v1",
  ReceiptCorrected: "motcua.dossier.receipt-corrected.v1",
  AnswerLate: "motcua.dossier.answer-late.v1",
  DueSoonNoticed: "motcua.dossier.due-soon.v1",
  OverdueNoticed: "motcua.dossier.overdue.v1",
};

interface Happened {
  readonly event: DossierEvent;
  /** The dossier just before the event. */
  readonly before: Dossier;
  readonly after: OpenDossier;
  /** Of the dossier right after it. */
  readonly version: number;
}

/** The last events of the history, as many as were appended. */
const happenedIn = (recorded: RecordedDossier, appended: number): Happened[] => {
  const events = recorded.writes.flatMap((write) => write.events);
  const first = recorded.version - events.length + 1;
  let before = recorded.base;
  return events
    .map((event, at) => {
      const after = evolve(before, event);
      if (after.status === "none") throw new Error(`Dossier ${recorded.code} has a history that does not open it`);
      const happened = { event, before, after, version: first + at };
      before = after;
      return happened;
    })
    .slice(-appended);
};

/** The agency that a fact concerns: the one that has the dossier, else the commune that received it. */
const concerned = (dossier: OpenDossier, province: Province): Holder => {
  const position = workOf(dossier)?.position;
  if (position?.at === "office") return position.handoff.to;
  return { agency: findCommune(province, dossier.opened.commune)?.agencyCode ?? dossier.opened.commune };
};

/** The hand-over that the event made or ended, or that was under way. */
const handoffOf = (code: string, event: DossierEvent, before: Dossier): DossierEventData["handoff"] => {
  if (event.type === "DossierHandedOver") return handoffData(code, event.handoff, event.step, event.to, event.acceptBy);
  const position = before.status === "none" ? undefined : workOf(before)?.position;
  if (!("handoff" in event) || position?.at !== "office") return undefined;
  const { number, step, to, acceptBy } = position.handoff;
  return handoffData(code, number, step, to, acceptBy);
};

const dataOf = (code: string, { event, before, after: state, version }: Happened): DossierEventData => {
  const { commune, procedure, procedureVersion, case: caseId } = state.opened;
  const dueAt = workOf(state)?.clock.dueAt;
  const handoff = handoffOf(code, event, before);
  return {
    ...{ event: event.type, commune, procedure, procedureVersion, case: caseId, status: statusOf(state), version },
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(state.opened.decidedIn === undefined ? {} : { decidedIn: state.opened.decidedIn }),
    ...(state.opened.partOf === undefined ? {} : { partOf: state.opened.partOf.dossier }),
    ...(event.type === "SupplementRequested" ? { components: event.components } : {}),
    ...(event.type === "ConsultationAsked" ? { consultation: consultationData(code, event) } : {}),
    ...(handoff === undefined ? {} : { handoff }),
  };
};

const consultationData = (code: string, { consultation, to, replyBy }: EventOf<"ConsultationAsked">) => ({
  ...{ id: handoffId(code, consultation), number: consultation, replyBy, agency: to.agency },
  ...(to.office === undefined ? {} : { office: to.office }),
});

const handoffData = (code: string, number: number, step: string, to: Holder, acceptBy: string) => ({
  ...{ id: handoffId(code, number), number, step, acceptBy, agency: to.agency },
  ...(to.office === undefined ? {} : { office: to.office }),
});

/** One envelope for each event of the dossier's last write, with the attributes by which subscriptions choose. */
export const factsOf = (recorded: RecordedDossier, appended: number, province: Province): Fact[] => {
  return happenedIn(recorded, appended).map((happened) => {
    const { event, version, after } = happened;
    // A question is for the office that is asked, all else for the one that has the dossier.
    const { agency } = event.type === "ConsultationAsked" ? event.to : concerned(after, province);
    const delivery = findAgency(province, agency)?.delivery ?? "inbox";
    const type = publicType[event.type];
    return {
      envelope: envelope({
        id: `${recorded.code}:${version}`,
        type,
        source: `/motcua/${province.id}/${recorded.state.opened.commune}`,
        subject: recorded.code,
        time: event.at,
        data: dataOf(recorded.code, happened),
      }),
      attributes: {
        type,
        agency,
        commune: recorded.state.opened.commune,
        inbox: delivery === "inbox" ? "built-in" : "own",
        channel: recorded.state.opened.channel,
      },
    };
  });
};
