import * as z from "zod";

/** How a dossier comes in: by its owner at the counter, or by somebody else or with an officer's help. */
export const Channel = z.enum(["counter", "assisted"]);
export type Channel = z.infer<typeof Channel>;
