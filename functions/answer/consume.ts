import type { SQSRecord } from "aws-lambda";
import * as z from "zod";
import { AnswerId, type AnswerRefusedData } from "../../shared/contracts/agency-answer.ts";
import { envelope } from "../../shared/contracts/event.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { cloudEvent } from "../../shared/messaging/cloudevent.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { log } from "../../shared/runtime/log.ts";
import { problemOf } from "../../shared/runtime/problem.ts";
import { agencyOfQueue } from "./agency-of.ts";
import type { AnswerQueueDeps } from "./deps.ts";
import type { Read } from "./read-answer.ts";
import { takeAnswer } from "./take.ts";

export const answerRefused = "motcua.agency.answer-refused.v1";

const parsed = (body: string): object | undefined => {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
};

const maybe = z.string().optional().catch(undefined);
const Named = z.object({ id: maybe, type: maybe, subject: maybe });

/** What can be said of a message that may be anything. */
const nameOf = (given: object = {}) => {
  const { id, type, subject } = Named.parse(given);
  const answer = AnswerId.safeParse(id);
  return {
    answer: answer.success ? answer.data : undefined,
    type: type?.slice(0, 100),
    subject: subject !== undefined && isDossierCode(subject) ? subject : undefined,
  };
};

const take = async (deps: AnswerQueueDeps, agency: Agency, given: object | undefined): Promise<Read<unknown>> => {
  if (given === undefined) return { ok: false, refusal: { code: "CLOUDEVENT_NOT_JSON" } };
  const event = cloudEvent(given);
  return event.ok ? takeAnswer(deps)(agency, event.value) : event;
};

/**
 * One message of an agency's answer queue. Who writes there is proved by IAM, and the queue's name says whose it is. What is
 * refused goes back to the agency as an event, under one id however often it is told; the queue keeps only what AWS or this
 * system failed at, and what others were writing at that moment. A crash after the command: the message comes again and finds its answer.
 */
export const consumeAnswer =
  (deps: AnswerQueueDeps) =>
  async ({ messageId, body, eventSourceARN }: SQSRecord): Promise<void> => {
    const province = await deps.definitions.province();
    const agency = agencyOfQueue(province, eventSourceARN, deps.queuePrefix);
    if (agency === undefined) throw new Error("An answer queue of no agency of the province");
    const given = parsed(body);
    const taken = await take(deps, agency, given);
    if (taken.ok) return;
    const { code, field } = taken.refusal;
    if (code === "CHANGED_MEANWHILE") throw new Error("Others were writing to the dossier");
    log.warn("answer refused", { code, message: messageId, agency: agency.code });
    const { detail, detailEn } = problemOf(taken.refusal);
    const { subject = agency.code, ...named } = nameOf(given);
    const data = { ...named, message: messageId, code, ...(field === undefined ? {} : { field }), detail, detailEn };
    await deps.publish([refusalFact(agency, { source: `/motcua/${province.id}`, subject, time: deps.now() }, data)]);
  };

const refusalFact = (
  { code }: Agency,
  about: { source: string; subject: string; time: string },
  data: AnswerRefusedData,
): Fact => ({
  envelope: envelope({
    ...about,
    id: `${code}:${data.answer ?? data.message}:refused`,
    type: answerRefused,
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)),
  }),
  // It concerns no commune: nobody but the agency is to hear of it.
  attributes: { type: answerRefused, agency: code, commune: "none", inbox: "own" },
});
