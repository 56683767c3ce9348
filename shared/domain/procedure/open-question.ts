import * as z from "zod";

/** What an official must settle before the procedure may be published: an entry that nobody has confirmed. */
export const OpenQuestion = z
  .strictObject({
    path: z.string().describe("Entry in question, such as cases[0].timeLimit; empty for the whole procedure"),
    question: z.string().min(1).describe("What to find out, in Vietnamese"),
    found: z.string().optional().describe("What the source says"),
  })
  .meta({ id: "OpenQuestion" });
export type OpenQuestion = z.infer<typeof OpenQuestion>;
