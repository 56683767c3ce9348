import * as z from "zod";
import { type Answer, type AnswerData, type AnswerType, answerTypes } from "../domain/agency/answer.ts";
import { Opinion } from "../domain/dossier/event.ts";
import { MediaType } from "../domain/paper/media-type.ts";
import { PaperId } from "./paper-id.ts";
import { line, prose } from "./text.ts";

/** Bytes of all files that one answer may carry; in base64 they fit a message of 256 KiB. */
export const MOST_CARRIED_BYTES = 180_000;
const MOST_FILES = 5;

const Sha256 = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/)
  .describe("SHA-256 of the bytes in base64");

const OutcomeFile = z
  .union([
    z.strictObject({ upload: PaperId.describe("What POST /api/agency/files answered") }),
    z.strictObject({
      name: line(120),
      mediaType: MediaType,
      sha256: Sha256,
      content: z
        .base64()
        .max(Math.ceil(MOST_CARRIED_BYTES / 3) * 4)
        .describe("The bytes in base64; larger files are uploaded"),
    }),
  ])
  .meta({ id: "OutcomeFile" });

const Handoff = z
  .string()
  .max(50)
  .describe("`data.handoff.id` of motcua.dossier.handed-over.v1, such as H14.101-261128-0001~2");
const handoff = { handoff: Handoff };

/** `data` of each answer. Strict: a misspelt entry is told, not left out in silence. */
export const answerData = {
  "motcua.agency.accepted.v1": z
    .strictObject(handoff)
    .meta({ id: "AgencyAccepted", description: "The agency has taken the dossier over" }),
  "motcua.agency.returned.v1": z
    .strictObject({ ...handoff, reason: prose(500) })
    .meta({ id: "AgencyReturned", description: "Not the agency's matter: back to the one-stop counter" }),
  "motcua.agency.partial.v1": z
    .strictObject({ ...handoff, text: prose(500).describe("How far it is; the citizen reads it too") })
    .meta({ id: "AgencyPartial", description: "A part is done, or news; the dossier stays where it is" }),
  "motcua.agency.step-completed.v1": z
    .strictObject({
      ...handoff,
      note: prose(500).optional(),
      approved: z.literal(true).optional().describe("By the person who approves, where the step asks for that"),
    })
    .meta({ id: "AgencyStepCompleted", description: "The step is done and another follows" }),
  "motcua.agency.sent-back.v1": z
    .strictObject({ ...handoff, reason: prose(500) })
    .meta({ id: "AgencySentBack", description: "An earlier step must be done again, where the procedure allows it" }),
  "motcua.agency.supplement-requested.v1": z
    .strictObject({
      ...handoff,
      components: z.array(line(60)).min(1).max(50).describe("Papers that are missing, complete and at once"),
      reason: prose(500),
      notEligible: z.literal(true).optional().describe("Found soon after receipt; the time counts anew"),
    })
    .meta({
      id: "AgencySupplementRequested",
      description: "Papers are missing; the time stands still until they come",
    }),
  "motcua.agency.consultation-asked.v1": z
    .strictObject({
      ...handoff,
      office: line(60).optional().describe("Office key or agency key; that of the step when absent"),
      question: prose(1000),
      replyWithinHours: z.number().positive().max(200).optional().describe("Working hours"),
    })
    .meta({ id: "AgencyConsultationAsked", description: "Another office is asked for its opinion; the time runs on" }),
  "motcua.agency.consultation-replied.v1": z
    .strictObject({
      consultation: z.string().max(50).describe("`data.consultation.id` of motcua.dossier.consultation-asked.v1"),
      opinion: Opinion,
      text: prose(2000),
    })
    .meta({ id: "AgencyConsultationReplied", description: "The opinion that another office asked for" }),
  "motcua.agency.outcome.v1": z
    .strictObject({
      ...handoff,
      decision: z.enum(["approved", "declined"]),
      documentNumber: line(60),
      note: prose(500).optional().describe("Why, when it is declined"),
      signed: z.literal(true).optional().describe("By the person who signs, where the step asks for that"),
      files: z.array(OutcomeFile).min(1).max(MOST_FILES).optional(),
    })
    .meta({ id: "AgencyOutcome", description: "The agency decides; files may come along" }),
} as const satisfies { readonly [Type in AnswerType]: z.ZodType<AnswerData[Type]> };

/** The answer behind an event's type and data. */
export const parseAnswer = (type: AnswerType, data: unknown): z.ZodSafeParseResult<Answer> =>
  (byType[type] as z.ZodType<Answer>).safeParse({ type, data }, { reportInput: true });

const byType = Object.fromEntries(
  Object.entries(answerData).map(([type, data]) => [type, z.strictObject({ type: z.literal(type), data })]),
);

/** What an agency calls its message, and by which a second one is known as a repeat. */
export const AnswerId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/);

export const AgencyFileAnnounced = z
  .strictObject({
    handoff: Handoff,
    mediaType: MediaType,
    size: z.int().min(1).describe("Bytes"),
    sha256: Sha256,
  })
  .meta({ id: "AgencyFileAnnounced", description: "A file of an outcome that is too large to come with the answer" });

export const AgencyFileView = z
  .object({
    upload: PaperId.describe("Name it in `files` of the outcome"),
    form: z
      .object({ url: z.string(), fields: z.record(z.string(), z.string()) })
      .describe("Form for the file, to be posted within ten minutes"),
  })
  .meta({ id: "AgencyFileView" });

/** An event around one kind of data, as an agency writes it. */
export const eventOf = <Data extends z.ZodType>(types: readonly string[], data: Data) =>
  z.object({
    specversion: z.literal("1.0"),
    id: AnswerId.describe("The agency's own name for the message: the same id is the same message"),
    type: z.enum(types),
    source: z
      .string()
      .regex(/^\/agency\/[A-Z]\d{2}(\.\d{1,3}){0,3}$/)
      .describe("/agency/ and the agency's own code"),
    subject: z.string().describe("The dossier's code"),
    time: z.iso.datetime({ offset: true }).optional(),
    datacontenttype: z.literal("application/json").optional(),
    data,
  });

/** Any answer, as the API's description shows it. */
export const AgencyAnswerEvent = eventOf(answerTypes, z.union(Object.values(answerData))).meta({
  id: "AgencyAnswerEvent",
  description: "CloudEvents 1.0, structured or binary; signed after Standard Webhooks",
});
export const fileAnnounced = "motcua.agency.file-announced.v1";
export const AgencyFileEvent = eventOf([fileAnnounced], AgencyFileAnnounced).meta({ id: "AgencyFileEvent" });

/** What became of an answer. */
export const AnswerTaken = z
  .object({
    id: z.string(),
    subject: z.string(),
    status: z.string().describe("National status of the dossier"),
    version: z.int().describe("Version of the dossier after it"),
  })
  .meta({ id: "AnswerTaken" });
export type AnswerTaken = z.infer<typeof AnswerTaken>;

/** `data` of motcua.agency.answer-refused.v1. It repeats nothing of what the answer said. */
export const AnswerRefusedData = z
  .object({
    answer: z.string().optional().describe("Id of the answer; absent when none could be read"),
    message: z.string().describe("Id of the message in the answer queue"),
    type: z.string().optional(),
    code: z.string(),
    field: z.string().optional(),
    detail: z.string().describe("Vietnamese"),
    detailEn: z.string().describe("English"),
  })
  .meta({ id: "AnswerRefusedData" });
export type AnswerRefusedData = z.infer<typeof AnswerRefusedData>;
