import { EntryFrame, type EntryProps, GroupFrame, type InputProps, useEntry } from "./entry-frame.tsx";
import { faultsIn } from "./faults.ts";
import type { FieldOf } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import { isRecord, type Path, textOf, valueAt } from "./paths.ts";
import { readWords, showWords } from "./typed-values.ts";
import { useTyped } from "./use-typed.ts";

interface LineProps {
  readonly input: InputProps;
  readonly value: string;
  readonly long: boolean;
  readonly lang?: "vi" | "en";
  readonly onType: (value: string) => void;
}

/** A long text grows with what is typed, up to a third of the screen. */
const Line = ({ input, value, long, lang, onType }: LineProps) =>
  long ? (
    <textarea {...input} lang={lang} rows={2} value={value} onInput={(event) => onType(event.currentTarget.value)} />
  ) : (
    <input
      {...input}
      lang={lang}
      autocomplete="off"
      value={value}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );

/** An optional text that is emptied is not there any more. */
const stored = (value: string, optional: true | undefined): string | undefined =>
  value === "" && optional ? undefined : value;

export const TextEntry = ({ spec, path }: EntryProps<FieldOf<"text">>) => {
  const words = useWords();
  const { value, faults, write, inputProps } = useEntry(path);
  const hint = words.hint(path);
  const input = inputProps(hint);
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults}>
      <Line
        input={input}
        value={textOf(value)}
        long={spec.long ?? false}
        onType={(typed) => write(stored(typed, spec.optional))}
      />
    </EntryFrame>
  );
};

const OneLanguage = ({ spec, path, lang }: EntryProps<FieldOf<"both">> & { lang: "vi" | "en" }) => {
  const { editor } = useWords();
  const form = useForm();
  const here = [...path, lang];
  const { value, faults, inputProps } = useEntry(here);
  const input = inputProps(undefined);
  const type = (typed: string) => {
    const other = lang === "vi" ? "en" : "vi";
    const isEmpty = typed === "" && textOf(valueAt(form.content, [...path, other])) === "";
    if (isEmpty && spec.optional) return form.write(path, undefined);
    const before = valueAt(form.content, path);
    if (isRecord(before)) return form.write(here, typed);
    form.write(path, lang === "vi" ? { vi: typed, en: "" } : { vi: "", en: typed });
  };
  return (
    <EntryFrame id={input.id} label={<span class="quiet small">{editor[lang]}</span>} faults={faults}>
      <Line input={input} value={textOf(value)} long={spec.long ?? false} lang={lang} onType={type} />
    </EntryFrame>
  );
};

/** Faults that belong to neither language, such as a text that is missing as a whole. */
const useWholeFaults = (path: Path) => {
  const { faults } = useForm();
  return faultsIn(faults, path).filter((fault) => !["vi", "en"].includes(String(fault.path[path.length])));
};

/** Vietnamese first, English beside it. */
export const BothEntry = ({ spec, path }: EntryProps<FieldOf<"both">>) => {
  const words = useWords();
  const { id } = useEntry(path);
  const faults = useWholeFaults(path);
  return (
    <GroupFrame
      id={id}
      path={path}
      label={words.label(path)}
      hint={words.hint(path)}
      optional={spec.optional}
      faults={faults}
    >
      <div class="both">
        <OneLanguage spec={spec} path={path} lang="vi" />
        <OneLanguage spec={spec} path={path} lang="en" />
      </div>
    </GroupFrame>
  );
};

export const WordsEntry = ({ spec, path }: EntryProps<FieldOf<"words">>) => {
  const words = useWords();
  const { value, faults, write, inputProps } = useEntry(path);
  const [shown, setTyped] = useTyped(value, showWords, readWords);
  const hint = words.hint(path);
  const input = inputProps(hint);
  const type = (typed: string) => {
    setTyped(typed);
    write(readWords(typed));
  };
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults}>
      <textarea
        {...input}
        rows={Math.min(12, Math.max(3, readWords(shown).length + 1))}
        value={shown}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </EntryFrame>
  );
};

/** The id by which other parts call an item; they follow when it is changed. */
export const IdEntry = ({ path }: EntryProps<FieldOf<"id">>) => {
  const words = useWords();
  const form = useForm();
  const { value, faults, inputProps } = useEntry(path);
  const input = inputProps(words.editor.idHint);
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={words.editor.idHint} faults={faults}>
      <input
        {...input}
        autocomplete="off"
        spellcheck={false}
        value={textOf(value)}
        onInput={(event) => form.rename(path.slice(0, -1), event.currentTarget.value)}
      />
    </EntryFrame>
  );
};
