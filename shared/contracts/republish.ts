import * as z from "zod";

/** Asks `routing` to publish a dossier's facts again, as they were published first: same ids, same content. */
export const RepublishRequest = z.object({
  type: z.literal("motcua.republish.v1"),
  /** Dossier code. */
  dossier: z.string().min(1),
  /** First version to publish; a dossier's version is the number of its events. */
  from: z.int().min(1),
  /** Last version; the latest when absent. */
  to: z.int().min(1).optional(),
  /** Only facts that concern this agency; all when absent. */
  agency: z.string().min(1).optional(),
  /** Names this repetition, so that a topic which drops repeats lets it through. */
  again: z.string().min(1).max(60).optional(),
});
export type RepublishRequest = z.infer<typeof RepublishRequest>;
