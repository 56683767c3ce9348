import * as z from "zod";

/** Asks for one look at a dossier: whether the portal knows how it stands. Beside facts, the only message of that queue. */
export const SyncRequest = z.object({ type: z.literal("motcua.portal-sync.v1"), dossier: z.string().min(1) });
export type SyncRequest = z.infer<typeof SyncRequest>;
