import * as z from "zod";
import { ConditionShape } from "./condition-shape.ts";
import { Key } from "./key.ts";
import { ProcedureCode } from "./procedure-code.ts";

/** How long a person has for what was asked for, and by which law. */
export const SupplementLimit = z.object({
  withinDays: z.int().min(1).max(60).describe("Working days"),
  basis: z.string().min(1).max(200),
});
export type SupplementLimit = z.infer<typeof SupplementLimit>;

/** One procedure of a bundle: it becomes a dossier of its own. */
export const BundlePart = z
  .object({
    id: Key,
    procedure: ProcedureCode,
    case: Key.optional().describe("May be left out when that procedure has one case"),
    when: ConditionShape.optional().describe("Only for these answers to the bundle's questions; always when absent"),
    papers: z
      .record(Key, Key)
      .describe("Paper of that procedure: paper of the bundle that serves for it, so that it is asked for once"),
    outcomes: z
      .record(Key, Key)
      .optional()
      .describe("Paper of that procedure: part whose outcome serves for it, so that the person brings nothing"),
    answers: z
      .record(Key, Key)
      .optional()
      .describe(
        "Answers to that procedure's questions that follow from the bundle; others of the same name are taken over",
      ),
    after: z.array(Key).min(1).optional().describe("Parts that must be approved before this one can begin"),
    afterOnPaper: z
      .array(Key)
      .min(1)
      .optional()
      .describe("The same for what goes on paper, one agency after the other. Law: Decree 61/2018/ND-CP art. 19.6"),
  })
  .meta({ id: "BundlePart" });
export type BundlePart = z.infer<typeof BundlePart>;

/**
 * Procedures that one person asks for at once and that several agencies decide (nhóm thủ tục liên thông). The procedure that
 * has a bundle has no steps of its own: its papers are asked for once, and its parts are its steps.
 */
export const Bundle = z
  .object({
    parts: z.array(BundlePart).min(2).max(6),
    tells: z
      .literal("each")
      .optional()
      .describe("One message more for each outcome; when absent one when everything is decided"),
    supplement: SupplementLimit.optional().describe("When what was asked for must be in; after that the part ends"),
  })
  .meta({ id: "Bundle" });
export type Bundle = z.infer<typeof Bundle>;
