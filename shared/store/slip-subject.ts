import type { SlipSubject } from "../domain/slip/subject.ts";
import type { DossierStore } from "./dossier-store.ts";
import type { RecordedDossier } from "./recorded-dossier.ts";
import { type RuleDefinitions, rulesFor } from "./rules-for.ts";

export interface SubjectDeps {
  readonly dossiers: Pick<DossierStore, "archived" | "loadForm">;
  readonly definitions: RuleDefinitions;
  readonly publicUrl: string;
}

/** A dossier with all that its forms say: whole history, people, rules. */
export const slipSubject = async (
  { dossiers, definitions, publicUrl }: SubjectDeps,
  recorded: RecordedDossier,
): Promise<SlipSubject> => {
  const { code, state, writes } = recorded;
  const [rules, archived, form] = await Promise.all([
    rulesFor(definitions)(state),
    dossiers.archived(recorded),
    dossiers.loadForm(state.opened.form),
  ]);
  if (form === undefined) throw new Error(`The form of ${code} is missing`);
  const events = [...archived, ...writes].flatMap((write) => write.events);
  return { code, state, events, owner: form.owner, submitter: form.submitter, rules, publicUrl };
};
