import type { DatedEntry, DefinitionIndex } from "./definition-index.ts";

/** What becomes of the catalogue when files are published over what officials changed in the console. */
export interface MergedFiles {
  readonly procedures: readonly DatedEntry[];
  readonly edited: Readonly<Record<string, string>>;
  /** Codes whose file changed too, and which stay as they were edited until somebody takes the file. */
  readonly kept: readonly string[];
}

type Catalogue = Pick<DefinitionIndex, "procedures" | "edited">;

export const entriesOf = ({ procedures }: Pick<DefinitionIndex, "procedures">, code: string): DatedEntry[] =>
  procedures.filter(({ id }) => id === code).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));

/** Stands for the state of one procedure: its versions and their days. Empty when there are none. */
export const markOf = (entries: readonly DatedEntry[]): string =>
  entries.map(({ version, effectiveFrom, effectiveTo = "" }) => `${version}@${effectiveFrom}/${effectiveTo}`).join(" ");

/**
 * A procedure that officials changed stays as they left it; any other is as its file says, and goes when its file is gone.
 * @param take codes whose file is to replace what was edited
 */
export const mergeFiles = (
  before: Catalogue | undefined,
  files: readonly DatedEntry[],
  take: readonly string[] = [],
): MergedFiles => {
  const edited = Object.entries(before?.edited ?? {}).filter(([code]) => !take.includes(code));
  const isEdited = new Set(edited.map(([code]) => code));
  const stays = (before?.procedures ?? []).filter(({ id }) => isEdited.has(id));
  return {
    procedures: [...files.filter(({ id }) => !isEdited.has(id)), ...stays],
    edited: Object.fromEntries(edited),
    kept: edited.flatMap(([code, mark]) =>
      markOf(entriesOf({ procedures: [...files] }, code)) === mark ? [] : [code],
    ),
  };
};
