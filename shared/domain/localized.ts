import * as z from "zod";

/** A text shown to people: Vietnamese is the original, English the second language. */
export const Localized = z.object({ vi: z.string().min(1), en: z.string().min(1) }).meta({ id: "Localized" });
export type Localized = z.infer<typeof Localized>;

export const Language = z.enum(["vi", "en"]).meta({ id: "Language" });
export type Language = z.infer<typeof Language>;
