import * as z from "zod";
import { ClockTime, Instant, LocalDate } from "../domain/calendar/time.ts";
import { DossierStatus } from "../domain/dossier/status.ts";
import { Localized } from "../domain/localized.ts";
import { OutingStatus } from "../domain/outing/outing.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { line, prose } from "./text.ts";

const Officer = z
  .string()
  .trim()
  .regex(/^[^\s#]{1,100}$/)
  .describe("User name");
const Code = z.string().trim().max(40).describe("Code of a dossier");

export const PlanOutingRequest = z
  .strictObject({
    id: z.uuid().describe("Made by who plans it, so that a repeat is the same outing"),
    hamlet: line(100),
    date: LocalDate,
    from: ClockTime,
    until: ClockTime,
    procedures: z.array(ProcedureCode).min(1).max(30),
    team: z.array(Officer).min(1).max(20),
    note: prose(500).optional(),
  })
  .meta({ id: "PlanOutingRequest", description: "Where and when a team takes dossiers in, and who goes" });

export const CancelOutingRequest = z.strictObject({ reason: prose(300) }).meta({ id: "CancelOutingRequest" });
export const StartOutingRequest = z.strictObject({}).meta({ id: "StartOutingRequest" });
export const CloseOutingRequest = z
  .strictObject({ unsent: z.int().min(0).max(10_000).describe("What the team's device has not sent yet: none may be") })
  .meta({ id: "CloseOutingRequest" });
export const OutingDossierRequest = z.strictObject({ code: Code }).meta({ id: "OutingDossierRequest" });

/** An outcome that a team takes along. */
export const CarriedOutcome = z
  .object({
    code: z.string(),
    procedureName: Localized,
    ownerName: z.string(),
    status: DossierStatus.describe("ready: it waits in the bag; returned: it was handed out"),
  })
  .meta({ id: "CarriedOutcome" });
export type CarriedOutcome = z.infer<typeof CarriedOutcome>;

const OutingProcedure = z.object({ code: ProcedureCode, name: Localized }).meta({ id: "OutingProcedure" });

export const OutingView = z
  .object({
    id: z.string(),
    version: z.int(),
    status: OutingStatus,
    hamlet: z.string(),
    date: LocalDate,
    from: ClockTime,
    until: ClockTime,
    procedures: z.array(OutingProcedure),
    team: z.array(z.string()),
    note: z.string().optional(),
    by: z.string(),
    at: Instant,
    startedAt: Instant.optional(),
    cancelled: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
    closed: z
      .object({ by: z.string(), at: Instant, handedOut: z.int(), back: z.array(z.string()) })
      .optional()
      .describe("With the outcomes that came back with the team"),
    taken: z.array(z.string()).describe("Dossiers that were taken in there"),
    bag: z.int().describe("Outcomes that the team takes along"),
    outcomes: z.array(CarriedOutcome).optional().describe("The same one by one, where one outing is asked for"),
  })
  .meta({ id: "OutingView" });
export type OutingView = z.infer<typeof OutingView>;

/** The outings of a month: all of the commune for the lead, those of his own teams for an officer. */
export const OutingList = z
  .object({ month: z.string(), items: z.array(OutingView), mayPlan: z.boolean() })
  .meta({ id: "OutingList" });
export type OutingList = z.infer<typeof OutingList>;

/** What anybody may know: where a team will be, when, and for what. */
export const PublicOutingList = z
  .object({
    items: z.array(
      z.object({
        hamlet: z.string(),
        date: LocalDate,
        from: ClockTime,
        until: ClockTime,
        procedures: z.array(OutingProcedure),
      }),
    ),
  })
  .meta({ id: "PublicOutingList" });
export type PublicOutingList = z.infer<typeof PublicOutingList>;
