import * as z from "zod";
import { Channel } from "../dossier/channel.ts";
import { Localized } from "../localized.ts";
import { ConditionShape } from "../procedure/condition-shape.ts";
import { Key } from "../procedure/key.ts";
import { ProcedureCode } from "../procedure/procedure-code.ts";

/** What a dossier costs its owner, in VND: from this much on, and less than that. */
const Amount = z
  .strictObject({ fromVnd: z.int().min(0).optional(), belowVnd: z.int().min(1).optional() })
  .refine(({ fromVnd, belowVnd }) => fromVnd !== undefined || belowVnd !== undefined, {
    message: "phải ghi fromVnd, belowVnd hoặc cả hai",
  });

/** One rule: whatever it names must be so, what it leaves out does not matter. */
export const RouteRule = z
  .strictObject({
    id: Key,
    name: Localized.describe("What the rule is for; officers read it as the reason"),
    procedures: z.array(ProcedureCode).min(1).optional().describe("Only these"),
    departments: z.array(Key).min(1).optional().describe("Only procedures for which these are responsible"),
    steps: z.array(Key).min(1).optional().describe("Only these steps"),
    communes: z
      .array(z.string().regex(/^\d{5}$/))
      .min(1)
      .optional()
      .describe("Only dossiers that these communes decide"),
    channels: z.array(Channel).min(1).optional().describe("Only dossiers that came in so"),
    when: ConditionShape.optional().describe("Only for this case and these answers; needs procedures"),
    amount: Amount.optional().describe("Only for dossiers that cost their owner so much"),
    to: Key.describe("Office of the commune, or agency of the province"),
    acceptWithinHours: z
      .number()
      .positive()
      .max(40)
      .optional()
      .describe("Working hours until it must accept; those of the step when absent"),
  })
  .meta({ id: "RouteRule" });
export type RouteRule = z.infer<typeof RouteRule>;

/** Where the work of one owner of the procedures' steps goes in truth: the first rule that holds, else the owner itself. */
export const RouteTable = z
  .strictObject({
    id: Key,
    owner: Key.describe("How the steps of procedures call whoever does it"),
    name: Localized,
    rules: z.array(RouteRule).max(60).describe("None: the owner itself, or whoever takes over from it"),
    fallbacks: z
      .array(z.strictObject({ office: Key, to: Key }))
      .min(1)
      .max(20)
      .optional()
      .describe("Who takes it over where a commune has no such office, or while it is announced as closed"),
    review: z.string().optional().describe("What is not verified yet, for the editor"),
  })
  .meta({
    id: "RouteTable",
    description: "Routes: where the dossiers of one owner of steps go, changed without a procedure",
  });
export type RouteTable = z.infer<typeof RouteTable>;

/** A published table; `version` is the hash of its content. */
export type Routes = RouteTable & { readonly version: string };
