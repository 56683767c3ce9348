import { limitsOf } from "../agency/law-limits.ts";
import { dueAt } from "../calendar/deadline.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireAccepted, requireWorking } from "./required.ts";
import type { DossierRules } from "./rules.ts";
import { type OpenDossier, openDraft } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

/** Shows the citizen what is going to be issued; within a day he says what is wrong in it, and silence is consent. */
export const sendDraft = (
  dossier: OpenDossier,
  { at, by, handoff, draft }: CommandOf<"SendDraft">,
  { calendar, province }: DossierRules,
): Decision => {
  const found = requireAccepted(dossier, handoff);
  if (!found.ok) return found;
  if (openDraft(dossier) !== undefined) return refuse("DRAFT_OPEN");
  const days = limitsOf(province).confirmDraftWithinDays;
  const until = dueAt(at, { unit: "working-days", count: days }, calendar);
  if (!until.ok) return until;
  return accept([{ type: "DraftSent", at, by, handoff, draft, confirmBy: until.value.dueAt }]);
};

export const answerDraft = (dossier: OpenDossier, { at, by, agrees, note }: CommandOf<"AnswerDraft">): Decision => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  if (openDraft(dossier) === undefined) return refuse("DRAFT_NOT_OPEN");
  if (!agrees && note === undefined) return refuse("DRAFT_OBJECTION_MISSING", { field: "note" });
  return accept([{ type: "DraftAnswered", at, by, agrees, ...(note === undefined ? {} : { note }) }]);
};
