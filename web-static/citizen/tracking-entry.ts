import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { tracking as en } from "../text/tracking-en.ts";
import { tracking as vi } from "../text/tracking-vi.ts";
import type { TrackingKey } from "./tracking-link.ts";

export type Field = keyof TrackingKey;

/** What is wrong with the entry, and in which fields; with none of them it is no matter of the entry. */
export interface EntryFault {
  readonly text: string;
  readonly fields: readonly Field[];
}

/** What keeps an entry from being looked for at all; a wrong one of the right form is found out by asking. */
export const entryFault = ({ code, secret }: TrackingKey, language: Language): EntryFault | undefined => {
  const text = { vi, en }[language];
  if (code === "" && secret === "") return { text: text.needBoth, fields: ["code", "secret"] };
  if (!isDossierCode(code)) return { text: code === "" ? text.needCode : text.badCode, fields: ["code"] };
  return secret === "" ? { text: text.needSecret, fields: ["secret"] } : undefined;
};
