import { kept } from "../../browser/kept.ts";
import { TYPED } from "../lost-typing.ts";
import type { KeptDraft } from "./saving.ts";

/** What is written: procedures, or routes. */
export type EditedKind = "catalogue" | "routes";

const startOf = (officer: string, of: EditedKind): string => `${TYPED}${officer}.${of}.`;

/** What was typed into one of them and is not saved yet; gone with the session of the officer. */
export const keptEdit = (officer: string, code: string, of: EditedKind = "catalogue") =>
  kept<KeptDraft>(() => sessionStorage, startOf(officer, of) + code);

/** Codes of the procedures of which this tab holds something that is not saved. */
export const unsavedCodes = (officer: string): ReadonlySet<string> => {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? "");
    const start = startOf(officer, "catalogue");
    return new Set(keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)));
  } catch {
    return new Set();
  }
};
