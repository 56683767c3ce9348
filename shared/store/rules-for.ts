import type { Province } from "../domain/agency/province.ts";
import type { WorkingCalendar } from "../domain/calendar/calendar-definition.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import { decidingCommune, type OpenDossier } from "../domain/dossier/state.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import type { Routes } from "../domain/routing/route-table.ts";
import type { Closures } from "./closures.ts";

/** What the published definitions answer about the rules of a dossier. */
export interface RuleDefinitions {
  procedure(code: string, version: string): Promise<Procedure | undefined>;
  province(): Promise<Province>;
  workingCalendar(commune?: string): Promise<WorkingCalendar>;
  /** Absent where nothing is handed over. */
  routes?(): Promise<readonly Routes[]>;
  /** A version of routes that was ever published. */
  route?(id: string, version: string): Promise<Routes | undefined>;
}

/**
 * The rules of a dossier: the procedure as it was when it was opened, and the offices and routes of today, because a
 * dossier must go to someone who is there. A pinned version is never removed, so its absence is a fault.
 * @param closures whoever chooses where a step goes gives it; the others need not know who is closed
 */
export const rulesFor =
  (definitions: RuleDefinitions, closures?: Closures) =>
  async ({ opened }: OpenDossier): Promise<DossierRules> => {
    const [procedure, province, calendar, routes] = await Promise.all([
      definitions.procedure(opened.procedure, opened.procedureVersion),
      definitions.province(),
      definitions.workingCalendar(decidingCommune(opened)),
      definitions.routes?.() ?? [],
    ]);
    if (procedure === undefined) throw new Error(`Procedure ${opened.procedure} ${opened.procedureVersion} is missing`);
    const rules = { procedure, province, calendar, routes };
    return closures === undefined ? rules : closures(rules);
  };
