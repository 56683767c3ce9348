import type { LocalDate } from "../calendar/time.ts";
import { readBirthDate } from "./birth-date.ts";
import { readIdNumber } from "./id-number.ts";
import type { ListRow } from "./list-row.ts";
import { matchRow } from "./match-row.ts";
import { nameKey } from "./name-key.ts";
import { registerIndex } from "./register-index.ts";
import { personKey, type RegisterPerson } from "./register-person.ts";
import { type RowResult, unmatched } from "./result.ts";

/** What makes two rows of a list the same person; undefined when the row does not say enough. */
const rowKey = ({ name, birthDate, idNumber }: ListRow): string | undefined => {
  const number = readIdNumber(idNumber);
  if (number.kind === "whole" || number.kind === "padded") return `id ${number.id}`;
  const birth = readBirthDate(birthDate);
  return nameKey(name) === "" || birth === undefined ? undefined : `name ${nameKey(name)} ${birth}`;
};

/** Keeps the first of those with the same key, by the file's lines; the others say on which line he stands already. */
const onceEach = (
  results: readonly RowResult[],
  keyOf: (result: RowResult) => string | undefined,
): readonly RowResult[] => {
  const first = new Map<string, number>();
  for (const result of results) {
    const key = keyOf(result);
    if (key === undefined) continue;
    first.set(key, Math.min(result.row.line, first.get(key) ?? result.row.line));
  }
  return results.map((result) => {
    const key = keyOf(result);
    const line = key === undefined ? undefined : first.get(key);
    return line === undefined || line === result.row.line ? result : unmatched(result.row, "twice", { sameAs: line });
  });
};

/** Nobody is confirmed twice, also when one row found him by his number and another by his name. */
export const eachPersonOnce = (results: readonly RowResult[]): readonly RowResult[] =>
  onceEach(results, (result) => (result.outcome === "matched" ? personKey(result.person) : undefined));

/**
 * One result for each row, in the order of the rows. A row's result depends on what is on the list and in the register, not
 * on the order of either. @param rows each with a line of its own  @param day on which the register is asked
 */
export const matchList = (
  rows: readonly ListRow[],
  people: readonly RegisterPerson[],
  day: LocalDate,
): readonly RowResult[] => {
  const register = registerIndex(people);
  const found = rows.map((row) => matchRow(row, register, day));
  return eachPersonOnce(onceEach(found, ({ row }) => rowKey(row)));
};
