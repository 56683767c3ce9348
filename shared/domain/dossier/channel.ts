import * as z from "zod";

/**
 * How a dossier comes in: by its owner at the counter, by somebody else or with an officer's help, or by its owner on the
 * national portal, from which it is imported.
 */
export const Channel = z.enum(["counter", "assisted", "online"]);
export type Channel = z.infer<typeof Channel>;

/** What an officer may choose: only the import takes dossiers from the portal. */
export const CounterChannel = Channel.exclude(["online"]);
