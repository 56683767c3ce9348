import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { Localized } from "../localized.ts";

/** What an agency signs of an outcome. It names no person, so anybody who holds the paper may read it. */
export const OutcomeRecord = z
  .object({
    v: z.literal(1),
    code: z.string().describe("Dossier code"),
    procedure: z.object({ code: z.string(), name: Localized }),
    decision: z.enum(["approved", "declined"]),
    documentNumber: z.string(),
    agency: z.object({ code: z.string(), name: Localized }),
    commune: Localized.describe("Whose centre received the dossier"),
    centrePhone: z.string(),
    decidedAt: Instant,
    sha256: z.string().describe("Of the PDF, in hexadecimal digits"),
  })
  .meta({ id: "OutcomeRecord", description: "What is signed of an outcome" });
export type OutcomeRecord = z.infer<typeof OutcomeRecord>;
