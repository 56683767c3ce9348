import * as z from "zod";

/** What can go wrong when an agency's software is told something. */
export const DeliveryTroubleKind = z.enum([
  "unreachable",
  "timeout",
  "address-refused",
  "redirected",
  "busy",
  "agency-fault",
  "misunderstood",
  "no-access",
  "refused",
  "gone",
]);
export type DeliveryTroubleKind = z.infer<typeof DeliveryTroubleKind>;

export interface DeliveryTrouble {
  readonly kind: DeliveryTroubleKind;
  /** For the operator: a status or an error's code, nothing that the other side wrote. */
  readonly detail: string;
  /** The pause that the agency asked for. */
  readonly retryAfterSeconds?: number;
}

/**
 * The agency is there and does not want this one message: sent again unchanged it would meet the same answer. A wrong key is
 * not of this kind, for then no message is at fault, and all would end among the dead letters.
 */
export const isLasting = ({ kind }: Pick<DeliveryTrouble, "kind">): boolean => kind === "refused" || kind === "gone";
