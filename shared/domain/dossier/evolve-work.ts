import type { EventOf } from "./event.ts";
import {
  type Consultation,
  type Dossier,
  type Handoff,
  handoffOf,
  isUnderWay,
  isWorking,
  type Outcome,
  type Work,
  type WorkingDossier,
  workOf,
} from "./state.ts";

export const onWork = (dossier: Dossier, change: (work: Work) => Work): Dossier =>
  isWorking(dossier) ? { ...dossier, work: change(dossier.work) } : dossier;

export const atOffice = (dossier: Dossier, number: number, change: (handoff: Handoff) => Handoff): Dossier =>
  onWork(dossier, (work) =>
    work.position.at === "office" && work.position.handoff.number === number
      ? { ...work, position: { at: "office", handoff: change(work.position.handoff) } }
      : work,
  );

/** A message that arrives during a pause has arrived all the same. */
export const delivered = (dossier: Dossier, { handoff: number, at }: EventOf<"HandoffDelivered">): Dossier => {
  const handoff = handoffOf(dossier);
  const work = workOf(dossier);
  if (handoff?.number !== number || work === undefined || !isUnderWay(dossier) || dossier.status === "submitted")
    return dossier;
  return { ...dossier, work: { ...work, position: { at: "office", handoff: { ...handoff, deliveredAt: at } } } };
};

export const handedOver = (
  { opened, work }: WorkingDossier,
  { handoff: number, step, to, acceptBy, at: sentAt, ...event }: EventOf<"DossierHandedOver">,
): Dossier => {
  const { route, acceptHours, for: officer } = event;
  const handoff: Handoff = {
    ...{ number, step, to, acceptBy, sentAt },
    ...(route === undefined ? {} : { route }),
    ...(acceptHours === undefined ? {} : { acceptHours }),
    ...(officer === undefined ? {} : { for: officer }),
  };
  const agencies = [...new Set([...(work.agencies ?? []), to.agency])];
  const position = { at: "office", handoff } as const;
  return { status: "processing", opened, work: { ...work, handoffs: number, agencies, position } };
};

/** Whoever accepts what falls to somebody takes it over from him. */
export const acceptedBy = (handoff: Handoff, { at, by }: EventOf<"HandoffAccepted">): Handoff => ({
  ...handoff,
  acceptedAt: at,
  ...(handoff.for === undefined ? {} : { for: by }),
});

export const escalated = (
  { provinceAt: _, ...handoff }: Handoff,
  { level, provinceAt }: EventOf<"HandoffEscalated">,
): Handoff =>
  level === "province"
    ? { ...handoff, toProvince: true }
    : { ...handoff, escalated: true, ...(provinceAt === undefined ? {} : { provinceAt }) };

/** Back at the counter, which must send it on. */
export const returned = (work: Work, { at: since, reason, forwardBy }: EventOf<"HandoffReturned">): Work => ({
  ...work,
  position: { at: "one-stop", reason, since, ...(forwardBy === undefined ? {} : { forwardBy }) },
});

export const forwardReminded = (work: Work): Work =>
  work.position.at === "one-stop" ? { ...work, position: { ...work.position, reminded: true } } : work;

export const stepDone = (work: Work, { at, routeBy }: EventOf<"StepCompleted" | "OutcomeRecorded">): Work => {
  if (work.position.at !== "office") return work;
  const done = [...work.done, work.position.handoff.step];
  return { ...work, done, position: routeBy === undefined ? { at: "one-stop" } : { at: "way", routeBy, since: at } };
};

/** The earlier step and all after it are to be done once more. */
export const sentBack = (work: Work, { backTo, at, routeBy }: EventOf<"StepSentBack">): Work => {
  if (work.position.at !== "office") return work;
  const { step } = work.position.handoff;
  return {
    ...work,
    done: work.done.slice(0, work.done.indexOf(backTo)),
    sentBack: { ...work.sentBack, [step]: (work.sentBack?.[step] ?? 0) + 1 },
    position: { at: "way", routeBy, since: at },
  };
};

/** Whether the decision came in time is a question of its own moment, not of when the clock was looked at. */
export const decided = (work: Work, event: EventOf<"OutcomeRecorded">): Work => ({
  ...work,
  clock: { ...work.clock, overdue: work.clock.overdue || event.at > work.clock.dueAt },
  outcome: outcomeOf(event),
});

const outcomeOf = ({ decision, documentNumber, note, at }: EventOf<"OutcomeRecorded">): Outcome => ({
  decision,
  documentNumber,
  at,
  ...(note === undefined ? {} : { note }),
});

/** Whatever befell the dossier meanwhile, an opinion that comes is kept with it. */
export const consulted = (
  dossier: Dossier,
  event: EventOf<"ConsultationAsked" | "ConsultationReplied" | "ConsultationLate">,
): Dossier => {
  if (!isUnderWay(dossier) || dossier.status === "submitted" || dossier.work === undefined) return dossier;
  const consultation = consultationAfter(dossier.work.consultation, event);
  if (consultation === undefined) return dossier;
  const asked = [...new Set([...(dossier.work.asked ?? []), consultation.to.agency])];
  return { ...dossier, work: { ...dossier.work, consultation, asked } };
};

const consultationAfter = (
  current: Consultation | undefined,
  event: EventOf<"ConsultationAsked" | "ConsultationReplied" | "ConsultationLate">,
): Consultation | undefined => {
  if (event.type === "ConsultationAsked") {
    const { consultation: number, handoff, to, question, replyBy, at: askedAt } = event;
    return { number, handoff, to, question, replyBy, askedAt };
  }
  if (current?.number !== event.consultation) return undefined;
  if (event.type === "ConsultationLate") return { ...current, late: true };
  return { ...current, reply: { opinion: event.opinion, text: event.text, at: event.at } };
};

export const drafted = (dossier: Dossier, event: EventOf<"DraftSent" | "DraftAnswered">): Dossier =>
  onWork(dossier, (work) => {
    if (event.type === "DraftSent") {
      const { handoff, draft, confirmBy, at: sentAt } = event;
      return { ...work, draft: { handoff, draft, confirmBy, sentAt } };
    }
    const { agrees, note, at } = event;
    return work.draft === undefined ? work : { ...work, draft: { ...work.draft, answer: { agrees, note, at } } };
  });
