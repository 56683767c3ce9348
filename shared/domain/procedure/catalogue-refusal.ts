/** Why a change of the catalogue is not made. */
export type CatalogueRefusal =
  | "DRAFT_UNKNOWN"
  | "DRAFT_STALE"
  | "DRAFT_NOT_READY"
  | "DRAFT_NOT_DATA"
  | "DRAFT_OUTDATED"
  | "PUBLISH_DATE_PAST"
  | "CHANGED_SINCE"
  | "DEFINITION_TOO_LARGE"
  | "FORMER_NOT_READY"
  | "DRY_RUN_NEEDED"
  | "DRY_RUN_NOT_DONE"
  | "ROUTES_STRAND";
