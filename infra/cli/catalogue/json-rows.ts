import type { RawRow } from "../../../shared/domain/catalogue/row-cells.ts";
import { columnName } from "./csv-rows.ts";
import type { ReadRow } from "./read-row.ts";
import type { SourceText } from "./source-text.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const at = (value: unknown, path: string | undefined): unknown =>
  (path?.split(".") ?? []).reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

/** An array of rows, an object that holds rows by any name, or one row alone. */
const itemsOf = (value: unknown, isRow: (row: RawRow) => boolean): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  return isRow(value) ? [value] : Object.values(value);
};

const rowOf = (item: unknown, row: number, read: number): ReadRow =>
  isRecord(item)
    ? { row, read, raw: Object.fromEntries(Object.entries(item).map(([name, value]) => [columnName(name), value])) }
    : { row, read, refusal: "ROW_NOT_AN_OBJECT", found: JSON.stringify(item).slice(0, 80) };

/** Every row of a JSON file, counted from 1. A file of this kind is read whole, so its size bounds the memory. */
export async function* jsonRows(
  source: SourceText,
  { rows, isRow }: { readonly rows: string | undefined; readonly isRow: (row: RawRow) => boolean },
): AsyncGenerator<ReadRow> {
  let text = "";
  for await (const piece of source.pieces()) text += piece.text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`Tệp không phải JSON đúng (not valid JSON): ${error instanceof Error ? error.message : error}`);
  }
  const items = itemsOf(at(value, rows), isRow);
  if (items === undefined)
    throw new Error(
      `Không thấy danh sách bản ghi${rows === undefined ? "" : ` ở “${rows}”`} trong tệp JSON (no list of rows is there).`,
    );
  for (const [position, item] of items.entries())
    yield rowOf(item, position + 1, Math.floor((source.bytes * (position + 1)) / items.length));
}
