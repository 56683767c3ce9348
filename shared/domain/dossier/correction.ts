import { accept, type Result, refuse } from "../decider.ts";
import { findCase } from "../procedure/applies.ts";
import type { ProcedureCase } from "../procedure/definition.ts";
import type { CommandOf } from "./command.ts";
import type { ClockMoved, DossierEvent } from "./event.ts";
import { checkAnswers, checkPapers, listed, requireAll, requiredPapers } from "./intake.ts";
import { clockFrom, moveClock } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireWorking } from "./required.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { OpenDossier, Opened, Work, WorkingDossier } from "./state.ts";

type Correction = CommandOf<"CorrectReceipt">;

const changesWay = ({ case: id, answers }: Correction, { opened }: WorkingDossier): boolean =>
  (id !== undefined && id !== opened.case) || answers !== undefined;

/**
 * Puts right what was taken down wrongly at the counter: the owner's name, the papers, or the case and the answers, as long
 * as no office has finished a step by them. The receipt keeps its moment; the time becomes that of the right case.
 */
export const correctReceipt = (
  dossier: OpenDossier,
  command: Correction,
  rules: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const { at, by, reason, case: id, answers, components, owner } = command;
  if ([id, answers, components, owner].every((one) => one === undefined)) return refuse("NOTHING_CORRECTED");
  if (changesWay(command, working.value) && working.value.work.done.length > 0) return refuse("STEPS_ALREADY_DONE");
  const right = rightCase(command, working.value.opened, rules);
  if (!right.ok) return right;
  const clock = clockOf(working.value, right.value, rules);
  if (!clock.ok) return clock;
  const corrected = {
    ...(id === undefined ? {} : { case: id }),
    ...(answers === undefined ? {} : { answers }),
    ...(components === undefined ? {} : { components: [...components] }),
    ...(owner === undefined ? {} : { ownerName: owner.name, form: owner.form }),
  };
  return accept([{ type: "ReceiptCorrected", at, by, reason, ...corrected, ...clock.value }]);
};

/** The case that it should have been, with its answers and papers checked as at the counter. */
const rightCase = (
  { case: id, answers, components }: Correction,
  opened: Opened,
  { procedure }: DossierRules,
): Result<ProcedureCase, DossierRefusal> => {
  const theCase = findCase(procedure, id ?? opened.case);
  if (theCase === undefined)
    return refuse("CASE_UNKNOWN", { field: "case", detail: { cases: listed(procedure.cases) } });
  const now = { answers: answers ?? opened.answers, components: components ?? opened.components };
  const checks = [
    checkAnswers(procedure, theCase.id, now.answers),
    checkPapers(now.components, theCase),
    requireAll(theCase, requiredPapers(theCase, now), now.components),
  ];
  return checks.find((one) => !one.ok) ?? accept(theCase);
};

/** The right case's time from the same receipt, later by the working time that pauses have added so far. */
const clockOf = (
  { opened, work }: WorkingDossier,
  theCase: ProcedureCase,
  rules: DossierRules,
): Result<{ clock?: ClockMoved }, DossierRefusal> => {
  if (theCase.id === opened.case) return accept({});
  const { receivedAt, dueAt } = work.clock;
  const undisturbed = clockFrom(receivedAt, caseOf(rules.procedure, opened), rules);
  if (!undisturbed.ok) return undisturbed;
  const right = clockFrom(receivedAt, theCase, rules);
  if (!right.ok) return right;
  const asReceived: Work = { ...work, clock: { ...work.clock, ...right.value }, position: { at: "one-stop" } };
  const moved = moveClock(asReceived, undisturbed.value.dueAt, dueAt, rules);
  return moved.ok ? accept({ clock: moved.value }) : moved;
};
