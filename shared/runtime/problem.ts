import type { Problem } from "../contracts/problem.ts";
import type { Refusal } from "../domain/decider.ts";
import { fillSentence } from "../text/fill-sentence.ts";
import { refusalText } from "../text/refusals.ts";

/** A refusal is a conflict with the present state (409) unless it is named here. */
const statusByCode: Readonly<Record<string, number>> = {
  BODY_NOT_JSON: 400,
  BODY_NOT_VALID: 400,
  IDEMPOTENCY_KEY_NOT_VALID: 400,
  VERSION_NOT_VALID: 400,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  DOSSIER_UNKNOWN: 404,
  HANDOFF_UNKNOWN: 404,
  TICKET_UNKNOWN: 404,
  COUNTER_UNKNOWN: 404,
  TRACKING_UNKNOWN: 404,
  DRAFT_UNKNOWN: 404,
  DELEGATION_UNKNOWN: 404,
  METHOD_NOT_ALLOWED: 405,
  STALE_VERSION: 412,
  DRAFT_STALE: 412,
  BODY_TOO_LARGE: 413,
  DEFINITION_TOO_LARGE: 413,
  DRAFT_NOT_READY: 422,
  DRAFT_NOT_DATA: 422,
  PUBLISH_DATE_PAST: 422,
  COMMUNE_UNKNOWN: 422,
  AGENCY_UNKNOWN: 422,
  OFFICE_UNKNOWN: 422,
  PROCEDURE_UNKNOWN: 422,
  PROCEDURE_NOT_IN_FORCE: 422,
  PROCEDURE_NOT_OFFERED: 422,
  CASE_UNKNOWN: 422,
  COMPONENT_NOT_IN_CASE: 422,
  ANSWER_NOT_IN_PROCEDURE: 422,
  ANSWER_MISSING: 422,
  COMPONENT_TWICE: 422,
  LINE_UNKNOWN: 422,
  LINE_NOT_AT_COUNTER: 422,
  PHONE_NOT_VIETNAMESE_MOBILE: 422,
  PROXY_NAME_MISSING: 422,
  PROXY_NOT_CHOSEN: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  ROLE_NOT_YOURS: 422,
  DELEGATED_TO_ONESELF: 422,
  DELEGATION_PERIOD_WRONG: 422,
  DELEGATION_TOO_LONG: 422,
  TOO_MANY_REQUESTS: 429,
};

/** RFC 9457 body of a refusal; `type` names the code as a URN. */
export const problemOf = (refusal: Refusal, errors?: Problem["errors"]): Problem => {
  const sentence = refusalText(refusal.code);
  const detailEn = fillSentence(sentence, refusal.detail, "en");
  return {
    type: `urn:motcua:problem:${refusal.code.toLowerCase().replaceAll("_", "-")}`,
    title: detailEn,
    status: statusByCode[refusal.code] ?? 409,
    code: refusal.code,
    detail: fillSentence(sentence, refusal.detail, "vi"),
    detailEn,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(errors === undefined ? {} : { errors }),
  };
};
