import * as z from "zod";

/** Form in which a paper is handed in: original, certified copy, plain copy, or electronic. */
export const PaperForm = z.enum(["original", "certified", "copy", "electronic"]).meta({ id: "PaperForm" });
export type PaperForm = z.infer<typeof PaperForm>;
