import { accept, type Result, refuse } from "../decider.ts";
import { readBirthDate } from "./birth-date.ts";
import { type Columns, type RegisterField, registerFields } from "./columns.ts";
import { readIdNumber } from "./id-number.ts";
import { RegisterPerson } from "./register-person.ts";
import { filledRows, type Table, type TableRefusal, tidyCell } from "./table.ts";

/** People of one register: several times the poor and near-poor of the largest commune. */
export const REGISTER_AT_MOST = 50_000;

const optional: ReadonlySet<RegisterField> = new Set(["birthDate", "idNumber", "hamlet", "household"]);

/** The cell as the register keeps it; undefined when it cannot be read. */
const registerCell = (field: RegisterField, cell: string): string | undefined => {
  switch (field) {
    case "birthDate":
      return cell === "" ? "" : readBirthDate(cell);
    case "validFrom":
    case "validTo": {
      const day = readBirthDate(cell);
      return day?.length === 10 ? day : undefined;
    }
    case "idNumber": {
      const number = readIdNumber(cell);
      return number.kind === "bad" ? undefined : number.kind === "none" ? "" : number.id;
    }
    default:
      return cell;
  }
};

const asked = (field: RegisterField, cell: string): string => tidyCell(cell, field === "household" ? 40 : 120);

interface FilledRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** One person of the register; the first cell that cannot be read is named by line and column. */
const registerPerson = (
  { cells, line }: FilledRow,
  columns: Columns<RegisterField>,
): Result<RegisterPerson, TableRefusal> => {
  const person: Partial<Record<RegisterField, string>> = {};
  for (const field of registerFields) {
    const column = columns[field];
    const cell = asked(field, (column === undefined ? undefined : cells[column]) ?? "");
    const read = registerCell(field, cell);
    if (read === undefined || (read === "" && !optional.has(field)))
      return refuse("TABLE_CELL", { detail: { line: String(line), column: field, cell: cell.slice(0, 40) } });
    person[field] = read;
  }
  return accept(RegisterPerson.parse({ ...person, household: person.household || person.head?.slice(0, 40) }));
};

/** The people of a register. It is the commune's own, so what cannot be read in it is refused and not passed over. */
export const registerPeople = (
  table: Table,
  columns: Columns<RegisterField>,
): Result<RegisterPerson[], TableRefusal> => {
  const missing = registerFields.find((field) => columns[field] === undefined && !optional.has(field));
  if (missing !== undefined) return refuse("TABLE_COLUMN_MISSING", { detail: { column: missing } });
  const filled = filledRows(table);
  if (filled.length === 0) return refuse("TABLE_NO_ROWS");
  if (filled.length > REGISTER_AT_MOST)
    return refuse("TABLE_TOO_LONG", { detail: { rows: String(filled.length), limit: String(REGISTER_AT_MOST) } });
  const people: RegisterPerson[] = [];
  for (const row of filled) {
    const person = registerPerson(row, columns);
    if (!person.ok) return person;
    people.push(person.value);
  }
  return accept(people);
};
