import type { BulkCommand } from "../../../shared/contracts/dossier-api.ts";
import { newKey } from "../../browser/new-key.ts";
import type { CommandValues } from "../command-fields.ts";
import { keptTyping, TYPED } from "../lost-typing.ts";

/** What an officer was about to do with several dossiers; a reload or a browser that is killed loses none of it. */
export interface KeptChoice {
  readonly chosen: readonly string[];
  /** Whose form is open, with what was typed into it. */
  readonly name?: BulkCommand;
  readonly values: CommandValues;
  /** Names each wish until it is answered, so that sending again does nothing twice. */
  readonly keys: Readonly<Record<string, string>>;
}

export const nothingChosen: KeptChoice = { chosen: [], values: {}, keys: {} };

/** @param list names the list; each has a choice of its own */
export const keptChoice = (officer: string, list: string) => keptTyping<KeptChoice>(`${TYPED}${officer}.bulk.${list}`);

const wish = (name: BulkCommand, id: string): string => `${name} ${id}`;

/** Every one of them gets its own key; one that was sent before and not answered keeps its old one. */
export const withKeys = (kept: KeptChoice, name: BulkCommand, ids: readonly string[]): KeptChoice => {
  const given = ids.map((id) => [wish(name, id), kept.keys[wish(name, id)] ?? newKey()] as const);
  return { ...kept, keys: { ...kept.keys, ...Object.fromEntries(given) } };
};

export const keyOf = ({ keys }: KeptChoice, name: BulkCommand, id: string): string => keys[wish(name, id)] ?? "";

/** An answered wish is over: when it is wished again, it is another. @param isDone it need not be chosen any more */
export const answered = (kept: KeptChoice, name: BulkCommand, id: string, isDone: boolean): KeptChoice => ({
  ...kept,
  chosen: isDone ? kept.chosen.filter((one) => one !== id) : kept.chosen,
  keys: Object.fromEntries(Object.entries(kept.keys).filter(([key]) => key !== wish(name, id))),
});
