import * as z from "zod";
import {
  AgencyFileAnnounced,
  AnswerRefusedData,
  answerData,
  eventOf,
  fileAnnounced,
} from "../../../shared/contracts/agency-answer.ts";
import { DossierEventData, Envelope } from "../../../shared/contracts/event.ts";
import { publicType } from "../../../shared/contracts/public-type.ts";

/** One kind of message between the system and agencies' software. */
export interface Message {
  readonly type: string;
  /** Seen from the agency. */
  readonly goes: "to-agency" | "from-agency" | "by-http-only";
  readonly summary: string;
  readonly schema: z.ZodType;
}

const told = (type: string, data: z.ZodType): z.ZodType => Envelope.extend({ type: z.literal(type), data });

const facts: readonly Message[] = Object.entries(publicType)
  .filter(([, type]) => type.startsWith("motcua.dossier."))
  .map(([event, type]) => ({
    type,
    goes: "to-agency",
    summary: `${event}, a fact of a dossier that lies with the agency or that it is asked about`,
    schema: told(type, DossierEventData.extend({ event: z.literal(event) })),
  }));

const refusal: Message = {
  type: "motcua.agency.answer-refused.v1",
  goes: "to-agency",
  summary: "An answer out of the answer queue was not taken, and why",
  schema: told("motcua.agency.answer-refused.v1", AnswerRefusedData),
};

const answers: readonly Message[] = Object.entries(answerData).map(([type, data]) => ({
  type,
  goes: "from-agency",
  summary: z.globalRegistry.get(data)?.description ?? "",
  schema: eventOf([type], data),
}));

const announced: Message = {
  type: fileAnnounced,
  goes: "by-http-only",
  summary: "A file of an outcome that is too large to come with the answer; answered with a form for it",
  schema: eventOf([fileAnnounced], AgencyFileAnnounced),
};

/** Every message in and out. Each has a schema of its own, and a type never changes its meaning. */
export const messages: readonly Message[] = [...facts, refusal, ...answers, announced];
