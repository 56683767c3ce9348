import type { RowRefusal } from "../../../shared/domain/catalogue/finding.ts";
import type { RawRow } from "../../../shared/domain/catalogue/row-cells.ts";

/** One row of a file of either kind. `read` counts the file's bytes so far. */
export type ReadRow = { readonly row: number; readonly read: number } & (
  | { readonly raw: RawRow }
  | { readonly refusal: RowRefusal; readonly found: string }
);
