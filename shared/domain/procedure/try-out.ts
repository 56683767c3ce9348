import { noDossier } from "../dossier/state.ts";
import { findCase } from "./applies.ts";
import { checklistOf } from "./checklist.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { handedIn } from "./try-out/act.ts";
import { happen, settle, type Tried } from "./try-out/happen.ts";
import { tryOutCode } from "./try-out/message.ts";
import type { TryOut, TryOutMatter, TryOutRules } from "./try-out/session.ts";

const BY = "try-out";

/** A draft has no version yet; its dossier is held to it as it stands now. */
export const rulesOfDraft = (
  draft: ProcedureDefinition,
  { calendar, province, messages }: Omit<TryOutRules, "procedure">,
): TryOutRules => ({ procedure: { ...draft, version: "draft" }, calendar, province, messages });

/** Before anything is handed in: what would be asked and paid can be seen already. */
export const newTryOut = (rules: TryOutRules, matter: TryOutMatter): TryOut => ({
  rules,
  matter,
  dossier: noDossier,
  now: matter.receivedAt,
  log: [],
});

/** Hands in every paper that is needed, and receives it at once. Refused with the reason that a clerk would read. */
export const startTryOut = (rules: TryOutRules, matter: TryOutMatter): Tried => {
  const empty = newTryOut(rules, matter);
  const { receivedAt: at, commune, answers, case: id } = matter;
  const theCase = findCase(rules.procedure, id);
  const components = theCase === undefined ? [] : checklistOf(theCase, answers).needed.map(handedIn);
  const submitted = happen(empty, {
    ...{ type: "SubmitDossier", at, by: BY, commune, case: id, answers, components },
    ...{ channel: "counter", language: "vi", ownerName: "", secret: "", form: tryOutCode(empty) },
  });
  return settle(submitted.ok ? happen(submitted.value, { type: "ReceiveDossier", at, by: BY }) : submitted);
};
