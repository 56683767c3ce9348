import { checkPeriod } from "./check-period.ts";
import { checkProcedure } from "./check-procedure.ts";
import { ProcedureDefinition } from "./definition.ts";
import { type EntryFaultCode, type FaultCode, graded, type Severity } from "./fault.ts";
import { type EntryFinding, parseEntries } from "./parse-entries.ts";
import { type Surrounding, surroundingsOf } from "./surroundings.ts";

/** A fault of a draft; the path starts inside the draft: ["steps", 0, "owner"]. */
export interface DraftFault {
  readonly path: readonly (string | number)[];
  readonly code: FaultCode | EntryFaultCode;
  readonly severity: Severity;
  readonly reason: string;
  readonly suggestion: string;
}

export interface DraftLint {
  /** The draft as a definition; absent while an entry is missing or not valid. */
  readonly procedure?: ProcedureDefinition;
  readonly faults: readonly DraftFault[];
}

const entryFault = (finding: EntryFinding): DraftFault => ({ ...finding, severity: "error" });

/**
 * Checks one draft, whatever an editor has typed so far, against what it would be published with. A definition of the set
 * with the draft's code and first day in force is the one that the draft replaces. The draft can be published when no
 * fault is an error.
 */
export const lintProcedure = (draft: unknown, set: Surrounding): DraftLint => {
  const { value: procedure, findings } = parseEntries(draft, ProcedureDefinition);
  const faults = findings.map(entryFault);
  if (procedure === undefined) return { faults };
  const others = set.procedures.filter(
    ({ id, effectiveFrom }) => id !== procedure.id || effectiveFrom !== procedure.effectiveFrom,
  );
  const versions = others.filter(({ id }) => id === procedure.id);
  const around = surroundingsOf({ ...set, procedures: [...others, procedure] });
  const found = [...checkPeriod(procedure, versions, versions), ...checkProcedure(procedure, around)];
  return { procedure, faults: [...faults, ...found.map(graded)] };
};
