import { nameKey } from "./name-key.ts";

export const listFields = ["name", "birthDate", "idNumber", "address", "note"] as const;
export type ListField = (typeof listFields)[number];
export const registerFields = [
  "household",
  "head",
  "name",
  "birthDate",
  "idNumber",
  "hamlet",
  "validFrom",
  "validTo",
] as const;
export type RegisterField = (typeof registerFields)[number];

/** Words by which headings name a column, without marks, the plainest first. A heading that only begins so counts too. */
const words: Readonly<Record<ListField | RegisterField, readonly string[]>> = {
  name: ["ho va ten", "ho ten", "ten hoc sinh", "ten nguoi", "ho va ten thanh vien", "full name", "name"],
  birthDate: ["ngay sinh", "ngay thang nam sinh", "nam sinh", "sinh ngay", "date of birth", "birth"],
  idNumber: ["so dinh danh", "dinh danh", "so cccd", "cccd", "can cuoc", "so can cuoc", "ma dinh danh", "id number"],
  address: ["dia chi", "noi o", "noi thuong tru", "cho o", "thon", "to dan pho", "address"],
  note: ["ghi chu", "lop", "don vi", "note", "class"],
  household: ["ma ho", "so ho", "ho so ho", "household"],
  head: ["chu ho", "ho ten chu ho", "ho va ten chu ho", "head"],
  hamlet: ["thon", "xom", "to dan pho", "khu dan cu", "ban", "hamlet"],
  validFrom: ["tu ngay", "ngay cong nhan", "hieu luc tu", "valid from"],
  validTo: ["den ngay", "hieu luc den", "ngay het han", "valid to"],
};

/** How well a heading names a field: 2 exactly, 1 at its beginning, 0 not at all. */
const fit = (heading: string, field: ListField | RegisterField): number => {
  const key = nameKey(heading);
  if (words[field].includes(key)) return 2;
  return words[field].some((word) => key.startsWith(`${word} `)) ? 1 : 0;
};

export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** Which column holds which field, by the headings; an exact heading goes before one that only begins so. */
export const columnsOf = <Field extends ListField | RegisterField>(
  headings: readonly string[],
  fields: readonly Field[],
): Columns<Field> => {
  const found: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const wanted of [2, 1])
    for (const field of fields) {
      if (found[field] !== undefined) continue;
      const at = headings.findIndex((heading, column) => !taken.has(column) && fit(heading, field) === wanted);
      if (at < 0) continue;
      found[field] = at;
      taken.add(at);
    }
  return found;
};

/** Rows above the heading are titles of the document ("Danh sách học sinh …"); it is looked for this far down. */
const HEADING_WITHIN = 20;

/** The row with the headings: the one of the first rows that names most fields, at least two. */
export const headingRow = (
  rows: readonly (readonly string[])[],
  fields: readonly (ListField | RegisterField)[],
): number | undefined => {
  const named = rows.slice(0, HEADING_WITHIN).map((row) => Object.keys(columnsOf(row, fields)).length);
  const most = Math.max(0, ...named);
  return most < 2 ? undefined : named.indexOf(most);
};
