import type { Component } from "../procedure/definition.ts";
import type { PaperForm } from "../procedure/paper-form.ts";
import { sameWords } from "../procedure/same-words.ts";
import { doubt, type Reading, type RowQuestion } from "./finding.ts";
import { saysNothing } from "./plain-words.ts";
import { bare, splitCell } from "./split-cell.ts";

const PATH = "cases[0].components";
/** More papers, or a longer name, than a catalogue's entry has: then borders were lost. */
const MOST_PAPERS = 40;
const LONGEST_NAME = 600;
const MOST_COPIES = 10;

export interface PaperRules {
  readonly separators: readonly string[];
  readonly form: PaperForm;
}

interface Paper {
  readonly name: string;
  readonly form: PaperForm;
  readonly count: number;
  readonly clear: boolean;
}

const component = ({ name, form, count }: Paper, at: number): Component => ({
  id: `paper-${at + 1}`,
  name: { vi: name, en: name },
  form,
  count,
  required: true,
});

/** A definition has at least one paper; this one says that nobody knows which. */
const UNKNOWN: Component = {
  id: "paper-1",
  name: { vi: "Thành phần hồ sơ chưa được xác nhận", en: "The papers are not confirmed yet" },
  form: "copy",
  count: 1,
  required: true,
};

const answer = (papers: readonly Paper[], why: RowQuestion | undefined, cell: string): Reading<Component[]> => {
  // The same name again is another case's paper, or one that was typed twice: an official tells which.
  const distinct = papers.filter((paper, at) => papers.findIndex(({ name }) => sameWords(name, paper.name)) === at);
  const taken = distinct.slice(0, MOST_PAPERS);
  const unclear = papers.length !== taken.length || papers.some(({ clear }) => !clear);
  const code = taken.length === 0 ? "PAPERS_UNCLEAR" : (why ?? (unclear ? "PAPERS_UNCLEAR" : undefined));
  return {
    value: taken.length === 0 ? [UNKNOWN] : taken.map(component),
    doubts: code === undefined ? [] : [doubt(code, PATH, cell)],
  };
};

const HEADER = /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/g;
const COUNTS = /(?<!\d)(?:(\d{1,2}) ?bản chính(?: ?, ?(\d{1,2}) ?bản sao)?|(\d{1,2}) ?bản sao)/gi;
const FORM_FILE = /(?<![\p{L}\d_])[\w.-]{3,120}\.(?:docx?|pdf|xlsx?)$/iu;

const portalPaper = (text: string, originals: number, copies: number): Paper => {
  const name = bare(bare(text).replace(FORM_FILE, ""));
  const only = originals > 0 !== copies > 0;
  return {
    name: name.slice(0, LONGEST_NAME),
    form: originals > 0 ? "original" : "copy",
    count: Math.min(Math.max(originals, copies, 1), MOST_COPIES),
    clear:
      only &&
      Math.max(originals, copies) <= MOST_COPIES &&
      name.length <= LONGEST_NAME &&
      !/\.(?:docx?|pdf)/i.test(name),
  };
};

/** Papers of one table of the portal, whose cells were run together; each ends with its number of copies. */
const portalTable = (table: string): Paper[] => {
  let from = 0;
  const papers: Paper[] = [];
  for (const { 0: whole, 1: originals = "0", 2: more = "0", 3: copies = more, index } of table.matchAll(COUNTS)) {
    const paper = portalPaper(table.slice(from, index), Number(originals), Number(copies));
    if (paper.name !== "") papers.push(paper);
    from = index + whole.length;
  }
  return papers;
};

const FORMS: readonly (readonly [RegExp, PaperForm])[] = [
  [/chứng thực|công chứng/i, "certified"],
  [/bản sao|bản chụp|photo/i, "copy"],
  [/bản điện tử/i, "electronic"],
  [/bản chính|bản gốc|^(?:tờ khai|đơn|phiếu|giấy đề nghị)(?!\p{L})/iu, "original"],
];
/** A border that was not split at: a second bullet or number inside one entry. */
const INNER_BORDER = /[;:.]\s*(?:[-+•]|\d{1,2}[.)])\s|\s-\s|;\s/;

const listedPaper = (name: string, form: PaperForm): Paper => ({
  name: name.slice(0, LONGEST_NAME),
  form: FORMS.find(([words]) => words.test(name))?.[1] ?? form,
  count: 1,
  clear: name.length <= LONGEST_NAME && !INNER_BORDER.test(name) && !(/bản chính/i.test(name) && /bản sao/i.test(name)),
});

/** The papers of a row: the portal's tables, or a list in one cell. */
export const readPapers = (cell: string, { separators, form }: PaperRules): Reading<Component[]> => {
  if (saysNothing(cell)) return { value: [UNKNOWN], doubts: [doubt("PAPERS_MISSING", PATH, "")] };
  const [, ...tables] = cell.split(HEADER);
  if (tables.length === 0)
    return answer(
      splitCell(cell, separators).map((name) => listedPaper(name, form)),
      undefined,
      cell,
    );
  const read = tables.map(portalTable).filter((papers) => papers.length > 0);
  return answer(read.flat(), read.length > 1 ? "PAPERS_OF_SEVERAL_CASES" : undefined, cell);
};
