import * as z from "zod";
import { ApplicantKind } from "./codes.ts";

/** How a dossier stands on the national portal from which it was imported. */
export const PortalOrigin = z.object({
  /** The portal's own code of it. */
  code: z.string(),
  applicant: ApplicantKind,
  /** Paid on the portal before it was imported, in VND. */
  paidVnd: z.int().optional(),
});
export type PortalOrigin = z.infer<typeof PortalOrigin>;
