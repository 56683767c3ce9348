import * as z from "zod";
import { TimeLimit } from "../calendar/deadline.ts";
import { Localized } from "../localized.ts";

/** National code of an administrative procedure (mã thủ tục hành chính), e.g. "1.001193". */
export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}$/, "mã thủ tục có dạng 1.001193")
  .meta({ id: "ProcedureCode", description: "National code of the procedure, e.g. 1.001193" });

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "chỉ gồm chữ thường, số và dấu gạch nối");
const LocalDate = z.iso.date();

/** Form in which a paper is handed in: original, certified copy, plain copy, or electronic. */
export const PaperForm = z.enum(["original", "certified", "copy", "electronic"]).meta({ id: "PaperForm" });
export type PaperForm = z.infer<typeof PaperForm>;

/** One paper of a dossier (thành phần hồ sơ). */
export const Component = z
  .object({
    id: Key,
    name: Localized,
    form: PaperForm.describe("The strongest form that may be asked for"),
    count: z.int().min(1).max(10).default(1),
    required: z.boolean().default(true),
    note: Localized.optional(),
    withoutPaper: Localized.optional().describe("Where the data can be had so that no paper is asked"),
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
    amountVnd: z.int().min(0).optional(),
    unit: Localized.optional().describe("e.g. per page"),
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
    timeLimit: TimeLimit,
    timeLimitNote: Localized.optional(),
    components: z.array(Component).min(1),
    fees: z.array(Fee).default([]),
  })
  .meta({ id: "ProcedureCase" });
export type ProcedureCase = z.infer<typeof ProcedureCase>;

/** One hand of the dossier's way. Steps are taken in the order in which they stand. */
export const Step = z
  .object({
    id: Key,
    name: Localized,
    owner: Key.describe("A commune office (justice) or an agency key of the province (department-of-health)"),
    acceptWithinHours: z.number().positive().max(40).describe("Working hours until the office must accept"),
    workHours: z.number().positive().max(400).describe("Working hours that the step may take"),
    decides: z.boolean().default(false).describe("This step gives the outcome"),
    cases: z.array(Key).optional().describe("Only for these cases; all when absent"),
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
    online: z.object({ level: z.enum(["full", "partial", "none"]), reason: Localized.optional() }),
    cases: z.array(ProcedureCase).min(1),
    steps: z.array(Step).min(1),
    outcome: z.object({ name: Localized, code: z.string().optional() }),
    law: z.array(z.object({ title: z.string().min(1), note: z.string().optional() })).min(1),
    review: z.string().optional().describe("What is not verified yet, for the editor; shown in the console only"),
  })
  .meta({ id: "ProcedureDefinition" });
export type ProcedureDefinition = z.infer<typeof ProcedureDefinition>;

/** A definition that passed `compile`; `version` is the hash of its content. */
export type Procedure = ProcedureDefinition & { readonly version: string };

export const findCase = (procedure: ProcedureDefinition, id: string | undefined): ProcedureCase | undefined =>
  id === undefined && procedure.cases.length === 1 ? procedure.cases[0] : procedure.cases.find((one) => one.id === id);

export const stepsOf = (procedure: ProcedureDefinition, caseId: string): Step[] =>
  procedure.steps.filter((step) => step.cases === undefined || step.cases.includes(caseId));

export const inForceOn = (procedure: ProcedureDefinition, date: string): boolean =>
  procedure.effectiveFrom <= date && (procedure.effectiveTo === undefined || date <= procedure.effectiveTo);
