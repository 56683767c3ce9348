import type { Instant } from "../../calendar/time.ts";
import type { DossierEvent } from "../../dossier/event.ts";
import type { DossierRules } from "../../dossier/rules.ts";
import type { Dossier } from "../../dossier/state.ts";
import type { SmsTemplate } from "../../message/template.ts";

/** The draft as a dossier would be held to it, with the texts that people would be sent. */
export interface TryOutRules extends DossierRules {
  readonly messages: readonly SmsTemplate[];
}

export interface TryOutMessage {
  readonly template: string;
  /** A lead is told of what an office leaves lying, and then the province; everything else goes to the applicant. */
  readonly to: "applicant" | "lead" | "province";
  readonly text: string;
}

/** One thing that happened, as the system would record it. */
export interface TryOutEntry {
  readonly event: DossierEvent;
  /** The due time when this fact set it or moved it. */
  readonly due?: { readonly from?: Instant; readonly to: Instant };
  readonly message?: TryOutMessage;
}

/** Whose matter is tried out, where and when it is handed in. */
export interface TryOutMatter {
  readonly commune: string;
  readonly case?: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
  readonly receivedAt: Instant;
}

/** One dossier that is played through a draft. A value: an action gives the next one and leaves this as it is. */
export interface TryOut {
  readonly rules: TryOutRules;
  readonly matter: TryOutMatter;
  readonly dossier: Dossier;
  readonly now: Instant;
  readonly log: readonly TryOutEntry[];
}

export type TryOutAction =
  | { readonly type: "accept" | "finish" | "return-outcome" | "supplement-given" }
  | { readonly type: "return-to-one-stop" | "send-back"; readonly reason: string }
  | { readonly type: "hand-over"; readonly to: string }
  | {
      readonly type: "ask-supplement";
      readonly components: readonly string[];
      readonly reason: string;
      readonly leadReason?: string;
    }
  /** Working hours. */
  | { readonly type: "wait"; readonly hours: number }
  | { readonly type: "wait-for-next-day" };
