import { LocalDate } from "../calendar/time.ts";
import { doubt, type Reading, type RowRefusal } from "./finding.ts";
import type { FactMapping } from "./mapping.ts";
import { saysNothing, wordIn } from "./plain-words.ts";

/** The national code; agencies append their own sign ("1.001193.000.00.00.H14"), which is no part of it. */
export const readCode = (cell: string): string | RowRefusal => {
  if (saysNothing(cell)) return "CODE_MISSING";
  return /^(\d\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$/.exec(cell)?.[1] ?? "CODE_NOT_VALID";
};

/** Whether a row is a commune's: refused, in doubt, or taken. */
export const readLevel = (
  level: string | undefined,
  field: string,
  { taken, refusedFields, doubtfulFields }: FactMapping["levels"],
): RowRefusal | Reading<undefined> => {
  const said = level !== undefined && !saysNothing(level);
  if (said && wordIn(level, taken) === undefined) return "LEVEL_OTHER";
  if (wordIn(field, refusedFields) !== undefined) return "LEVEL_MISTAGGED";
  const doubts = [
    ...(said ? [] : [doubt("LEVEL_MISSING", "", level ?? "")]),
    ...(wordIn(field, doubtfulFields) === undefined ? [] : [doubt("LEVEL_DOUBTFUL", "", `${level ?? ""} – ${field}`)]),
  ];
  return { value: undefined, doubts };
};

interface Place {
  readonly department: string;
  readonly steps: string;
}

/** Who is responsible for a field. */
export const readDepartment = (field: string, { rules, otherwise }: FactMapping["departments"]): Reading<Place> => {
  const rule = rules.find(({ words }) => wordIn(field, words) !== undefined);
  return rule === undefined
    ? { value: otherwise, doubts: [doubt("DEPARTMENT_NOT_MAPPED", "department", field)] }
    : { value: rule, doubts: [] };
};

/** A date as 2025-07-01 or, day first, 01/07/2025. */
export const readDate = (cell: string | undefined, otherwise: string): Reading<string> => {
  if (cell === undefined || saysNothing(cell)) return { value: otherwise, doubts: [] };
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(cell);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const [year = "", month = "", day = ""] = iso?.slice(1) ?? written?.slice(1).reverse() ?? [];
  const date = LocalDate.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date.success
    ? { value: date.data, doubts: [] }
    : { value: otherwise, doubts: [doubt("DATE_UNCLEAR", "effectiveFrom", cell)] };
};
