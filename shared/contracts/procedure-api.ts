import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { ProcedureDefinition } from "../domain/procedure/definition.ts";

export const ProcedureSummary = ProcedureDefinition.pick({
  id: true,
  name: true,
  summary: true,
  field: true,
  department: true,
  keywords: true,
})
  .extend({ version: z.string() })
  .meta({ id: "ProcedureSummary" });
export type ProcedureSummary = z.infer<typeof ProcedureSummary>;

export const ProcedureList = z.object({ items: z.array(ProcedureSummary) }).meta({ id: "ProcedureList" });

export const ProcedureView = ProcedureDefinition.extend({ version: z.string() }).meta({ id: "ProcedureView" });
export type ProcedureView = z.infer<typeof ProcedureView>;

export const CommuneList = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        slug: z.string(),
        name: Localized,
        address: z.string(),
        phone: z.string(),
        hours: Localized,
        offices: z.array(z.object({ key: z.string(), name: Localized, officer: z.string(), phone: z.string() })),
        counters: z.array(z.object({ id: z.string(), name: Localized, lines: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: "CommuneList" });
