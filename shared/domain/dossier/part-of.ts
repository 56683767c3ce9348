import * as z from "zod";
import { SupplementLimit } from "../procedure/bundle.ts";

/** The bundle's dossier that a dossier was opened for, with what the bundle says about it. */
export const PartOf = z.object({
  dossier: z.string(),
  part: z.string(),
  /** Its own outcome is told when it is there; else the person hears once, of the whole. */
  tells: z.literal("each").optional(),
  supplement: SupplementLimit.optional(),
});
export type PartOf = z.infer<typeof PartOf>;
