import * as z from "zod";
import { SlipForm } from "../domain/slip/form.ts";

/** GET /api/dossiers/{code}/slips: what can be printed of the dossier as it is now. */
export const SlipList = z
  .object({ items: z.array(z.object({ form: SlipForm, title: z.string() })) })
  .meta({ id: "SlipList" });
export type SlipList = z.infer<typeof SlipList>;

/** POST /api/verification. In the body, so that it stays out of logs. */
export const VerificationRequest = z
  .object({
    id: z
      .string()
      .regex(/^[\w-]{22}$/)
      .optional()
      .describe("From the QR code of an electronic outcome"),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("Of the file, when there is no code"),
  })
  .meta({ id: "VerificationRequest" });

export const VerificationView = z
  .object({ record: z.string().describe("Compact JWS, ES256; its payload is an OutcomeRecord") })
  .meta({ id: "VerificationView" });
export type VerificationView = z.infer<typeof VerificationView>;
