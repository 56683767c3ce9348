import * as z from "zod";
import { Localized } from "../domain/localized.ts";

const Held = z.enum(["yes", "no", "unknown"]).describe("unknown: the dossier does not say yet");

/** GET /api/dossiers/{code}/route: why a dossier lies where it lies, or where it goes next. */
export const RouteView = z
  .object({
    here: z.boolean().describe("False while it is told where the dossier would go next"),
    office: Localized.optional().describe("Absent when no step is left, or nobody of that name is there"),
    why: z.array(Localized).describe("In whole sentences, the main reason first"),
    rules: z
      .array(
        z.object({
          name: Localized,
          holds: Held,
          tests: z.array(z.object({ text: Localized, holds: Held })),
        }),
      )
      .describe("Rules that were looked at, in their order, up to the one that held"),
    acceptBy: z.iso.datetime().optional(),
    counted: z.array(Localized).describe("How that time was counted, day by day"),
  })
  .meta({ id: "RouteView" });
export type RouteView = z.infer<typeof RouteView>;
