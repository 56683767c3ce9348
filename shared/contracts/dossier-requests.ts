import * as z from "zod";
import { Channel } from "../domain/dossier/channel.ts";
import { Opinion, OutcomeWay } from "../domain/dossier/event.ts";
import { Language } from "../domain/localized.ts";
import { PaperForm } from "../domain/procedure/paper-form.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { PaperId } from "./paper-id.ts";
import { Person } from "./person.ts";
import { line, prose } from "./text.ts";

export const HandedIn = z
  .object({
    id: line(60),
    form: PaperForm.default("original"),
    count: z.int().min(1).max(20).default(1),
    paper: PaperId.optional().describe("Its scan, see /api/papers"),
    reused: z.literal(true).optional().describe("Taken from the person's store; nothing was brought"),
  })
  .meta({ id: "HandedIn", description: "A paper handed in; `id` is a component of the procedure's case" });
export type HandedIn = z.infer<typeof HandedIn>;

export const SubmitDossierRequest = z
  .object({
    commune: z.string().describe("5-digit unit code of the receiving commune, e.g. 01288"),
    decidedIn: z
      .string()
      .max(10)
      .optional()
      .describe(
        "Unit code of the commune that decides; the receiving one when absent. Only for what is place-independent",
      ),
    procedure: ProcedureCode,
    procedureVersion: z.string().optional().describe("Refused unless it is the version in force"),
    case: z.string().optional().describe("May be left out when the procedure has one case"),
    channel: Channel.exclude(["online"]).describe("What comes in online is brought by the national portal"),
    owner: Person.describe("Whose matter it is (chủ hồ sơ)"),
    submitter: Person.optional().describe("Who hands it in (người nộp); the owner when absent"),
    components: z.array(HandedIn).max(50).default([]),
    answers: z
      .record(line(60), line(60))
      .optional()
      .describe("Answers to the procedure's questions, question id to option id; they decide which papers are needed"),
    language: Language.default("vi").describe("Language of the messages"),
  })
  .meta({ id: "SubmitDossierRequest" });

export const SupplementRequest = z
  .object({
    components: z.array(line(60)).min(1).max(50).describe("What is missing, complete and at once"),
    reason: prose(500),
    leadReason: prose(500).optional().describe("Needed for a second request; only a commune lead may give it"),
  })
  .meta({ id: "SupplementRequest" });
export const ProvideSupplementRequest = z
  .object({ components: z.array(HandedIn).min(1).max(50) })
  .meta({ id: "ProvideSupplementRequest" });
export const ReasonRequest = z.object({ reason: prose(500) }).meta({ id: "ReasonRequest" });
export const RefuseRequest = z
  .object({ reason: prose(500), legalBasis: prose(300) })
  .meta({ id: "RefuseRequest", description: "A refusal is written and gives its reason in law" });
export const HandOverRequest = z
  .object({ to: line(60).describe("Office key or agency key"), reason: prose(500) })
  .meta({ id: "HandOverRequest", description: "Send on by hand, after a return" });
export const ReturnOutcomeRequest = z
  .object({
    to: z.enum(["owner", "proxy"]).optional().describe("The proxy when one is named, else the owner"),
    proxyName: line(100).optional(),
    authorisation: line(200).optional().describe("Paper by which the owner authorised the proxy: its number, its date"),
    way: OutcomeWay.optional().describe("Over the counter when absent; another only where the procedure offers it"),
    parcel: line(40).optional().describe("Number of the postal item, with way: post"),
  })
  .meta({ id: "ReturnOutcomeRequest" });
export const SettleAtOnceRequest = z.object({ documentNumber: line(60) }).meta({
  id: "SettleAtOnceRequest",
  description: "Received, decided and handed over while the person waits; only where the case is immediate",
});
export const CorrectReceiptRequest = z
  .object({
    reason: prose(500),
    owner: Person.optional().describe("The owner as he should have been taken down"),
    case: line(60).optional(),
    answers: z.record(line(60), line(60)).optional(),
    components: z.array(HandedIn).max(50).optional().describe("All papers as they really are"),
  })
  .meta({ id: "CorrectReceiptRequest", description: "What was taken down wrongly; only what is named changes" });
export const ApologizeRequest = z
  .object({ reason: prose(500), appointment: z.iso.datetime().describe("When the person is asked to come instead") })
  .meta({ id: "ApologizeRequest", description: "Once; the legal time moves when it is announced a day before" });
export const ExtendTimeRequest = z
  .object({ dueAt: z.iso.datetime(), agreement: line(200).describe("The written agreement: its number, its date") })
  .meta({ id: "ExtendTimeRequest" });
export const AskConsultationRequest = z
  .object({
    office: line(60).optional().describe("Office key or agency key; that of the step when absent"),
    question: prose(1000),
    replyWithinHours: z
      .number()
      .positive()
      .max(200)
      .optional()
      .describe("Working hours; those of the step when absent"),
  })
  .meta({ id: "AskConsultationRequest" });
export const ReplyConsultationRequest = z
  .object({ opinion: Opinion, text: prose(2000) })
  .meta({ id: "ReplyConsultationRequest" });
export const ReportProgressRequest = z
  .object({ text: prose(500).describe("How far it is; the citizen reads it too") })
  .meta({ id: "ReportProgressRequest" });
export const SendDraftRequest = z
  .object({ text: prose(4000).describe("What is going to be issued, as the citizen should read it") })
  .meta({ id: "SendDraftRequest" });
export const AnswerDraftRequest = z
  .object({ agrees: z.boolean(), note: prose(1000).optional().describe("What is wrong in it") })
  .meta({ id: "AnswerDraftRequest" });
export const CompleteStepRequest = z.object({ note: prose(500).optional() }).meta({ id: "CompleteStepRequest" });
export const OutcomeRequest = z
  .object({ decision: z.enum(["approved", "declined"]), documentNumber: line(60), note: prose(500).optional() })
  .meta({ id: "OutcomeRequest" });
