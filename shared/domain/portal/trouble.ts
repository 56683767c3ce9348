import * as z from "zod";

/** What can go wrong between us and the portal. */
export const TroubleKind = z.enum([
  "unreachable",
  "timeout",
  "busy",
  "portal-fault",
  "misunderstood",
  "refused",
  "no-access",
]);
export type TroubleKind = z.infer<typeof TroubleKind>;

/** Sent again unchanged it would meet the same answer, so a person must look first. */
export const isLasting = (kind: TroubleKind): boolean => kind === "refused";
