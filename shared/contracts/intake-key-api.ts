import * as z from "zod";

/** GET /api/intake-key: for officers who take dossiers in. */
export const IntakeKey = z
  .object({
    key: z
      .string()
      .describe("256 bits in base64url; seals what waits on the officer's computer to be sent. Never stored there"),
  })
  .meta({ id: "IntakeKey" });
export type IntakeKey = z.infer<typeof IntakeKey>;
