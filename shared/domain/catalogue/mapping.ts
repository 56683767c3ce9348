import * as z from "zod";
import { ProcedureDefinition, Step } from "../procedure/definition.ts";
import { Key } from "../procedure/key.ts";
import { PaperForm } from "../procedure/paper-form.ts";

const Column = z.string().trim().normalize("NFC").min(1);

/** One column, or several of which the first that is not empty counts. */
const Columns = z.union([Column, z.array(Column).min(1).max(10)]);
type Columns = z.infer<typeof Columns>;

const Words = z.array(z.string().min(1)).min(1).max(200);

const FileForm = z
  .strictObject({
    delimiter: z
      .enum(["auto", "comma", "semicolon", "tab"])
      .default("auto")
      .describe("What parts the cells of a CSV file"),
    encoding: z.enum(["auto", "utf-8", "utf-16le", "utf-16be", "windows-1258"]).default("auto"),
    rows: z
      .string()
      .min(1)
      .optional()
      .describe("In JSON: the entry that holds the rows, such as data.items; the whole file when absent"),
  })
  .describe("How the file is written");

const FactColumns = z
  .strictObject({
    code: Columns.describe("Mã thủ tục"),
    name: Columns.describe("Tên thủ tục"),
    nameEn: Columns.optional().describe("English name; the Vietnamese one stands in when absent"),
    summary: Columns.optional(),
    summaryEn: Columns.optional(),
    field: Columns.describe("Lĩnh vực"),
    level: Columns.optional().describe("Cấp thực hiện"),
    decision: Columns.optional().describe("Số quyết định công bố"),
    effectiveFrom: Columns.optional().describe("Ngày hiệu lực, as 01/07/2025 or 2025-07-01"),
    timeLimit: Columns.optional().describe("Thời hạn, a number or a text such as “3 ngày làm việc”"),
    timeUnit: Columns.optional().describe("Đơn vị of the number in timeLimit"),
    fee: Columns.optional().describe("Phí, lệ phí"),
    timeAndFee: Columns.optional().describe("“3|Ngày làm việc|10,000” in one cell"),
    ways: Columns.optional().describe(
      "Cách thức thực hiện as the national portal concatenates it: time and fee of each way",
    ),
    papers: Columns.optional().describe("Thành phần hồ sơ"),
    text: Columns.optional().describe(
      "Trình tự thực hiện: read only to find times and fees that contradict the columns",
    ),
    outcome: Columns.optional().describe("Kết quả"),
    law: Columns.optional().describe("Căn cứ pháp lý"),
    keywords: Columns.optional(),
  })
  .describe("Which column feeds which entry");

const Separators = z
  .strictObject({
    papers: Words.prefault(["\n", ";"]),
    law: Words.prefault(["\n", ";"]),
    keywords: Words.prefault(["\n", ";", ","]),
    timeAndFee: z.string().min(1).default("|"),
  })
  .describe("What parts the entries that one cell holds");

const Unit = z.enum(["working-days", "calendar-days", "working-hours"]);
export type Unit = z.infer<typeof Unit>;

/** Words of the country's catalogues; longer ones are tried first. */
const USUAL_UNITS: Readonly<Record<string, Unit>> = {
  "ngày làm việc": "working-days",
  "ngày công": "working-days",
  ngày: "calendar-days",
  "giờ làm việc": "working-hours",
  giờ: "working-hours",
};

const Departments = z
  .strictObject({
    rules: z
      .array(z.strictObject({ words: Words, department: Key, steps: Key }))
      .max(200)
      .describe("The first rule one of whose words stands in the field's name"),
    otherwise: z
      .strictObject({ department: Key, steps: Key })
      .describe("For other fields, with a question to the editor"),
  })
  .describe("Who is responsible, by field");

const Levels = z
  .strictObject({
    taken: Words.prefault(["cấp xã"]).describe("A row is taken when its level names one of these"),
    refusedFields: z
      .array(z.string().min(1))
      .default([])
      .describe("Fields that are never a commune's, whatever the level says"),
    doubtfulFields: z
      .array(z.string().min(1))
      .default([])
      .describe("Fields of which an official must confirm the level"),
  })
  .describe("Which rows are a commune's");

const Constants = z
  .strictObject({
    effectiveFrom: z.iso.date().describe("Day from which the definitions are in force, when the row tells none"),
    online: ProcedureDefinition.shape.online,
    law: z.string().min(1).optional().describe("Decision that publishes the catalogue; added to each law"),
    feeKind: z
      .enum(["charge", "levy"])
      .default("levy")
      .describe("charge = phí, levy = lệ phí, where the cell does not say"),
    paperForm: PaperForm.default("copy").describe("Form of a paper where the cell does not say"),
  })
  .describe("What is the same for each row");

const Suspicions = z
  .strictObject({
    notOneDay: z
      .array(z.string().min(1))
      .default(["nuôi con nuôi", "hộ kinh doanh", "khuyết tật", "trợ giúp xã hội", "hộ nghèo", "đất đai"])
      .describe("Words of a name or field for which “1 ngày” is a known fault of the source"),
    mostDays: z.int().min(1).max(1000).default(180).describe("More days than this are a question"),
    mostHours: z.int().min(1).max(1000).default(24).describe("More hours than this are a question"),
    mostVnd: z.int().min(1).default(20_000_000).describe("A higher fee is a question"),
    leastVnd: z.int().min(0).default(500).describe("A lower fee, other than 0, is a question"),
  })
  .describe("What is taken for a fault of the source");

const source = z.string().min(1).max(500).describe("Where the file is from; it is written into each definition");

/** Each row's cells are read as facts, and doubted. */
export const FactMapping = z
  .strictObject({
    form: z.literal("facts"),
    source,
    file: FileForm.prefault({}),
    columns: FactColumns,
    separators: Separators.prefault({}),
    units: z.record(z.string().min(1), Unit).default(USUAL_UNITS),
    levels: Levels.prefault({}),
    departments: Departments,
    steps: z.record(Key, z.array(Step).min(1)).describe("Ways through the offices, by the name that a rule gives"),
    constants: Constants,
    suspicions: Suspicions.prefault({}),
  })
  .superRefine(({ departments, steps }, context) => {
    const named = [
      ...departments.rules.map((rule, at) => ({ rule, path: ["rules", at] })),
      { rule: departments.otherwise, path: ["otherwise"] },
    ];
    for (const { rule, path } of named)
      if (!Object.hasOwn(steps, rule.steps))
        context.addIssue({
          code: "custom",
          path: ["departments", ...path, "steps"],
          message: `không có các bước "${rule.steps}"`,
        });
  });
export type FactMapping = z.infer<typeof FactMapping>;

/** Each column is an entry of the definition, as `catalogue export` writes it; lists and groups are JSON. */
const DefinitionMapping = z.strictObject({
  form: z.literal("definition"),
  source,
  file: FileForm.prefault({}),
});

/** How a file of another system becomes definitions of procedures. */
export const CatalogueMapping = z
  .discriminatedUnion("form", [FactMapping, DefinitionMapping])
  .meta({ id: "CatalogueMapping", description: "How a CSV or JSON file becomes definitions of procedures" });
export type CatalogueMapping = z.infer<typeof CatalogueMapping>;

/** The columns that may feed each entry. */
export const columnsOf = ({ columns }: FactMapping): string[][] =>
  Object.values(columns).map((named: Columns | undefined) => [named ?? []].flat());
