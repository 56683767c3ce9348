import type { FeeLine, PaymentMethod } from "../fee/line.ts";
import type { Language } from "../localized.ts";
import type { PortalOrigin } from "../portal/origin.ts";
import { type Part, statusOfParts } from "./bundle-parts.ts";
import type { Channel } from "./channel.ts";
import type { HandedIn, Holder, Opinion, Routed } from "./event.ts";
import type { PartOf } from "./part-of.ts";
import type { DossierStatus } from "./status.ts";

/** One receipt. */
export interface Payment {
  readonly receiptNumber: string;
  readonly amountVnd: number;
  readonly method: PaymentMethod;
  readonly payer?: string | undefined;
  readonly lines: readonly FeeLine[];
  readonly at: string;
  readonly by: string;
  readonly refundedAt?: string;
}

/** What is owed and what was paid: a matter of its own beside the dossier's status. */
export interface Money {
  /** The fees as an officer worked them out; absent while they follow from the definition alone. */
  readonly assessed?: readonly FeeLine[];
  /** What offices asked for in the middle of the work. */
  readonly asked: readonly FeeLine[];
  readonly payments: readonly Payment[];
}

/** What is true of every dossier from its first moment. */
export interface Opened {
  readonly commune: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly case: string;
  readonly channel: Channel;
  /** How it stands on the national portal, when it came from there. */
  readonly portal?: PortalOrigin | undefined;
  readonly language: Language;
  readonly ownerName: string;
  readonly components: readonly HandedIn[];
  /** Answers to the procedure's questions: question → option. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly secret: string;
  /** Key of the item that holds the personal data. */
  readonly form: string;
  readonly submittedAt: string;
  /** By when what came in online must be answered; gone once the lateness was noticed. */
  readonly answerBy?: string | undefined;
  readonly supplements: number;
  /** The bundle's dossier that this one was opened for: it is counted with that one, not by itself. */
  readonly partOf?: PartOf | undefined;
  /** The commune whose offices decide, when `commune` only received it and returns the outcome. */
  readonly decidedIn?: string | undefined;
  /** Absent until somebody sets a fee, asks for money or takes it. */
  readonly money?: Money;
}

/** The legal time limit, running or paused. */
export interface Clock {
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly warnAt: string;
  readonly warned: boolean;
  readonly overdue: boolean;
  /** The one re-appointment with an apology that the law allows. */
  readonly appointment?: string | undefined;
  /** The count touches a year whose holiday notice is not out yet. */
  readonly provisional?: true | undefined;
}

export interface Handoff {
  readonly number: number;
  readonly step: string;
  readonly to: Holder;
  readonly sentAt: string;
  readonly acceptBy: string;
  readonly deliveredAt?: string;
  readonly acceptedAt?: string;
  readonly escalateAt?: string;
  /** The lead was told. */
  readonly escalated?: true;
  /** How often the office said how far it is; absent while it did not. */
  readonly reports?: number;
  /** When the province is told; absent until the lead was, and once it was told itself. */
  readonly provinceAt?: string;
  readonly toProvince?: true;
  readonly route?: Routed;
  /** Working hours to accept, when the routes gave others than the step. */
  readonly acceptHours?: number;
  /** Officer to whom it falls in the office, or who accepted it there. */
  readonly for?: string;
}

/** The opinion of another office, for which the work does not stop. */
export interface Consultation {
  readonly number: number;
  readonly handoff: number;
  readonly to: Holder;
  readonly question: string;
  readonly askedAt: string;
  readonly replyBy: string;
  readonly late?: true;
  readonly reply?: { readonly opinion: Opinion; readonly text: string; readonly at: string };
}

/** What is shown to the citizen before it is decided. */
export interface Draft {
  readonly handoff: number;
  readonly draft: string;
  readonly sentAt: string;
  readonly confirmBy: string;
  readonly answer?: { readonly agrees: boolean; readonly note?: string | undefined; readonly at: string };
}

/** Where a dossier under way lies: owed to its next step, with an office, or back at the one-stop counter. */
export type Position =
  | { readonly at: "way"; readonly routeBy: string; readonly since: string }
  | { readonly at: "office"; readonly handoff: Handoff }
  | {
      readonly at: "one-stop";
      readonly reason?: string;
      /** Since when it lies there, and by when it must be sent on. */
      readonly since?: string;
      readonly forwardBy?: string;
      readonly reminded?: true;
    };

export interface Outcome {
  readonly decision: "approved" | "declined";
  readonly documentNumber: string;
  readonly note?: string;
  readonly at: string;
}

export interface Work {
  readonly clock: Clock;
  readonly position: Position;
  /** Steps of the procedure that are done, in order. */
  readonly done: readonly string[];
  /** How often each step sent the dossier back to an earlier one; absent while none did. */
  readonly sentBack?: Readonly<Record<string, number>>;
  /** Hand-overs made so far; the next gets the next number. */
  readonly handoffs: number;
  /** Codes of the agencies that ever had it. */
  readonly agencies?: readonly string[];
  /** Codes of the agencies that were ever asked for an opinion. */
  readonly asked?: readonly string[];
  readonly outcome?: Outcome;
  /** The latest one. */
  readonly consultation?: Consultation;
  /** The latest one. */
  readonly draft?: Draft;
}

export interface SupplementWanted {
  readonly components: readonly string[];
  readonly reason: string;
  readonly at: string;
  /** The time counts anew once these are complete, instead of going on. */
  readonly restarts?: true | undefined;
  /** Until when they must be in; then the dossier ends. */
  readonly completeBy?: string | undefined;
}

export interface PaymentWanted {
  readonly amountVnd: number;
  /** What has come of it; the work goes on with the last dong. */
  readonly paidVnd: number;
  readonly reason: string;
  readonly at: string;
}

export interface SubmittedDossier {
  readonly status: "submitted";
  readonly opened: Opened;
}
export interface RefusedDossier {
  readonly status: "refused";
  readonly opened: Opened;
  readonly reason: string;
}
export interface WorkingDossier {
  readonly status: "received" | "processing";
  readonly opened: Opened;
  readonly work: Work;
}
/** Asked for before receipt (no work yet) or by an office in the middle of the work. */
export interface AwaitingSupplement {
  readonly status: "supplement-requested";
  readonly opened: Opened;
  readonly supplement: SupplementWanted;
  readonly work?: Work;
}
export interface AwaitingPayment {
  readonly status: "payment-requested";
  readonly opened: Opened;
  readonly payment: PaymentWanted;
  readonly work: Work;
}
export interface EndedDossier {
  readonly status: "withdrawn" | "stopped";
  readonly opened: Opened;
  readonly reason: string;
  readonly at: string;
  readonly work?: Work;
}
export interface DecidedDossier {
  readonly status: "ready" | "returned";
  readonly opened: Opened;
  readonly work: Work & { readonly outcome: Outcome };
}

/** A bundle that was received: the work is in its parts' dossiers, and what it is follows from theirs. */
export interface BundleDossier {
  readonly status: "in-parts";
  readonly opened: Opened;
  readonly receivedAt: string;
  readonly parts: readonly Part[];
}

export type OpenDossier =
  | SubmittedDossier
  | RefusedDossier
  | WorkingDossier
  | AwaitingSupplement
  | AwaitingPayment
  | EndedDossier
  | DecidedDossier
  | BundleDossier;

/** The dossier by its national status; each status holds only what is true in it. */
export type Dossier = { readonly status: "none" } | OpenDossier;

export const noDossier: Dossier = { status: "none" };

/** The commune whose offices and whose calendar count: by the person's residence or the place of the matter. */
export const decidingCommune = ({ commune, decidedIn }: Pick<Opened, "commune" | "decidedIn">): string =>
  decidedIn ?? commune;

/** The national status, which a bundle has from its parts. */
export const statusOf = (dossier: OpenDossier): DossierStatus =>
  dossier.status === "in-parts" ? statusOfParts(dossier.parts) : dossier.status;

export const isWorking = (dossier: Dossier): dossier is WorkingDossier =>
  dossier.status === "received" || dossier.status === "processing";

/** The work on a dossier since its receipt, whatever its status; none before receipt. */
export const workOf = (dossier: Dossier): Work | undefined => ("work" in dossier ? dossier.work : undefined);

/** Why an office gave it back to the counter, which must send it on; undefined when it is elsewhere. */
export const returnedBecause = (dossier: Dossier): string | undefined =>
  isWorking(dossier) && dossier.work.position.at === "one-stop" ? dossier.work.position.reason : undefined;

/** The hand-over that an office has, or had when the dossier was paused or ended. */
export const handoffOf = (dossier: Dossier): Handoff | undefined => {
  const position = workOf(dossier)?.position;
  return position?.at === "office" ? position.handoff : undefined;
};

/** The consultation whose reply is still awaited, whatever the dossier's status. */
export const openConsultation = (dossier: Dossier): Consultation | undefined => {
  const consultation = workOf(dossier)?.consultation;
  return consultation?.reply === undefined ? consultation : undefined;
};

/** The draft that the citizen has not answered; one of an earlier hand-over binds nobody any more. */
export const openDraft = (dossier: Dossier): Draft | undefined => {
  const { draft, handoffs } = workOf(dossier) ?? {};
  return draft?.answer === undefined && draft?.handoff === handoffs ? draft : undefined;
};

/** Before a receipt was given there is no legal time limit, and the dossier may still be refused. */
export const isBeforeReceipt = (dossier: Dossier): dossier is SubmittedDossier | AwaitingSupplement =>
  dossier.status === "submitted" || (dossier.status === "supplement-requested" && dossier.work === undefined);

export type UnderWay = SubmittedDossier | WorkingDossier | AwaitingSupplement | AwaitingPayment;

/** Not yet decided, so the citizen may withdraw it. */
export const isUnderWay = (dossier: Dossier): dossier is UnderWay =>
  dossier.status === "submitted" ||
  isWorking(dossier) ||
  dossier.status === "supplement-requested" ||
  dossier.status === "payment-requested";
