import type { Action } from "../access/rights.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { parseHandoffId } from "../dossier/code.ts";
import type { DossierCommand } from "../dossier/command.ts";
import type { Opinion } from "../dossier/event.ts";
import type { MediaType } from "../paper/media-type.ts";

/** A file of an outcome: uploaded before under this id, or small enough to come with the answer. */
export type OutcomeFile =
  | { readonly upload: string }
  | {
      readonly name: string;
      readonly mediaType: MediaType;
      /** SHA-256 of the bytes in base64. */
      readonly sha256: string;
      /** The bytes in base64. */
      readonly content: string;
    };

interface OnHandoff {
  /** As the agency was told it: "H14.101-261128-0001~2". */
  readonly handoff: string;
}

/** What each kind of answer says. Names never change their meaning; a new meaning gets a new version. */
export interface AnswerData {
  readonly "motcua.agency.accepted.v1": OnHandoff;
  readonly "motcua.agency.returned.v1": OnHandoff & { readonly reason: string };
  readonly "motcua.agency.partial.v1": OnHandoff & { readonly text: string };
  readonly "motcua.agency.step-completed.v1": OnHandoff & {
    readonly note?: string | undefined;
    readonly approved?: true | undefined;
  };
  readonly "motcua.agency.sent-back.v1": OnHandoff & { readonly reason: string };
  readonly "motcua.agency.supplement-requested.v1": OnHandoff & {
    readonly components: readonly string[];
    readonly reason: string;
    readonly notEligible?: true | undefined;
  };
  readonly "motcua.agency.consultation-asked.v1": OnHandoff & {
    readonly office?: string | undefined;
    readonly question: string;
    readonly replyWithinHours?: number | undefined;
  };
  readonly "motcua.agency.consultation-replied.v1": {
    readonly consultation: string;
    readonly opinion: Opinion;
    readonly text: string;
  };
  readonly "motcua.agency.outcome.v1": OnHandoff & {
    readonly decision: "approved" | "declined";
    readonly documentNumber: string;
    readonly note?: string | undefined;
    readonly signed?: true | undefined;
    readonly files?: readonly OutcomeFile[] | undefined;
  };
}
export type AnswerType = keyof AnswerData;
export type AnswerOf<Type extends AnswerType> = { readonly type: Type; readonly data: AnswerData[Type] };
export type Answer = { [Type in AnswerType]: AnswerOf<Type> }[AnswerType];

export type AnswerRefusal =
  | "ANSWER_TYPE_UNKNOWN"
  | "ANSWER_SOURCE_WRONG"
  | "ANSWER_SUBJECT_WRONG"
  | "ANSWER_FILE_DAMAGED"
  | "ANSWER_FILE_UNKNOWN"
  | "ANSWER_FILES_TOO_LARGE"
  | "ANSWER_UNSIGNED"
  | "ANSWER_SIGNATURE_WRONG"
  | "ANSWER_SIGNATURE_OLD"
  | "HANDOFF_UNKNOWN";

interface Given {
  readonly at: string;
  readonly by: string;
}

/** What an answer asks of a dossier: the right that it needs and the command that an officer would give. */
export interface Asked {
  readonly action: Action;
  readonly command: DossierCommand;
}

type Rule<Type extends AnswerType> = (data: Omit<AnswerData[Type], "handoff">, on: Given & { number: number }) => Asked;

const handoff = ({ number, ...given }: Given & { number: number }) => ({ ...given, handoff: number });

/** The one table from what agencies say to what happens: the same commands as those of officers. */
const rules: { readonly [Type in AnswerType]: Rule<Type> } = {
  "motcua.agency.accepted.v1": (_, on) => ({
    action: "handoff.accept",
    command: { type: "AcceptHandoff", ...handoff(on) },
  }),
  "motcua.agency.returned.v1": ({ reason }, on) => ({
    action: "handoff.return",
    command: { type: "ReturnHandoff", reason, ...handoff(on) },
  }),
  "motcua.agency.partial.v1": ({ text }, on) => ({
    action: "handoff.report-progress",
    command: { type: "ReportProgress", text, ...handoff(on) },
  }),
  "motcua.agency.step-completed.v1": ({ note, approved }, on) => ({
    action: approved ? "handoff.approve" : "handoff.complete-step",
    command: { type: "CompleteStep", note, ...(approved ? { approved } : {}), ...handoff(on) },
  }),
  "motcua.agency.sent-back.v1": ({ reason }, on) => ({
    action: "handoff.send-back",
    command: { type: "SendBack", reason, ...handoff(on) },
  }),
  "motcua.agency.supplement-requested.v1": ({ components, reason, notEligible }, on) => ({
    action: notEligible ? "handoff.find-not-eligible" : "handoff.request-supplement",
    command: {
      ...{ type: "RequestSupplement", components, reason },
      ...(notEligible ? { notEligible } : {}),
      ...handoff(on),
    },
  }),
  "motcua.agency.consultation-asked.v1": ({ office, question, replyWithinHours }, on) => ({
    action: "handoff.ask-consultation",
    command: { type: "AskConsultation", office, question, replyWithinHours, ...handoff(on) },
  }),
  "motcua.agency.consultation-replied.v1": ({ opinion, text }, { number, ...given }) => ({
    action: "consultation.reply",
    command: { type: "ReplyToConsultation", opinion, text, consultation: number, ...given },
  }),
  "motcua.agency.outcome.v1": ({ decision, documentNumber, note, signed }, on) => ({
    action: signed ? "handoff.sign-outcome" : "handoff.record-outcome",
    command: {
      ...{ type: "RecordOutcome", decision, documentNumber, note },
      ...(signed ? { signed } : {}),
      ...handoff(on),
    },
  }),
};

export const isAnswerType = (type: string): type is AnswerType => Object.hasOwn(rules, type);
export const answerTypes: readonly AnswerType[] = Object.keys(rules).filter(isAnswerType);

const idIn = ({ data }: Answer): string => ("consultation" in data ? data.consultation : data.handoff);

const applied = <Type extends AnswerType>({ type, data }: AnswerOf<Type>, on: Given & { number: number }): Asked =>
  rules[type](data, on);

/** @param subject dossier's code as the answer names it; the hand-over's must be the same */
export const askedBy = (answer: Answer, subject: string | undefined, given: Given): Result<Asked, AnswerRefusal> => {
  const id = parseHandoffId(idIn(answer));
  if (!id.ok) return refuse("HANDOFF_UNKNOWN", { field: "data" });
  const { code, number } = id.value;
  if (code !== subject) return refuse("ANSWER_SUBJECT_WRONG", { field: "subject" });
  return accept(applied(answer, { ...given, number }));
};

/** Whoever does the work has accepted it: an answer that overtook the acceptance brings it along. */
export const impliedAcceptance = ({ command }: Asked, refusal: string): DossierCommand | undefined =>
  refusal === "HANDOFF_NOT_ACCEPTED" && "handoff" in command && command.handoff !== undefined
    ? { type: "AcceptHandoff", at: command.at, by: command.by, handoff: command.handoff }
    : undefined;

/** News that came too late to matter; its sender did nothing wrong. */
export const isOldNews = ({ command }: Asked, refusal: string): boolean => {
  if (command.type === "AcceptHandoff") return ["HANDOFF_ALREADY_ACCEPTED", ...over].includes(refusal);
  return command.type === "ReportProgress" && over.includes(refusal);
};

/** The hand-over, or the whole dossier, is over. */
const over: readonly string[] = ["HANDOFF_NOT_CURRENT", "DOSSIER_ENDED", "DOSSIER_PAUSED"];
