import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CatalogueContext, CatalogueRow, DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import * as screenEn from "../../text/catalogue-en.ts";
import * as formEn from "../../text/catalogue-form-en.ts";
import * as formVi from "../../text/catalogue-form-vi.ts";
import * as screenVi from "../../text/catalogue-vi.ts";
import { useDesk } from "../desk.ts";
import type { ListChange } from "./list-change.ts";
import { type Content, kindOf, type Path } from "./paths.ts";

/** What every entry of the form needs: the text, what is wrong with it, and how it is changed. */
export interface Form {
  readonly content: Content;
  readonly faults: readonly DraftFault[];
  readonly context: CatalogueContext;
  /** The other procedures, by name. */
  readonly rows: readonly CatalogueRow[];
  readonly isOpen: (path: Path) => boolean;
  readonly setOpen: (path: Path, open: boolean) => void;
  readonly write: (path: Path, value: unknown) => void;
  readonly rename: (item: Path, id: string) => void;
  readonly changeList: (list: Path, change: ListChange, said: string, isOptional?: boolean) => void;
}

export const FormContext = createContext<Form | undefined>(undefined);

export const useForm = (): Form => {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error("no form");
  return form;
};

type Table = Readonly<Record<string, string>>;

const wordsOf = (language: Language) => {
  const { labels, hints, choices, items, units, sections } = { vi: formVi, en: formEn }[language];
  const named: Table = labels;
  const kinds: Table = units;
  const parts: Table = sections;
  return {
    ...{ vi: screenVi, en: screenEn }[language],
    sections: parts,
    units: kinds,
    label: (path: Path): string => named[kindOf(path)] ?? String(path.at(-1) ?? ""),
    hint: (path: Path): string | undefined => hints[kindOf(path)],
    choice: (path: Path, option: string): string => choices[kindOf(path)]?.[option] ?? option,
    item: (path: Path): string => items[kindOf(path)] ?? "",
  };
};
export type FormWords = ReturnType<typeof wordsOf>;

/** Made once: every entry of a form asks for them each time that it is drawn. */
const WORDS: Readonly<Record<Language, FormWords>> = { vi: wordsOf("vi"), en: wordsOf("en") };

export const useWords = (): FormWords => WORDS[useDesk().language];
