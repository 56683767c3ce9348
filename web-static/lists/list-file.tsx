import { useId, useState } from "preact/hooks";
import {
  type Columns,
  columnsOf,
  headingRow,
  type ListField,
  type RegisterField,
} from "../../shared/domain/collective/columns.ts";
import type { Table } from "../../shared/domain/collective/table.ts";
import type { Refusal } from "../../shared/domain/decider.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { readSheet } from "../../shared/sheet/read-sheet.ts";
import { fillSentence } from "../../shared/text/fill-sentence.ts";
import { sheetRefusals } from "../../shared/text/sheet-refusals.ts";
import { upload as en } from "../text/collective-en.ts";
import { upload as vi } from "../text/collective-vi.ts";

/** Rows of the file that are shown so that somebody sees which column is which. */
const SHOWN = 5;

export interface ReadFile<Field extends string> {
  readonly name: string;
  readonly table: Table;
  readonly columns: Columns<Field>;
}

/** Why a file or its columns do not do, in words; columns by the names that the form shows. */
export const fileFault = ({ code, detail = {} }: Refusal, language: Language): string => {
  const text = { vi, en }[language];
  const names: Readonly<Record<string, string>> = text.fields;
  const sentences: Readonly<Record<string, { vi: string; en: string } | undefined>> = sheetRefusals;
  const { column } = detail;
  const named =
    typeof column === "string" && names[column] !== undefined ? { ...detail, column: names[column] } : detail;
  return fillSentence(sentences[code] ?? { vi: code, en: code }, named, language);
};

interface Props<Field extends ListField | RegisterField> {
  readonly language: Language;
  readonly fields: readonly Field[];
  readonly file: ReadFile<Field> | undefined;
  readonly onFile: (file: ReadFile<Field> | undefined) => void;
  /** What is wrong with the table as it is understood now. */
  readonly fault: string | undefined;
  /** How many people it has, when nothing is wrong. */
  readonly people: number | undefined;
}

const letterOf = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));

/** A file of people, read in the browser: which column is which, and its first rows. It leaves this computer only as rows. */
export const ListFile = <Field extends ListField | RegisterField>(props: Props<Field>) => {
  const { language, fields, file, onFile, fault, people } = props;
  const text = { vi, en }[language];
  const id = useId();
  const [trouble, setTrouble] = useState<string>();
  const [isReading, setReading] = useState(false);
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setTrouble(undefined);
    onFile(undefined);
    setReading(true);
    const read = await readSheet(new Uint8Array(await chosen.arrayBuffer()));
    setReading(false);
    if (!read.ok) return setTrouble(fileFault(read.refusal, language));
    const heading = headingRow(read.value, fields) ?? 0;
    const table = { rows: read.value, heading };
    onFile({ name: chosen.name, table, columns: columnsOf(read.value[heading] ?? [], fields) });
  };
  return (
    <div class="list-file">
      <div class="field">
        <label for={id}>{text.choose}</label>
        <span class="hint" id={`${id}-hint`}>
          {text.chooseHint}
        </span>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      <p role="status">{isReading ? text.reading : ""}</p>
      {(trouble ?? fault) !== undefined && (
        <p class="notice late" role="alert">
          {trouble ?? fault}
        </p>
      )}
      {file !== undefined && (
        <>
          <ColumnChoice language={language} fields={fields} file={file} onFile={onFile} />
          {people !== undefined && <p class="notice good">{text.rows(people)}</p>}
          <FirstRows language={language} fields={fields} file={file} />
        </>
      )}
    </div>
  );
};

type Shown<Field extends ListField | RegisterField> = Pick<Props<Field>, "language" | "fields"> & {
  readonly file: ReadFile<Field>;
};

const ColumnChoice = <Field extends ListField | RegisterField>({
  language,
  fields,
  file,
  onFile,
}: Shown<Field> & Pick<Props<Field>, "onFile">) => {
  const text = { vi, en }[language];
  const id = useId();
  const headings = file.table.rows[file.table.heading] ?? [];
  const set = (field: Field, value: string) => {
    const columns: Partial<Record<Field, number>> = { ...file.columns };
    if (value === "") delete columns[field];
    else columns[field] = Number(value);
    onFile({ ...file, columns });
  };
  return (
    <fieldset>
      <legend>{text.headings}</legend>
      <p class="hint">
        {text.headingAt(file.table.heading + 1)}. {text.headingsHint}
      </p>
      <div class="column-choice">
        {fields.map((field) => (
          <div class="field" key={field}>
            <label for={`${id}-${field}`}>{text.fields[field]}</label>
            <select
              id={`${id}-${field}`}
              value={file.columns[field] ?? ""}
              onChange={(event) => set(field, event.currentTarget.value)}
            >
              <option value="">{text.none}</option>
              {headings.map((heading, column) => (
                <option key={letterOf(column)} value={column}>
                  {letterOf(column)}: {heading === "" ? text.column(letterOf(column)) : heading}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

const FirstRows = <Field extends ListField | RegisterField>({ language, fields, file }: Shown<Field>) => {
  const text = { vi, en }[language];
  const { rows, heading } = file.table;
  const known = fields.flatMap((field) => {
    const column = file.columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard.
    <section class="card cells" aria-label={text.preview} tabIndex={0}>
      <table class="list">
        <caption>{text.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            {known.map(({ field }) => (
              <th scope="col" key={field}>
                {text.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(heading + 1, heading + 1 + SHOWN).map((cells, at) => (
            <tr key={heading + at}>
              <td>{heading + at + 2}</td>
              {known.map(({ field, column }) => (
                <td key={field}>{cells[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
