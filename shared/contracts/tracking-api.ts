import * as z from "zod";
import { DossierStatus } from "../domain/dossier/status.ts";
import { Localized } from "../domain/localized.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { DraftView, HolderView, PartOf, Parts, Provisional, Remaining } from "./dossier-api.ts";
import { AnswerDraftRequest } from "./dossier-requests.ts";
import { MoneyView } from "./payment-api.ts";

export const TrackingRequest = z
  .object({ code: z.string().trim().max(40), secret: z.string().trim().max(40) })
  .meta({ id: "TrackingRequest", description: "In the body, so that the secret stays out of logs and URLs" });

export const TrackingAnswerRequest = TrackingRequest.extend(AnswerDraftRequest.shape).meta({
  id: "TrackingAnswerRequest",
  description: "The citizen's own answer to the draft that he was shown",
});

/** What a citizen sees: no names of people, only code, status, place, times. */
export const TrackingView = z
  .object({
    code: z.string(),
    status: DossierStatus,
    statusName: Localized,
    procedure: ProcedureCode,
    procedureName: Localized,
    communeName: Localized,
    submittedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime().optional(),
    dueAt: z.iso.datetime().optional(),
    overdue: z.boolean(),
    provisional: Provisional,
    remaining: Remaining.optional(),
    holder: HolderView,
    supplement: z.object({ reason: z.string(), missing: z.array(Localized) }).optional(),
    payment: z
      .object({ amountVnd: z.int(), reason: z.string() })
      .optional()
      .describe("What is left of it; paid at the one-stop counter or by transfer"),
    money: MoneyView.optional().describe("Absent when nothing is or was to be paid"),
    oneStop: HolderView.describe("Where it was handed in and is returned"),
    appointment: z.iso.datetime().optional().describe("The new appointment that came with an apology"),
    apology: z.string().optional().describe("Why it is late, said with the new appointment"),
    consultation: z
      .object({ office: Localized, replyBy: z.iso.datetime() })
      .optional()
      .describe("Another office is asked for its opinion"),
    outage: z
      .object({ ends: z.iso.datetime(), reason: z.string() })
      .optional()
      .describe("The software of the agency that has it rests until then, as announced"),
    endedBecause: z.string().optional().describe("Why it was refused, withdrawn or stopped"),
    parts: Parts,
    partOf: PartOf,
    steps: z
      .array(
        z.object({
          name: Localized,
          office: Localized,
          state: z.enum(["done", "now", "later"]),
          stand: Localized.optional().describe("Of the step that is now: sent, arrived, accepted, or late"),
        }),
      )
      .describe("The procedure's own steps, in order"),
    draft: DraftView.optional().describe("To be answered"),
    outcome: z
      .object({
        decision: z.enum(["approved", "declined"]),
        electronic: z.literal(true).optional().describe("It may be taken as PDF: POST /api/tracking/outcome"),
      })
      .optional(),
    next: Localized.describe("What happens next or what to bring"),
    history: z.array(z.object({ at: z.iso.datetime(), text: Localized })),
  })
  .meta({ id: "TrackingView" });
export type TrackingView = z.infer<typeof TrackingView>;
