import { ProcedureDefinition } from "../procedure/definition.ts";
import { type Doubt, doubt, type RowRefusal } from "./finding.ts";
import { fitSteps, limitForSteps } from "./fit-steps.ts";
import { readLaw } from "./law-reading.ts";
import type { FactMapping } from "./mapping.ts";
import { readOutcome } from "./outcome-reading.ts";
import { readPapers } from "./papers-reading.ts";
import { saysNothing } from "./plain-words.ts";
import { readCase } from "./read-case.ts";
import { type Cells, type RawRow, readCells } from "./row-cells.ts";
import { readCode, readDate, readDepartment, readLevel } from "./small-readings.ts";
import { splitCell } from "./split-cell.ts";

/** What becomes of one row, before it is compared with the others. */
export type RowTaken =
  | {
      readonly ok: true;
      readonly definition: ProcedureDefinition;
      readonly doubts: readonly Doubt[];
      /** Equal for rows that say the same. */
      readonly content: string;
    }
  | {
      readonly ok: false;
      readonly refusal: RowRefusal;
      readonly found: string;
      readonly code: string;
      readonly name: string;
    };

/** What a cell tells; "không có" and its like tell nothing. */
const told = (cell: string | undefined): string | undefined =>
  cell === undefined || saysNothing(cell) ? undefined : cell;

const both = (vi: string, en: string | undefined) => ({ vi, en: en ?? vi });

const reviewOf = ({ timeLimit, ...cells }: Cells, { source }: FactMapping, row: number): string => {
  const [nameEn, decision] = [told(cells.nameEn), told(cells.decision)];
  return [
    `Nhập từ “${source}”, dòng ${row}${decision === undefined ? "" : `, quyết định ${decision}`}.`,
    ...(nameEn === undefined ? ["Chưa có tên tiếng Anh: tạm dùng tên tiếng Việt."] : []),
    ...(timeLimit === undefined ? [] : [`Thời hạn nguồn ghi: “${timeLimit.slice(0, 100)}”.`]),
    "Thời gian của từng bước lấy theo mẫu của lĩnh vực.",
  ].join(" ");
};

/** Everything that a definition needs, from cells that are in order, and what remains to be asked. */
const define = (cells: Cells & { readonly name: string }, code: string, mapping: FactMapping, row: number) => {
  const { constants, separators, departments, steps } = mapping;
  const { name, field = "" } = cells;
  const [nameEn, decision] = [told(cells.nameEn), told(cells.decision)];
  const summary = told(cells.summary) ?? name;
  const department = readDepartment(field, departments);
  const from = readDate(cells.effectiveFrom, constants.effectiveFrom);
  const law = readLaw(cells.law ?? "", separators.law, constants.law === undefined ? [] : [constants.law]);
  const decided = decision === undefined ? constants.law : `Quyết định ${decision}`;
  const time = readCase(cells, mapping, decided ?? mapping.source);
  const papers = readPapers(cells.papers ?? "", { separators: separators.papers, form: constants.paperForm });
  const outcome = readOutcome(cells.outcome ?? "");
  const template = steps[department.value.steps];
  if (template === undefined) throw new Error(`The mapping has no steps "${department.value.steps}"`);
  const limit = time.limit ?? limitForSteps(template);
  const hasField = !saysNothing(field);
  return {
    doubts: [
      ...(hasField ? department.doubts : [doubt("FIELD_MISSING", "field", field)]),
      ...[from, time, papers, outcome, law].flatMap(({ doubts }) => doubts),
    ],
    definition: ProcedureDefinition.parse({
      id: code,
      effectiveFrom: from.value,
      name: both(name, nameEn),
      summary: both(summary, told(cells.summaryEn) ?? nameEn),
      field: both(hasField ? field : "Chưa rõ lĩnh vực", undefined),
      department: department.value.department,
      keywords: splitCell(told(cells.keywords) ?? "", separators.keywords),
      online: constants.online,
      cases: [
        { id: "standard", name: both(name, nameEn), timeLimit: limit, components: papers.value, fees: time.fees },
      ],
      steps: fitSteps(template, limit),
      outcome: outcome.value,
      law: law.value,
      review: reviewOf(cells, mapping, row),
    }),
  };
};

/**
 * One row of another system's catalogue as a definition. What is doubtful is named with its entry; what cannot be a
 * commune's procedure, or cannot be read, is refused.
 * @param row number of the row as a person finds it in the file
 */
export const takeRow = (raw: RawRow, mapping: FactMapping, row: number): RowTaken => {
  const read = readCells(raw, mapping.columns);
  if (!read.ok) return { ok: false, refusal: read.refusal, found: read.found, code: "", name: "" };
  const { cells } = read;
  const { code: written = "", name = "" } = cells;
  const notTaken = (refusal: RowRefusal, found: string): RowTaken => ({
    ok: false,
    refusal,
    found,
    code: written,
    name,
  });
  const code = readCode(written);
  if (code === "CODE_MISSING" || code === "CODE_NOT_VALID") return notTaken(code, written);
  if (saysNothing(name)) return notTaken("NAME_MISSING", name);
  const level =
    mapping.columns.level === undefined ? undefined : readLevel(cells.level, cells.field ?? "", mapping.levels);
  if (typeof level === "string") return notTaken(level, `${cells.level ?? ""} – ${cells.field ?? ""}`);
  const { definition, doubts } = define({ ...cells, name }, code, mapping, row);
  return {
    ok: true,
    definition,
    doubts: [...read.doubts, ...(level?.doubts ?? []), ...doubts],
    content: JSON.stringify(cells),
  };
};
