import { versionOf } from "../../../shared/definitions/version.ts";
import type { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { latestOf } from "../../../shared/domain/procedure/timeline.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import type { DefinitionItems } from "../../../shared/store/definition-items.ts";
import { definitionRevisions } from "../../../shared/store/definition-revisions.ts";
import { draftStore } from "../../../shared/store/draft-store.ts";
import { entriesOf } from "../../../shared/store/file-merge.ts";

/** What became of each definition, by code. */
export interface DraftsPut {
  readonly written: readonly string[];
  /** In force or drafted with this content already. */
  readonly unchanged: readonly string[];
  /** Somebody works on a draft of it; his is left alone. */
  readonly occupied: readonly string[];
}

/** Definitions of files as drafts, for officials to look at, mend and publish one by one. Nobody's draft is overwritten. */
export const putDrafts = async (
  items: DefinitionItems,
  definitions: readonly ProcedureDefinition[],
  { by, now }: { readonly by: string; readonly now: Clock },
): Promise<DraftsPut> => {
  const drafts = draftStore(items);
  const inForce = await definitionRevisions(items, now).inForce();
  const put = { written: [] as string[], unchanged: [] as string[], occupied: [] as string[] };
  for (const content of definitions) {
    const code = content.id;
    const base = latestOf(entriesOf(inForce?.index ?? { procedures: [] }, code))?.version;
    const present = await drafts.load(code);
    const isSame =
      base === versionOf(content) || (present !== undefined && versionOf(present.content) === versionOf(content));
    if (isSame) put.unchanged.push(code);
    else if (present !== undefined) put.occupied.push(code);
    else {
      const saved = await drafts.save({ code, by, at: now(), content, ...(base === undefined ? {} : { base }) }, 0);
      (saved.ok ? put.written : put.occupied).push(code);
    }
  }
  return put;
};
