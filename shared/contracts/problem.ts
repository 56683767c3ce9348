import * as z from "zod";

/** RFC 9457 problem+json: every 4xx of the API. `code` is stable, `detail` is the sentence a clerk reads. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().describe("Vietnamese"),
    detailEn: z.string().describe("English"),
    field: z.string().optional().describe("JSON path of the input at fault"),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string(), detailEn: z.string() }))
      .optional()
      .describe("Every fault of a body that does not parse"),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
