import * as z from "zod";

/** Why an officer gives a number although the line gives no more today; kept for the auditor. */
export const LateReason = z
  .enum(["far-away", "urgent", "short-visit", "lead-asked", "other"])
  .meta({ id: "LateReason" });
export type LateReason = z.infer<typeof LateReason>;
