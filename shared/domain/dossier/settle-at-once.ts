import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import { requireAll, requiredPapers } from "./intake.ts";
import { clockFrom } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { OpenDossier } from "./state.ts";

/**
 * What is decided while the person waits is received, decided and returned in one go: no slip, but it is in the book.
 * Law: Decree 61/2018/ND-CP art. 17.4.
 */
export const settleAtOnce = (
  dossier: OpenDossier,
  { at, by, documentNumber }: CommandOf<"SettleAtOnce">,
  rules: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  if (dossier.status !== "submitted") return refuse("DOSSIER_NOT_SUBMITTED");
  const theCase = caseOf(rules.procedure, dossier.opened);
  if (theCase.immediate === undefined) return refuse("NOT_SETTLED_AT_ONCE");
  const complete = requireAll(theCase, requiredPapers(theCase, dossier.opened), dossier.opened.components);
  if (!complete.ok) return complete;
  const times = clockFrom(at, theCase, rules);
  return times.ok ? accept([{ type: "SettledAtOnce", at, by, documentNumber, ...times.value }]) : times;
};
