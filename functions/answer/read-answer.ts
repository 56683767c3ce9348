import { AnswerId, parseAnswer } from "../../shared/contracts/agency-answer.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { type Answer, isAnswerType } from "../../shared/domain/agency/answer.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CloudEvent } from "../../shared/messaging/cloudevent.ts";
import { entryFault } from "../../shared/text/entry-faults.ts";
import { agencySource } from "./agency-of.ts";

/** A refusal names every fault of the data, not only the first. */
export type Read<Value> = Result<Value> & { readonly errors?: Problem["errors"] };

/** The answer behind an event, as far as its sender alone decides. Its entries are named as they stand in the JSON. */
export const readAnswer = (event: CloudEvent, { code }: Agency): Read<Answer> => {
  if (!AnswerId.safeParse(event.id).success)
    return refuse("CLOUDEVENT_ATTRIBUTE_WRONG", { field: "id", detail: { name: "id" } });
  if (event.source !== agencySource(code)) return refuse("ANSWER_SOURCE_WRONG", { field: "source" });
  if (!isAnswerType(event.type))
    return refuse("ANSWER_TYPE_UNKNOWN", { field: "type", detail: { type: event.type.slice(0, 100) } });
  const parsed = parseAnswer(event.type, event.data);
  if (parsed.success) return accept(parsed.data);
  const faults = parsed.error.issues.map((issue) => ({ field: issue.path.join("."), fault: entryFault(issue) }));
  const errors = faults.map(({ field, fault }) => ({
    field,
    detail: `${field} ${fault.vi}.`,
    detailEn: `${field} ${fault.en}.`,
  }));
  const { field, fault } = faults[0] ?? { field: "data", fault: { vi: "không đúng", en: "is not right" } };
  const entry = { vi: field, en: field };
  return { ...refuse("BODY_NOT_VALID", { field, detail: { entry, fault } }), errors };
};
