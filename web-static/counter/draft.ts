import { kept } from "../browser/kept.ts";
import { newKey } from "../browser/new-key.ts";
import type { CommandValues } from "./command-fields.ts";
import { type GivenPaper, handedIn } from "./given-paper.ts";
import { keptTyping, TYPED } from "./lost-typing.ts";
import { idNumberOf } from "./typed-entries.ts";

export interface DraftPerson {
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly address: string;
}

/** What the officer does with the dossier once it is submitted. */
export type Next = "receive" | "supplement" | "refuse";

/** The second wish, sent behind the submission under a key of its own that a reload does not change. */
export interface Decision {
  readonly next: Next;
  readonly key: string;
  readonly values: CommandValues;
  /** Its form was closed; what was typed into it is there again when it is opened. */
  readonly closed?: true;
}

/** A new dossier while it is typed. */
export interface Draft {
  /** Names the wish to submit; kept with the draft, so that a repeat after a crash makes no second dossier. */
  readonly key: string;
  readonly procedure?: { readonly code: string; readonly name: string };
  /** The version whose questions and papers were shown; another one in force refuses the submission. */
  readonly version?: string;
  readonly case?: string;
  /** Unit code of the commune that decides; the officer's own when absent. */
  readonly decidedIn?: string | undefined;
  /** Answers to the procedure's questions: question → option. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The outing on which it is taken in. */
  readonly outing?: { readonly id: string; readonly hamlet: string };
  readonly channel: "counter" | "assisted";
  readonly language: "vi" | "en";
  readonly owner: DraftPerson;
  readonly submitter: DraftPerson;
  readonly papers: readonly GivenPaper[];
  /** Names the draft for scans that are on their way; a refused submission does not change it. */
  readonly scans?: string;
  readonly decision?: Decision;
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
  scans: newKey(),
});

/** A new dossier as far as it is typed. */
export const keptDraft = (officer: string) => keptTyping<Draft>(TYPED + officer);

/** What is typed into a command's form, so that neither a session that ends nor a browser that is killed loses it. */
export const keptCommand = (officer: string, code: string, command: string) =>
  keptTyping<CommandValues>(`${TYPED}${officer}.${code}.${command}`);

/** What was looked for: mostly a citizen's name. It stays in the tab; to type it again is quick. */
export const keptFind = (officer: string) => kept<string>(() => sessionStorage, `${TYPED}${officer}.find`);

const person = ({ name, phone, idNumber, address }: DraftPerson) => {
  const digits = phone.replace(/[\s.-]/g, "");
  const filled = { phone: digits, idNumber: idNumberOf(idNumber), address: address.trim() };
  return { name: name.trim(), ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== "")) };
};

/** Body of POST /api/dossiers. */
export const draftBody = (draft: Draft, commune: string) => ({
  commune,
  ...(draft.decidedIn === undefined ? {} : { decidedIn: draft.decidedIn }),
  procedure: draft.procedure?.code,
  ...(draft.version === undefined ? {} : { procedureVersion: draft.version }),
  case: draft.case,
  channel: draft.channel,
  owner: person(draft.owner),
  ...(draft.channel === "assisted" ? { submitter: person(draft.submitter) } : {}),
  ...(Object.keys(draft.answers ?? {}).length > 0 ? { answers: draft.answers } : {}),
  components: handedIn(draft.papers),
  language: draft.language,
});
export type DraftBody = ReturnType<typeof draftBody>;
