import * as z from "zod";
import { Role } from "../domain/access/rights.ts";
import { Localized } from "../domain/localized.ts";

/** GET /api/me: who is signed in, and for which places. */
export const Me = z
  .object({
    officer: z.string(),
    roles: z.array(z.object({ role: Role, scope: z.string(), scopeName: Localized })),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

/** GET /api/audit?scope=01288&date=2026-11-28: reads of personal data and denials, for the auditor. */
export const AuditList = z
  .object({
    items: z.array(
      z.object({
        at: z.iso.datetime(),
        officer: z.string(),
        action: z.string(),
        subject: z.string().describe("Dossier code, or the place that was asked for"),
        allowed: z.boolean(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: "AuditList" });
export type AuditList = z.infer<typeof AuditList>;
