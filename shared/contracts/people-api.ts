import * as z from "zod";
import { DelegableRole, Delegation } from "../domain/access/delegation.ts";
import { Role } from "../domain/access/rights.ts";
import { Instant } from "../domain/calendar/time.ts";
import { Localized } from "../domain/localized.ts";
import { line, prose } from "./text.ts";

/** GET /api/me: who is signed in, and for which places. */
export const Me = z
  .object({
    officer: z.string(),
    roles: z.array(
      z.object({
        role: Role,
        scope: z.string(),
        scopeName: Localized,
        behalf: z.string().optional().describe("Officer who passed the role on for a time"),
      }),
    ),
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

export const DelegateRequest = z
  .object({
    role: DelegableRole.describe("A role of one's own"),
    scope: line(20).describe("The commune or agency where it counts"),
    to: line(100).describe("User name of an officer of the same place"),
    begins: Instant,
    ends: Instant,
    reason: prose(200),
  })
  .meta({ id: "DelegateRequest", description: "Passes a right on for a time; the officer keeps it himself too" });

export const DelegationView = Delegation.meta({ id: "DelegationView" });
export type DelegationView = z.infer<typeof DelegationView>;

/** GET /api/delegations?scope=01288: what is and was passed on at one place, the one that ends last first. */
export const DelegationList = z.object({ items: z.array(DelegationView) }).meta({ id: "DelegationList" });
export type DelegationList = z.infer<typeof DelegationList>;
