import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { TroubleKind } from "../domain/portal/trouble.ts";
import { prose } from "./text.ts";

const Trouble = z.object({
  kind: TroubleKind,
  text: Localized.describe("What went wrong, in plain words"),
  detail: z.string().describe("For who mends it, e.g. HTTP 503"),
});

export const UnsentView = z
  .object({
    code: z.string(),
    portalCode: z.string().optional(),
    nationalStatus: z.int().describe("What the portal does not know yet, 1 to 10"),
    statusName: Localized,
    trouble: Trouble,
    attempts: z.int(),
    since: z.iso.datetime(),
    nextTryAt: z.iso.datetime().optional().describe("Absent when the portal refused it: somebody must look first"),
  })
  .meta({ id: "UnsentView" });

export const SetAsideView = z
  .object({
    portalCode: z.string(),
    procedure: z.string().optional(),
    faults: z.array(z.object({ field: z.string().optional(), text: Localized })),
    since: z.iso.datetime(),
  })
  .meta({ id: "SetAsideView" });

/** What lies between a commune and the national portal at this moment. */
export const PortalOverview = z
  .object({
    commune: z.string(),
    counts: z.object({ unsent: z.int(), refused: z.int(), aside: z.int() }),
    oldestSince: z.iso.datetime().optional().describe("Since when the report that waits longest has waited"),
    lastPull: z.object({ at: z.iso.datetime(), taken: z.int(), trouble: Trouble.optional() }).optional(),
    unsent: z.array(UnsentView).describe("Longest waiting first, at most 200"),
    aside: z.array(SetAsideView).describe("Longest waiting first, at most 200"),
    mayAct: z.boolean(),
  })
  .meta({ id: "PortalOverview" });
export type PortalOverview = z.infer<typeof PortalOverview>;

export const SendAgainRequest = z
  .object({
    commune: z.string().max(10),
    codes: z.array(z.string().max(60)).max(200).optional().describe("All that wait, when absent"),
  })
  .meta({ id: "SendAgainRequest" });
export const SendAgainAnswer = z.object({ asked: z.int() }).meta({ id: "SendAgainAnswer" });

export const DismissImportRequest = z
  .object({ commune: z.string().max(10), reason: prose(500).describe("How it was dealt with") })
  .meta({ id: "DismissImportRequest" });
export const TakeImportRequest = z.object({ commune: z.string().max(10) }).meta({ id: "TakeImportRequest" });
export const TakeImportAnswer = z
  .object({ outcome: z.enum(["taken", "aside", "known"]), overview: PortalOverview })
  .meta({ id: "TakeImportAnswer" });
export type TakeImportAnswer = z.infer<typeof TakeImportAnswer>;

const Side = z.object({ status: z.int(), name: Localized });

/** How a day's dossiers differ between us and the portal. */
export const Reconciliation = z
  .object({
    commune: z.string(),
    date: z.iso.date(),
    ours: z.int().describe("Dossiers of the day that the portal must know"),
    theirs: z.int(),
    differences: z.array(
      z.object({
        kind: z.enum(["not-there", "other-status", "not-here", "not-taken"]),
        code: z.string().optional(),
        portalCode: z.string().optional(),
        ours: Side.optional(),
        theirs: Side.optional(),
        text: Localized,
      }),
    ),
    mayAct: z.boolean(),
  })
  .meta({ id: "Reconciliation" });
export type Reconciliation = z.infer<typeof Reconciliation>;
