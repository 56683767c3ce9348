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
        include: ["status", "dueAt", "ownerName", "returned"],
      },
      { name: "by-holder", partitionKey: "heldBy", sortKey: "heldDue", include: [] },
      { name: "by-consulted", partitionKey: "askedOf", sortKey: "askedDue", include: [] },
      { name: "by-wake", partitionKey: "wakeHour", sortKey: "wakeAt", include: [] },
    ],
  },
  ticket: { environment: "TICKET_TABLE", stream: "NEW_AND_OLD_IMAGES", expiry: "expiresAt", indexes: [] },
  definition: { environment: "DEFINITION_TABLE", stream: "NEW_IMAGE", indexes: [] },
  notification: { environment: "NOTIFICATION_TABLE", indexes: [] },
  audit: { environment: "AUDIT_TABLE", expiry: "expiresAt", indexes: [] },
} as const satisfies Record<string, TableDefinition>;
