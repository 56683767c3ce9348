import type { CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { fold } from "../../../shared/text/fold.ts";

export const STATES = ["in-force", "scheduled", "ended", "draft-only", "drafted"] as const;
export type RowState = (typeof STATES)[number];

export interface CatalogueFilter {
  readonly asked: string;
  /** Vietnamese name of the field; "" for all. */
  readonly field: string;
  readonly state: RowState | "";
}

export const everything: CatalogueFilter = { asked: "", field: "", state: "" };

/** How the procedure stands: what is in force outweighs what will be, that what was. */
export const stateOf = ({ versions }: Pick<CatalogueRow, "versions">): RowState =>
  (["in-force", "scheduled", "ended"] as const).find((state) => versions.some((one) => one.state === state)) ??
  "draft-only";

/** The version of which the row speaks. */
export const versionOf = (row: Pick<CatalogueRow, "versions">): CatalogueRow["versions"][number] | undefined =>
  row.versions.filter(({ state }) => state === stateOf(row)).at(-1) ?? row.versions.at(-1);

const isInState = (row: CatalogueRow, state: RowState): boolean =>
  state === "drafted"
    ? row.draft !== undefined
    : row.versions.some((one) => one.state === state) || stateOf(row) === state;

/** What is searched in: made once for a list, because it is asked at every key. */
export const searchable = (rows: readonly CatalogueRow[]): readonly (readonly [CatalogueRow, string])[] =>
  rows.map((row) => {
    const words = [row.code, row.code.replaceAll(".", ""), row.name?.vi, row.name?.en, row.field?.vi, row.draft?.by];
    return [row, fold(words.filter((one) => one !== undefined).join(" "))];
  });

/** Rows in which every word that was typed stands somewhere, with or without marks. */
export const filteredRows = (
  rows: ReturnType<typeof searchable>,
  { asked, field, state }: CatalogueFilter,
): readonly CatalogueRow[] => {
  const words = fold(asked).split(" ");
  return rows
    .filter(([row, text]) => words.every((word) => text.includes(word)) && (field === "" || row.field?.vi === field))
    .filter(([row]) => state === "" || isInState(row, state))
    .map(([row]) => row);
};

/** The fields of the list by their Vietnamese names, each with its name in the reader's language. */
export const fieldsOf = (rows: readonly CatalogueRow[], language: Language): readonly (readonly [string, string])[] => {
  const names = new Map(
    rows.flatMap(({ field }) => (field === undefined ? [] : [[field.vi, field[language]] as const])),
  );
  return [...names].sort(([, one], [, other]) => one.localeCompare(other, language));
};
