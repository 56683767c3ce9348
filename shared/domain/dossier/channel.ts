import * as z from "zod";

/**
 * How a dossier comes in: by its owner at the counter, by somebody else or with an officer's help, from the national portal,
 * or by a team that goes to the people (lưu động).
 */
export const Channel = z.enum(["counter", "assisted", "online", "mobile"]);
export type Channel = z.infer<typeof Channel>;
