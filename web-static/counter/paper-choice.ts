import type { Localized } from "../../shared/domain/localized.ts";
import type { ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import type { GivenPaper } from "./given-paper.ts";

/** A paper that a form offers, in the form and number that the case wants. */
export interface PaperChoice extends Pick<GivenPaper, "id" | "form" | "count"> {
  readonly name: Localized;
}

export const choiceOf = ({ id, name, form, count }: ProcedureCase["components"][number]): PaperChoice => ({
  id,
  name,
  form,
  count,
});

/** As first offered: the case's own form and number, those that were asked for ticked. */
export const offered = (papers: readonly PaperChoice[], asked: readonly string[]): GivenPaper[] =>
  papers.map(({ id, form, count }) => ({ id, form, count, given: asked.includes(id) }));
