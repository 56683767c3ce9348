import { type KnownVariables, knownVariables } from "../slip/known-variables.ts";
import { hasStrayBrace, placeholdersIn } from "../slip/placeholders.ts";
import type { SlipBlock, SlipTemplate } from "../slip/template.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";

interface Asked {
  readonly path: FaultPath;
  readonly text: string;
  /** Of which list the text's variables are; of the form itself when absent. */
  readonly table?: string;
}

const inBlock = (block: SlipBlock, at: number): Asked[] => {
  const path = ["blocks", at];
  switch (block.kind) {
    case "sentence":
      return [{ path: [...path, "text"], text: block.text }];
    case "fields":
      return block.fields.map(({ value }, no) => ({ path: [...path, "fields", no, "value"], text: value }));
    case "table":
      return block.columns.map(({ value = "" }, no) => ({
        path: [...path, "columns", no, "value"],
        text: value,
        table: block.rows,
      }));
    case "codes":
      return block.lines.map((text, no) => ({ path: [...path, "lines", no], text }));
    case "signatures":
      return block.people.map(({ name = "" }, no) => ({ path: [...path, "people", no, "name"], text: name }));
  }
};

const askedIn = ({ title, subtitle = "", number = "", blocks }: SlipTemplate): Asked[] => [
  { path: ["title"], text: title },
  { path: ["subtitle"], text: subtitle },
  { path: ["number"], text: number },
  ...blocks.flatMap(inBlock),
];

function* unknownNames(template: SlipTemplate, known: KnownVariables): Generator<Finding> {
  for (const [at, block] of template.blocks.entries()) {
    if (block.kind === "table" && known.tables[block.rows] === undefined)
      yield {
        path: ["blocks", at, "rows"],
        code: "SLIP_VARIABLE_UNKNOWN",
        reason: `Mẫu "${template.id}" không có danh sách "${block.rows}".`,
        suggestion: suggestKey(block.rows, Object.keys(known.tables)),
      };
    if (block.kind === "codes" && !known.codes)
      yield {
        path: ["blocks", at],
        code: "SLIP_VARIABLE_UNKNOWN",
        reason: `Mẫu "${template.id}" không thuộc một hồ sơ nào nên không có mã QR.`,
        suggestion: "Bỏ phần này.",
      };
  }
  for (const { path, text, table } of askedIn(template)) {
    const names = table === undefined ? known.variables : known.tables[table];
    if (names === undefined) continue;
    for (const name of placeholdersIn(text).filter((one) => !names.includes(one)))
      yield {
        path,
        code: "SLIP_VARIABLE_UNKNOWN",
        reason: `Mẫu "${template.id}" không có giá trị nào tên "${name}".`,
        suggestion: suggestKey(name, names),
      };
    if (hasStrayBrace(text))
      yield {
        path,
        code: "SLIP_VARIABLE_UNKNOWN",
        reason: `Dấu { } trong "${text}" không thành tên giá trị.`,
        suggestion: "Tên giá trị viết liền, không dấu, bắt đầu bằng chữ thường, như {code}.",
      };
  }
}

function* missingFields(template: SlipTemplate, known: KnownVariables): Generator<Finding> {
  const used = new Set(
    askedIn(template).flatMap(({ text, table }) => (table === undefined ? placeholdersIn(text) : [])),
  );
  const tables = new Set(template.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : [])));
  const missing = [
    ...known.mandatory.filter((name) => !used.has(name)).map((name) => `{${name}}`),
    ...known.mandatoryTables.filter((name) => !tables.has(name)).map((name) => `danh sách ${name}`),
  ];
  if (missing.length > 0)
    yield {
      path: ["blocks"],
      code: "SLIP_FIELD_MISSING",
      reason: `Mẫu "${template.id}" thiếu nội dung bắt buộc: ${missing.join(", ")}.`,
      suggestion: "Thêm vào một câu, một mục hoặc một bảng.",
    };
}

/** What is wrong with one form's wording by itself. */
const checkSlip = (template: SlipTemplate): Finding[] => {
  const known = knownVariables[template.id];
  return [...unknownNames(template, known), ...missingFields(template, known)];
};

/** Wordings of forms: each form once, with values that there are, and with all that the form prescribes. */
export function* checkSlips(slips: readonly SlipTemplate[]): Generator<Finding> {
  for (const { at, value } of repeats(slips.map(({ id }) => id)))
    yield {
      path: ["slips", at, "id"],
      code: "SLIP_TWICE",
      reason: `Mẫu "${value}" đã có ở tệp khác.`,
      suggestion: "Mỗi mẫu chỉ để một tệp.",
    };
  for (const [at, template] of slips.entries())
    for (const finding of checkSlip(template)) yield { ...finding, path: ["slips", at, ...finding.path] };
}
