import { accept, type Result, refuse } from "../decider.ts";
import type { Columns, ListField } from "./columns.ts";
import { type ListRow, ROWS_AT_MOST } from "./list-row.ts";
import { filledRows, type Table, type TableRefusal, tidyCell } from "./table.ts";

/** The people of a list. Rows without any cell are passed over; what is wrong with a person is the matching's matter. */
export const listRows = (table: Table, columns: Columns<ListField>): Result<ListRow[], TableRefusal> => {
  const { name, birthDate, idNumber, address, note } = columns;
  if (name === undefined) return refuse("TABLE_COLUMN_MISSING", { detail: { column: "name" } });
  if (birthDate === undefined && idNumber === undefined)
    return refuse("TABLE_COLUMN_MISSING", { detail: { column: "idNumber" } });
  const filled = filledRows(table);
  if (filled.length === 0) return refuse("TABLE_NO_ROWS");
  if (filled.length > ROWS_AT_MOST)
    return refuse("TABLE_TOO_LONG", { detail: { rows: String(filled.length), limit: String(ROWS_AT_MOST) } });
  const at = (cells: readonly string[], column: number | undefined, most: number) =>
    column === undefined ? "" : tidyCell(cells[column], most);
  return accept(
    filled.map(({ cells, line }) => ({
      line,
      name: at(cells, name, 120),
      birthDate: at(cells, birthDate, 40),
      idNumber: at(cells, idNumber, 40),
      address: at(cells, address, 200),
      note: at(cells, note, 200),
    })),
  );
};
