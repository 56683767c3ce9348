import { kept } from "../../browser/kept.ts";
import { TYPED } from "../lost-typing.ts";
import type { KeptDraft } from "./saving.ts";

const startOf = (officer: string): string => `${TYPED}${officer}.catalogue.`;

/** What was typed into a procedure and is not saved yet; gone with the session of the officer. */
export const keptEdit = (officer: string, code: string) =>
  kept<KeptDraft>(() => sessionStorage, startOf(officer) + code);

/** Codes of the procedures of which this tab holds something that is not saved. */
export const unsavedCodes = (officer: string): ReadonlySet<string> => {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? "");
    const start = startOf(officer);
    return new Set(keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)));
  } catch {
    return new Set();
  }
};
