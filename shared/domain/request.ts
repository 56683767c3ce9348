/** Refusals that any request can meet, whatever it asks for. */
export type RequestRefusal =
  | "BODY_NOT_JSON"
  | "BODY_NOT_VALID"
  | "BODY_TOO_LARGE"
  | "NOT_SIGNED_IN"
  | "NOT_ALLOWED"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "IDEMPOTENCY_KEY_NOT_VALID"
  | "IDEMPOTENCY_KEY_REUSED"
  | "VERSION_NOT_VALID"
  | "STALE_VERSION"
  | "CHANGED_MEANWHILE"
  | "TOO_MANY_REQUESTS"
  | "COMMUNE_UNKNOWN"
  | "AGENCY_UNKNOWN";
