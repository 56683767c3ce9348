import type { DraftFault } from "../../../shared/contracts/catalogue-api.ts";
import type { FieldSpec, SectionSpec } from "./field-spec.ts";
import { isWithin, type Path } from "./paths.ts";
import { sectionOf } from "./sections.ts";

/** Faults of one entry and of everything in it. */
export const faultsIn = (faults: readonly DraftFault[], path: Path): readonly DraftFault[] =>
  faults.filter((fault) => isWithin(fault.path, path));

/** Faults that stand at a group or an item itself, because none of its entries shows them. */
export const faultsAt = (
  faults: readonly DraftFault[],
  path: Path,
  fields: readonly FieldSpec[],
): readonly DraftFault[] =>
  faultsIn(faults, path).filter((fault) => !fields.some(({ key }) => key === fault.path[path.length]));

/** Faults of a list as a whole: none of its items shows them. */
export const faultsOfList = (faults: readonly DraftFault[], path: Path): readonly DraftFault[] =>
  faultsIn(faults, path).filter((fault) => typeof fault.path[path.length] !== "number");

export interface FaultCount {
  readonly errors: number;
  readonly warnings: number;
}

export const countOf = (faults: readonly DraftFault[]): FaultCount => {
  const errors = faults.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: faults.length - errors };
};

export const faultsOfSection = (
  faults: readonly DraftFault[],
  section: string,
  sections: readonly SectionSpec[],
): readonly DraftFault[] => faults.filter(({ path }) => sectionOf(path, sections) === section);
