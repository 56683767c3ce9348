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
  "no-secret",
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

/** As it stands beside a message that was set aside, and is put into words by `stuckReasonText`. */
export const troubleDetail = ({ kind, detail }: Pick<DeliveryTrouble, "kind" | "detail">): string =>
  `${kind}: ${detail}`;

/** What `troubleDetail` wrote; undefined for anything else. */
export const troubleIn = (text: string): Pick<DeliveryTrouble, "kind" | "detail"> | undefined => {
  const [, name, detail = ""] = /^([a-z-]+): (.*)$/.exec(text) ?? [];
  const kind = DeliveryTroubleKind.safeParse(name);
  return kind.success ? { kind: kind.data, detail } : undefined;
};

/**
 * The agency is there and does not want this one message: sent again unchanged it would meet the same answer. A wrong key is
 * not of this kind, for then no message is at fault, and all would end among the dead letters.
 */
export const isLasting = ({ kind }: Pick<DeliveryTrouble, "kind">): boolean => kind === "refused" || kind === "gone";
