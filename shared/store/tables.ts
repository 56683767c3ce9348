/**
 * Every table of the system as plain data, read by CDK (which creates them) and by the stores (which use them).
 * All tables share the generic keys `pk` and `sk`; `keys.ts` is the only file that builds their values.
 */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes copied beside the keys. Each change of one of them costs a write unit, so the list is short. */
  readonly include: readonly string[];
}

export interface TableDefinition {
  readonly environment: string;
  readonly stream?: "NEW_IMAGE" | "NEW_AND_OLD_IMAGES";
  /** Epoch seconds after which DynamoDB may remove the item (days later, so readers filter too). */
  readonly expiry?: string;
  readonly indexes: readonly IndexDefinition[];
}

export const tables = {
  dossier: {
    environment: "DOSSIER_TABLE",
    stream: "NEW_IMAGE",
    indexes: [
      {
        name: "by-commune",
        partitionKey: "openIn",
        sortKey: "code",
        include: ["status", "dueAt", "ownerName", "returned", "heldBy"],
      },
      // What lies outside its commune; its own offices find theirs in the commune's list.
      { name: "by-holder", partitionKey: "heldBy", sortKey: "heldDue", include: [] },
      { name: "by-consulted", partitionKey: "askedOf", sortKey: "askedDue", include: [] },
      // Only of offices that share their work out: whose it is, and with whom how much lies.
      { name: "by-assignee", partitionKey: "assignedIn", sortKey: "assignedTo", include: [] },
      { name: "by-wake", partitionKey: "wakeHour", sortKey: "wakeAt", include: [] },
    ],
  },
  ticket: { environment: "TICKET_TABLE", stream: "NEW_AND_OLD_IMAGES", expiry: "expiresAt", indexes: [] },
  definition: { environment: "DEFINITION_TABLE", stream: "NEW_IMAGE", indexes: [] },
  notification: {
    environment: "NOTIFICATION_TABLE",
    expiry: "expiresAt",
    // Messages that wait for the morning or for a carrier, by the day (UTC) on which their time comes. Others are not in it.
    indexes: [{ name: "by-wake", partitionKey: "wakeDay", sortKey: "wakeAt", include: ["envelope", "goodUntil"] }],
  },
  announcement: { environment: "ANNOUNCEMENT_TABLE", expiry: "expiresAt", indexes: [] },
  outing: {
    environment: "OUTING_TABLE",
    // The outings of a commune by the month ("01288#2026-11") and time of their day; small, so each lies there whole.
    indexes: [{ name: "by-month", partitionKey: "heldIn", sortKey: "heldAt", include: ["body"] }],
  },
  cash: {
    environment: "CASH_TABLE",
    indexes: [
      {
        name: "by-unmatched",
        partitionKey: "unmatchedIn",
        sortKey: "unmatchedAt",
        include: ["content", "why"],
      },
    ],
  },
  paper: {
    environment: "PAPER_TABLE",
    expiry: "expiresAt",
    indexes: [
      { name: "by-dossier", partitionKey: "dossier", sortKey: "scannedAt", include: ["paper"] },
      { name: "by-person", partitionKey: "person", sortKey: "scannedAt", include: ["paper"] },
      { name: "by-removal", partitionKey: "removeOn", sortKey: "pk", include: [] },
    ],
  },
  collective: {
    environment: "COLLECTIVE_TABLE",
    stream: "NEW_IMAGE",
    expiry: "expiresAt",
    indexes: [{ name: "by-commune", partitionKey: "listsOf", sortKey: "openedAt", include: [] }],
  },
  portal: {
    environment: "PORTAL_TABLE",
    indexes: [
      { name: "by-open", partitionKey: "openIn", sortKey: "openSince", include: ["shown"] },
      { name: "by-try", partitionKey: "tryFor", sortKey: "tryAt", include: [] },
    ],
  },
  delivery: { environment: "DELIVERY_TABLE", expiry: "expiresAt", indexes: [] },
  operations: {
    environment: "OPERATIONS_TABLE",
    expiry: "expiresAt",
    indexes: [
      { name: "by-queue", partitionKey: "listedIn", sortKey: "placedAt", include: ["shown"] },
      { name: "by-subject", partitionKey: "about", sortKey: "placedAt", include: ["shown"] },
    ],
  },
  audit: { environment: "AUDIT_TABLE", expiry: "expiresAt", indexes: [] },
} as const satisfies Record<string, TableDefinition>;

/** Partitions of the table of dossiers with the lists of officers among whom an office's work is shared out. */
export const staffPartitions = "STAFF#";

/** Partition of the table of definitions in which dry runs keep what they found: all that their function may write. */
export const dryRunPartition = "DRY-RUN";
