import { findAgency, findCommune } from "../agency/find.ts";
import type { Province } from "../agency/province.ts";
import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { findCase, stepsFor } from "../procedure/applies.ts";
import type { SupplementLimit } from "../procedure/bundle.ts";
import type { Facts } from "../procedure/condition.ts";
import type { Procedure, ProcedureCase, Step } from "../procedure/definition.ts";
import type { Routes } from "../routing/route-table.ts";
import type { Holder } from "./event.ts";
import type { Handoff, Opened, Work } from "./state.ts";

/** The law under which one dossier is decided: its pinned procedure, its commune's calendar, its province's offices. */
export interface DossierRules {
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly province: Province;
  /** The routes in force now, not those of when the dossier was opened; none where steps go to whom they name. */
  readonly routes?: readonly Routes[];
  /** Whether an office or agency is announced as closed at that moment; never when absent. */
  readonly closed?: (holder: Holder, at: string) => boolean;
}

/** The dossier's case. It was checked when the dossier was submitted, so its absence is a fault. */
export const caseOf = (procedure: Procedure, opened: Pick<Opened, "case">): ProcedureCase => {
  const found = findCase(procedure, opened.case);
  if (found === undefined)
    throw new Error(`Case ${opened.case} is not in ${procedure.id} version ${procedure.version}`);
  return found;
};

/** What a definition's conditions ask about this dossier. */
export const factsOf = ({ case: id, answers = {} }: Pick<Opened, "case" | "answers">): Facts => ({ case: id, answers });

/** The first step of the dossier's way that is not done; none when all are. */
export const nextStep = (procedure: Procedure, opened: Opened, done: Work["done"]): Step | undefined =>
  stepsFor(procedure, factsOf(opened)).find((step) => !done.includes(step.id));

/** Working minutes in which the office of a step must accept; none for a step that the procedure does not have. */
export const acceptMinutes = ({ steps }: Procedure, step: string | undefined): number =>
  (steps.find(({ id }) => id === step)?.acceptWithinHours ?? 0) * 60;

/** Working minutes that this office has to accept: those of the routes that sent it there, else those of its step. */
export const handoffMinutes = (procedure: Procedure, { step, acceptHours }: Handoff): number =>
  acceptHours === undefined ? acceptMinutes(procedure, step) : acceptHours * 60;

/** The time that a bundle leaves for a supplement, in its own dossier or in that of a part; none by itself. */
export const supplementLimit = ({ bundle }: Procedure, { partOf }: Opened): SupplementLimit | undefined =>
  partOf === undefined ? bundle?.supplement : partOf.supplement;

/** Which office a step's owner key means for a dossier of this commune. */
export const resolveOwner = (key: string, communeCode: string, province: Province): Holder | undefined => {
  const commune = findCommune(province, communeCode);
  if (commune?.offices.some((office) => office.key === key)) return { agency: commune.agencyCode, office: key };
  const agency = findAgency(province, key);
  return agency === undefined ? undefined : { agency: agency.code };
};

/** The step that the office has; the dossier's pinned version names it, so its absence is a fault. */
export const stepOf = ({ procedure }: Pick<DossierRules, "procedure">, { step: id }: Pick<Handoff, "step">): Step => {
  const step = procedure.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`Step ${id} is not in ${procedure.id} version ${procedure.version}`);
  return step;
};
