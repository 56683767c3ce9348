import type { Localized } from "../../shared/domain/localized.ts";
import type { ProcedureCase } from "../../shared/domain/procedure/definition.ts";

/** Names of papers of a case; one that the case does not know goes by its id. */
export const nameComponents = (ids: readonly string[], theCase: ProcedureCase): Localized[] =>
  ids.map((id) => theCase.components.find((component) => component.id === id)?.name ?? { vi: id, en: id });

export const joined = (names: readonly Localized[]): Localized => ({
  vi: names.map(({ vi }) => vi).join("; "),
  en: names.map(({ en }) => en).join("; "),
});
