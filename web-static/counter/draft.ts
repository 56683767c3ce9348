import { kept } from "../browser/kept.ts";
import { newKey } from "../browser/new-key.ts";
import type { CommandValues } from "./command-fields.ts";

export interface DraftPerson {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
}

export interface DraftPaper {
  readonly id: string;
  readonly form: "original" | "certified" | "copy" | "electronic";
  readonly count: number;
  readonly given: boolean;
}

/** A new dossier while it is typed. */
export interface Draft {
  /** Names the wish to submit; kept with the draft, so that a repeat after a crash makes no second dossier. */
  readonly key: string;
  readonly procedure?: { readonly code: string; readonly name: string };
  readonly case?: string;
  /** Answers to the procedure's questions: question → option. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly channel: "counter" | "assisted";
  readonly language: "vi" | "en";
  readonly owner: DraftPerson;
  readonly submitter: DraftPerson;
  readonly papers: readonly DraftPaper[];
  /** Exactly what was sent under the key, while no answer has told what became of it. */
  readonly sent?: DraftBody;
}

const nobody: DraftPerson = { name: "", phone: "", idNumber: "", address: "" };

export const emptyDraft = (): Draft => ({
  key: newKey(),
  channel: "counter",
  language: "vi",
  owner: nobody,
  submitter: nobody,
  papers: [],
});

const TYPED = "motcua.draft.";

/** Names and numbers of citizens must not outlive the officer's session on a shared computer. */
export const keptDraft = (officer: string) => kept<Draft>(() => sessionStorage, TYPED + officer);

/** What is typed into a command's form, so that a session that ends meanwhile loses nothing. */
export const keptCommand = (officer: string, code: string, command: string) =>
  kept<CommandValues>(() => sessionStorage, `${TYPED}${officer}.${code}.${command}`);

/** At logout: nothing that was typed stays for whoever sits down next. */
export const forgetTyped = (): void => {
  const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? "");
  for (const key of keys.filter((one) => one.startsWith(TYPED))) sessionStorage.removeItem(key);
};

const person = ({ name, phone, idNumber, address }: DraftPerson) => {
  const digits = phone.replace(/[\s.-]/g, "");
  const filled = { phone: digits, idNumber: idNumber.trim(), address: address.trim() };
  return { name: name.trim(), ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== "")) };
};

/** Body of POST /api/dossiers. */
export const draftBody = (draft: Draft, commune: string) => ({
  commune,
  procedure: draft.procedure?.code,
  case: draft.case,
  channel: draft.channel,
  owner: person(draft.owner),
  ...(draft.channel === "assisted" ? { submitter: person(draft.submitter) } : {}),
  ...(Object.keys(draft.answers ?? {}).length > 0 ? { answers: draft.answers } : {}),
  components: draft.papers.filter(({ given }) => given).map(({ id, form, count }) => ({ id, form, count })),
  language: draft.language,
});
export type DraftBody = ReturnType<typeof draftBody>;

/** What is still lacking before it can be sent: the names of the first fields to fill. */
export const draftGaps = (draft: Draft): string[] => [
  ...(draft.procedure === undefined ? ["procedure"] : draft.case === undefined ? ["case"] : []),
  ...(draft.owner.name.trim() === "" ? ["owner.name"] : []),
  ...(draft.channel === "assisted" && draft.submitter.name.trim() === "" ? ["submitter.name"] : []),
];
