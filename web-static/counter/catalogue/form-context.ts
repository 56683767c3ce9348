import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CatalogueContext, CatalogueRow, DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import type { Named } from "../../../shared/text/condition-text.ts";
import * as screenEn from "../../text/catalogue-en.ts";
import * as formEn from "../../text/catalogue-form-en.ts";
import * as formVi from "../../text/catalogue-form-vi.ts";
import * as screenVi from "../../text/catalogue-vi.ts";
import { useDesk } from "../desk.ts";
import type { SectionSpec, SeveralKind } from "./field-spec.ts";
import type { ListChange } from "./list-change.ts";
import { type Content, kindOf, type Path } from "./paths.ts";

/** What every entry of the form needs: the text, what is wrong with it, and how it is changed. */
export interface Form {
  readonly content: Content;
  /** The form, section by section. */
  readonly sections: readonly SectionSpec[];
  readonly faults: readonly DraftFault[];
  readonly context: CatalogueContext;
  /** The other procedures, by name. */
  readonly rows: readonly CatalogueRow[];
  /** Cases and questions of which a condition at a place can speak. */
  readonly named: (path: Path) => Required<Named>;
  /** What a list at a place can name, where the form alone knows it. */
  readonly several?: (kind: SeveralKind, path: Path) => readonly (readonly [string, string])[];
  /** What the heading of an item says beside its name; its name, where the form alone knows it. */
  readonly itemMore?: (path: Path) => string | undefined;
  readonly itemTitle?: (path: Path) => string | undefined;
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

type Screen = typeof screenVi;
interface FormTexts {
  readonly labels: Table;
  readonly hints: Table;
  readonly choices: Readonly<Record<string, Table>>;
  readonly items: Table;
  readonly units: Table;
  readonly sections: Table;
}

/** Everything that a form says, of the texts of its screen and of its entries. */
export const formWords = (screen: Screen, form: FormTexts) => {
  const { labels, hints, choices, items, units, sections } = form;
  return {
    ...screen,
    sections,
    units,
    label: (path: Path): string => labels[kindOf(path)] ?? String(path.at(-1) ?? ""),
    hint: (path: Path): string | undefined => hints[kindOf(path)],
    choice: (path: Path, option: string): string => choices[kindOf(path)]?.[option] ?? option,
    item: (path: Path): string => items[kindOf(path)] ?? "",
  };
};
export type FormWords = ReturnType<typeof formWords>;

/** Made once: every entry of a form asks for them each time that it is drawn. */
const WORDS: Readonly<Record<Language, FormWords>> = {
  vi: formWords(screenVi, formVi),
  en: formWords(screenEn, formEn),
};

/** Words of what is written here; of procedures where nobody says otherwise. */
export const WordsContext = createContext(WORDS);

export const useWords = (): FormWords => useContext(WordsContext)[useDesk().language];
