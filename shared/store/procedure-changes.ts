import { latestOf } from "../domain/procedure/timeline.ts";
import type { DefinitionIndex, ProcedureChange } from "./definition-index.ts";
import { entriesOf, markOf } from "./file-merge.ts";

type Catalogue = Pick<DefinitionIndex, "procedures">;

const changeOf = (code: string, before: Catalogue, after: Catalogue): ProcedureChange[] => {
  const [old, fresh] = [entriesOf(before, code), entriesOf(after, code)];
  if (markOf(old) === markOf(fresh)) return [];
  const [was, is] = [latestOf(old), latestOf(fresh)];
  const known = was === undefined ? {} : { before: was.version };
  // Nothing new holds last, and what does has an end: also when a version that was to follow was taken away with it.
  const ends = is === undefined || (is.effectiveTo !== undefined && old.some(({ version }) => version === is.version));
  if (ends) return [{ code, kind: "withdrawn", ...known, ...(is?.effectiveTo ? { lastDay: is.effectiveTo } : {}) }];
  return [{ code, kind: "published", ...known, after: is.version, from: is.effectiveFrom }];
};

/** What differs between two sets, by procedure, in the order of the codes. */
export const changesBetween = (before: Catalogue, after: Catalogue): ProcedureChange[] => {
  const codes = new Set([...before.procedures, ...after.procedures].map(({ id }) => id));
  return [...codes].sort().flatMap((code) => changeOf(code, before, after));
};
