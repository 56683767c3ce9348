import type { FeeEntry } from "../fee/assess.ts";
import type { FeeLine, PaymentMethod } from "../fee/line.ts";
import type { Language } from "../localized.ts";
import type { PortalOrigin } from "../portal/origin.ts";
import type { Channel } from "./channel.ts";
import type { HandedIn, Opinion, OutcomeWay } from "./event.ts";
import type { PartOf } from "./part-of.ts";
import type { DossierStatus } from "./status.ts";

/** Who does it and when; `by` is an officer's user name or "system:<function>". */
interface Given {
  readonly at: string;
  readonly by: string;
}

export interface SubmitDossier extends Given {
  readonly type: "SubmitDossier";
  readonly commune: string;
  readonly procedureVersion?: string | undefined;
  readonly case?: string | undefined;
  readonly channel: Channel;
  readonly portal?: PortalOrigin | undefined;
  readonly language: Language;
  readonly ownerName: string;
  readonly components: readonly HandedIn[];
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly secret: string;
  readonly form: string;
  readonly partOf?: PartOf | undefined;
  readonly decidedIn?: string | undefined;
}

export interface AssessFees extends Given {
  readonly type: "AssessFees";
  readonly fees: readonly FeeEntry[];
}

/** Pauses the clock until the money is there. */
export interface RequestPayment extends Given {
  readonly type: "RequestPayment";
  /** Beyond the fees; absent to ask for the fees that are open. */
  readonly amountVnd?: number | undefined;
  readonly kind?: FeeLine["kind"] | undefined;
  readonly reason: string;
}

export interface ConfirmPayment extends Given {
  readonly type: "ConfirmPayment";
  /** Of a paper receipt; absent to have the next number of the commune's year. */
  readonly receiptNumber?: string | undefined;
  /** All that is open when absent. */
  readonly amountVnd?: number | undefined;
  readonly method?: PaymentMethod | undefined;
  readonly payer?: string | undefined;
  /** Sets the fees in the same stroke. */
  readonly fees?: readonly FeeEntry[] | undefined;
  readonly transaction?: string | undefined;
}

export interface RefundPayment extends Given {
  readonly type: "RefundPayment";
  readonly receiptNumber: string;
  readonly reason: string;
}

interface OnHandoff extends Given {
  readonly handoff: number;
}

/** What can be asked of a dossier, in the imperative. */
export type DossierCommand =
  | SubmitDossier
  | (Given & { readonly type: "ReceiveDossier" })
  | (Given & {
      /** A part's dossier tells its bundle how it stands. */
      readonly type: "ReportPart";
      readonly part: string;
      readonly dossier: string;
      readonly version: number;
      readonly status: DossierStatus;
      readonly declined?: true;
    })
  | (Given & { readonly type: "RefuseDossier"; readonly reason: string; readonly legalBasis: string })
  | (Given & {
      readonly type: "RequestSupplement";
      /** Given by an office in the middle of its work; absent at the counter, before receipt. */
      readonly handoff?: number;
      readonly components: readonly string[];
      readonly reason: string;
      /** A lead's reason for asking a second time. */
      readonly leadReason?: string | undefined;
      /** Found not eligible when it was appraised, so that the time counts anew. */
      readonly notEligible?: true;
    })
  | (Given & { readonly type: "ProvideSupplement"; readonly components: readonly HandedIn[] })
  | AssessFees
  | RequestPayment
  | ConfirmPayment
  | RefundPayment
  | (Given & { readonly type: "HandOver"; readonly to?: string; readonly reason?: string })
  | (OnHandoff & { readonly type: "RecordDelivery" })
  | (OnHandoff & { readonly type: "AcceptHandoff" })
  | (OnHandoff & { readonly type: "ReportProgress"; readonly text: string })
  | (OnHandoff & {
      /** Gives it to another officer of the office. */
      readonly type: "AssignHandoff";
      readonly for: string;
      readonly reason: string;
    })
  | (OnHandoff & {
      readonly type: "AskConsultation";
      /** The office that the step names when absent. */
      readonly office?: string | undefined;
      readonly question: string;
      /** Working hours; those of the step when absent. */
      readonly replyWithinHours?: number | undefined;
    })
  | (Given & {
      readonly type: "ReplyToConsultation";
      readonly consultation: number;
      readonly opinion: Opinion;
      readonly text: string;
    })
  | (OnHandoff & { readonly type: "SendDraft"; readonly draft: string })
  | (Given & { readonly type: "AnswerDraft"; readonly agrees: boolean; readonly note?: string | undefined })
  | (OnHandoff & { readonly type: "ReturnHandoff"; readonly reason: string })
  | (OnHandoff & {
      readonly type: "CompleteStep";
      /** Given by the one who approves for the office. */
      readonly approved?: true;
      readonly note?: string | undefined;
    })
  | (OnHandoff & { readonly type: "SendBack"; readonly reason: string })
  | (OnHandoff & {
      readonly type: "RecordOutcome";
      /** Given by the one who signs for the office. */
      readonly signed?: true;
      readonly decision: "approved" | "declined";
      readonly documentNumber: string;
      readonly note?: string | undefined;
      /** Ids of the files that came with it. */
      readonly papers?: readonly string[] | undefined;
    })
  | (Given & {
      readonly type: "ReturnOutcome";
      readonly to: "owner" | "proxy";
      readonly proxyName?: string | undefined;
      readonly authorisation?: string | undefined;
      readonly way?: OutcomeWay | undefined;
      readonly parcel?: string | undefined;
    })
  | (Given & { readonly type: "SettleAtOnce"; readonly documentNumber: string })
  | (Given & {
      readonly type: "CorrectReceipt";
      readonly reason: string;
      readonly case?: string | undefined;
      readonly answers?: Readonly<Record<string, string>> | undefined;
      readonly components?: readonly HandedIn[] | undefined;
      readonly owner?: { readonly name: string; readonly form: string } | undefined;
    })
  | (Given & { readonly type: "WithdrawDossier"; readonly reason: string })
  | (Given & { readonly type: "StopDossier"; readonly reason: string })
  | (Given & { readonly type: "ResumeDossier"; readonly reason: string })
  | (Given & { readonly type: "ReopenDossier"; readonly reason: string })
  | (Given & { readonly type: "ApologizeForDelay"; readonly reason: string; readonly appointment: string })
  | (Given & { readonly type: "ExtendTime"; readonly dueAt: string; readonly agreement: string })
  | (Given & { readonly type: "CheckClocks" });

export type CommandOf<Type extends DossierCommand["type"]> = Extract<DossierCommand, { type: Type }>;
