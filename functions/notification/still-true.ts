import { epochOf, MINUTE_MS } from "../../shared/domain/calendar/time.ts";
import { areOver } from "../../shared/domain/dossier/bundle-parts.ts";
import {
  type Dossier,
  isUnderWay,
  openConsultation,
  openDraft,
  statusOf,
  workOf,
} from "../../shared/domain/dossier/state.ts";

interface Fact {
  /** Name in the dossier's history, such as DossierReady. */
  readonly event: string;
  readonly time: string;
  readonly handoff: number | undefined;
}

/** How long a message may be on its way and still count as told in time, in milliseconds. */
const inTimeMs = 15 * MINUTE_MS;

/** A message after an outage; one in time is sent whatever has happened since, so that each event is told once. */
export const isLate = (time: string, now: string): boolean => epochOf(now) - epochOf(time) > inTimeMs;

/**
 * Whether a late message about this fact still says how things are. A queue that was held up must not ask for papers that
 * have come, invite to an outcome that was fetched, or apologise for a delay that is over.
 */
export const isStillTrue = (dossier: Dossier, { event, time, handoff }: Fact): boolean => {
  switch (event) {
    case "DossierReceived":
      return isUnderWay(dossier);
    case "BundleReceived":
      return dossier.status === "in-parts" && !areOver(dossier.parts);
    case "BundleReady":
      return dossier.status === "in-parts" && statusOf(dossier) === "ready";
    case "SupplementRequested":
      return dossier.status === "supplement-requested" && dossier.supplement.at === time;
    case "DossierStopped":
      return dossier.status === "stopped";
    case "AnswerLate":
      return dossier.status === "submitted";
    case "ConsultationLate":
      return isUnderWay(dossier) && openConsultation(dossier) !== undefined;
    case "DraftSent":
      return isUnderWay(dossier) && openDraft(dossier)?.sentAt === time;
    case "DelayApologized":
      return isUnderWay(dossier);
    case "OverdueNoticed":
      return isUnderWay(dossier) && workOf(dossier)?.clock.overdue === true;
    case "DossierReady":
      return dossier.status === "ready";
    case "ForwardReminded":
      return waitsToBeSentOn(dossier);
    case "HandoffEscalated":
      return waitsForAcceptance(dossier, handoff);
    default:
      return true;
  }
};

/** Given back, with a time by which it goes on that is over, and still at the counter. */
const waitsToBeSentOn = (dossier: Dossier): boolean => {
  const position = workOf(dossier)?.position;
  return position?.at === "one-stop" && position.reminded === true;
};

/** A lead is not called for an office that has accepted, or sent the dossier on, while the message was on its way. */
const waitsForAcceptance = (dossier: Dossier, number: number | undefined): boolean => {
  const position = workOf(dossier)?.position;
  return position?.at === "office" && position.handoff.number === number && position.handoff.acceptedAt === undefined;
};
