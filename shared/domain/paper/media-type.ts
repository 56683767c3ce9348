import * as z from "zod";

/** What a scan may be: what scanners and phones make, and what every office can open. */
export const MediaType = z.enum(["application/pdf", "image/jpeg", "image/png", "image/heic"]).meta({ id: "MediaType" });
export type MediaType = z.infer<typeof MediaType>;
