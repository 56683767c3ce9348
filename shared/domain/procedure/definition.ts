import * as z from "zod";
import { TimeLimit } from "../calendar/time-limit.ts";
import { Localized } from "../localized.ts";
import { Bundle } from "./bundle.ts";
import { ConditionShape } from "./condition-shape.ts";
import { Key } from "./key.ts";
import { OpenQuestion } from "./open-question.ts";
import { PaperForm } from "./paper-form.ts";
import { ProcedureCode } from "./procedure-code.ts";

const LocalDate = z.iso.date();

/** Where the state already has what a paper says, so that nobody need bring it. */
export const DataSource = z
  .enum([
    "population-database",
    "vneid",
    "civil-status-database",
    "land-database",
    "business-database",
    "insurance-database",
    "earlier-dossier",
  ])
  .meta({ id: "DataSource" });
export type DataSource = z.infer<typeof DataSource>;

/** One paper of a dossier (thành phần hồ sơ). */
export const Component = z
  .object({
    id: Key,
    name: Localized,
    form: PaperForm.describe("The strongest form that may be asked for"),
    count: z.int().min(1).max(10).default(1),
    required: z.boolean().default(true),
    shown: z
      .literal(true)
      .optional()
      .describe(
        "Everybody shows it for comparison and takes it away again; with required: false, as it is not handed in",
      ),
    when: ConditionShape.optional().describe("Asked for only then; always when absent"),
    note: Localized.optional(),
    withoutPaper: Localized.optional().describe("When no paper is asked, in words"),
    sources: z.array(DataSource).min(1).optional().describe("Where the data can be had without paper"),
    sampleForm: z.string().optional().describe("File or form number of the official sample"),
  })
  .meta({ id: "Component" });
export type Component = z.infer<typeof Component>;

/** What a citizen pays; `amountVnd` is absent when the province's council sets it and it is not known here. */
export const Fee = z
  .object({
    name: Localized,
    kind: z.enum(["charge", "levy"]).describe("charge = phí, levy = lệ phí"),
    channel: z.enum(["any", "counter", "online"]).default("any"),
    when: ConditionShape.optional().describe("Due only then; always when absent"),
    payAt: z.enum(["receipt", "outcome"]).optional().describe("When it is paid; at receipt when absent"),
    exempt: z
      .array(z.object({ who: Localized, basis: z.string().min(1) }))
      .min(1)
      .optional()
      .describe("Who need not pay, and by which rule"),
    reductions: z
      .array(
        z.object({
          who: Localized,
          percent: z.int().min(1).max(99).describe("How much less, in percent"),
          channel: z.enum(["counter", "online"]).optional().describe("Given to everybody who files that way"),
          basis: z.string().min(1),
        }),
      )
      .min(1)
      .optional()
      .describe("Who pays less, and by which rule; the best of all that apply to a person wins"),
    amountVnd: z.int().min(0).optional(),
    unit: Localized.optional().describe("What the amount is for when it is counted, e.g. per page"),
    tiers: z
      .array(z.object({ from: z.int().min(2).max(100_000), amountVnd: z.int().min(0) }))
      .min(1)
      .max(10)
      .optional()
      .describe("From this unit on each costs so much; amountVnd is the price of the units before"),
    capVnd: z.int().min(1).optional().describe("All units together cost no more than this"),
    perCopy: Localized.optional().describe("Units and cap are counted anew for each of these, e.g. each copy"),
    note: Localized.optional(),
    basis: z.string().min(1).describe("Law or resolution that sets the amount"),
  })
  .meta({ id: "Fee" });
export type Fee = z.infer<typeof Fee>;

/** A way the same procedure is decided (trường hợp giải quyết), with its own papers, time and fees. */
export const ProcedureCase = z
  .object({
    id: Key,
    name: Localized,
    when: ConditionShape.optional().describe("Answers that lead to this case"),
    timeLimit: TimeLimit,
    timeLimitNote: Localized.optional(),
    timeLimitBasis: z.string().min(1).optional().describe("Law that sets the limit"),
    clock: z
      .enum(["received", "complete", "restarted"])
      .optional()
      .describe(
        "received (when absent): from receipt, a wait for a supplement is subtracted; complete: from the day on which the papers are complete; restarted: from zero once what an office found missing is in",
      ),
    immediate: z
      .literal(true)
      .optional()
      .describe("Decided while the person waits, and logged without a slip. Law: Decree 61/2018/ND-CP art. 17.4"),
    extendable: z
      .object({ basis: z.string().min(1) })
      .optional()
      .describe("The law lets office and person agree in writing on more time"),
    components: z.array(Component).min(1),
    fees: z.array(Fee).default([]),
  })
  .meta({ id: "ProcedureCase" });
export type ProcedureCase = z.infer<typeof ProcedureCase>;

/** Two or three of these lead a person to the papers of his own case. */
export const Question = z
  .object({
    id: Key,
    text: Localized.describe("As one would ask it at the counter"),
    options: z
      .array(z.object({ id: Key, text: Localized }))
      .min(2)
      .max(8),
    when: ConditionShape.optional().describe("Asked only then"),
  })
  .meta({ id: "Question" });
export type Question = z.infer<typeof Question>;

/** What an office does in a step, for pages and statistics. */
export const StepKind = z
  .enum(["examine", "check-on-site", "post-publicly", "consult", "sign", "decide"])
  .meta({ id: "StepKind" });

/** One hand of the dossier's way. Steps are taken in the order in which they stand. */
export const Step = z
  .object({
    id: Key,
    name: Localized,
    owner: Key.describe("A commune office (justice) or an agency key of the province (department-of-health)"),
    role: z.enum(["specialist", "approver"]).optional().describe("Who of the office acts; a specialist when absent"),
    kind: StepKind.optional(),
    acceptWithinHours: z.number().positive().max(40).describe("Working hours until the office must accept"),
    workHours: z.number().positive().max(400).describe("Working hours that the step may take"),
    consults: z
      .object({ office: Key, replyWithinHours: z.number().positive().max(200) })
      .optional()
      .describe("Office that is asked for its opinion, and working hours until it must reply, inside workHours"),
    decides: z.boolean().default(false).describe("This step gives the outcome"),
    cases: z.array(Key).optional().describe("Only for these cases; all when absent"),
    when: ConditionShape.optional().describe("Taken only then; always when absent"),
    backTo: z
      .object({ step: Key, atMost: z.int().min(1).max(5).optional() })
      .optional()
      .describe("Earlier step to which this office may send the dossier back, and how often"),
  })
  .meta({ id: "Step" });
export type Step = z.infer<typeof Step>;

/**
 * An administrative procedure as data. A dossier keeps the version (content hash) that it was opened under,
 * because old dossiers follow the law at receipt.
 */
export const ProcedureDefinition = z
  .object({
    id: ProcedureCode,
    effectiveFrom: LocalDate,
    effectiveTo: LocalDate.optional().describe("Last day in force"),
    name: Localized,
    summary: Localized.describe("One plain sentence for someone who has never done this"),
    field: Localized.describe("Lĩnh vực"),
    department: Key.describe("Office that the public page names as responsible"),
    keywords: z.array(z.string()).default([]).describe("Everyday words that people search by"),
    online: z.object({
      level: z.enum(["full", "partial", "none"]),
      because: z
        .enum(["presence", "on-site-check", "technical"])
        .optional()
        .describe("Why not full. Law: Decree 224/2026, art. 14"),
      reason: Localized.optional().describe("The same in words, published"),
    }),
    questions: z.array(Question).max(6).optional().describe("Lead to the case and to its papers"),
    cases: z.array(ProcedureCase).min(1),
    steps: z.array(Step).describe("None only where the parts of a bundle are the steps"),
    bundle: Bundle.optional().describe("Procedures that are asked for at once with this one's papers"),
    outcome: z.object({
      name: Localized,
      code: z.string().optional(),
      delivery: z
        .array(z.enum(["counter", "post", "electronic"]))
        .min(1)
        .optional()
        .describe("Ways in which it is returned; the counter when absent"),
    }),
    linked: z
      .array(z.object({ procedure: ProcedureCode, when: z.enum(["before", "together", "after"]), why: Localized }))
      .min(1)
      .optional()
      .describe("Other procedures that people usually need with this one"),
    communes: z
      .array(z.string().regex(/^\d{5}$/))
      .min(1)
      .optional()
      .describe("Offered only there; everywhere when absent"),
    placeIndependent: z
      .object({
        by: z.enum(["residence", "place-of-matter"]).describe("By what the commune that decides is found"),
        basis: z.string().min(1).max(200),
      })
      .optional()
      .describe("Any commune of the province receives it for the one that decides; only that one when absent"),
    yearly: z.int().min(0).optional().describe("Dossiers a year in a commune, roughly: what search shows first"),
    generated: z.literal(true).optional().describe("Made by a program for load tests; never to be published as law"),
    law: z.array(z.object({ title: z.string().min(1), note: z.string().optional() })).min(1),
    review: z.string().optional().describe("What is not verified yet, for the editor; on no page for citizens"),
    openQuestions: z
      .array(OpenQuestion)
      .min(1)
      .optional()
      .describe("Entries that an official must confirm; while any is left, nothing is published"),
  })
  .meta({ id: "ProcedureDefinition" });
export type ProcedureDefinition = z.infer<typeof ProcedureDefinition>;

/** A definition that passed `compile`; `version` is the hash of its content. */
export type Procedure = ProcedureDefinition & { readonly version: string };
