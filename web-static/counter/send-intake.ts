import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import type { Api } from "../browser/api.ts";
import type { CommandName } from "./command-fields.ts";
import { commandPath } from "./command-target.ts";
import { commandBody } from "./command-values.ts";
import type { Decision, Draft, Next } from "./draft.ts";
import { submitDraft } from "./submit-draft.ts";

export const commandOf: Readonly<Record<Next, CommandName>> = {
  receive: "dossier.receive",
  supplement: "dossier.request-supplement",
  refuse: "dossier.refuse",
};

/** What became of taking a dossier in: of the submission, and of what was decided about it. */
export type Taken =
  | { readonly kind: "done"; readonly view: DossierView }
  /** The submission was refused; no dossier exists. */
  | { readonly kind: "refused"; readonly problem: Problem }
  /** An earlier sending made a dossier that is not what stands on the screen now. */
  | { readonly kind: "sent-before"; readonly view: DossierView }
  /** The dossier exists; the decision was refused. */
  | { readonly kind: "undecided"; readonly view: DossierView; readonly status: number; readonly problem: Problem }
  | { readonly kind: "no-answer" };

interface Ways {
  readonly commune: string;
  readonly keep: (change: (draft: Draft) => Draft) => void;
}

/** Submits and then decides: two requests, each under a key that a reload does not change, so both are safe to repeat. */
export const sendIntake = async (api: Api, draft: Draft, decision: Decision, ways: Ways): Promise<Taken> => {
  const sent = await submitDraft(api, draft, ways);
  if (sent.kind === "no-answer") return sent;
  if (sent.kind === "refused") return { kind: "refused", problem: sent.problem };
  const { view } = sent;
  if (!sent.asTyped) return { kind: "sent-before", view };
  const name = commandOf[decision.next];
  const command = { body: commandBody(name, decision.values), key: decision.key, version: view.version };
  const answer = await api.post<DossierView>(commandPath(name, view), command);
  if (answer.kind === "ok") return { kind: "done", view: answer.value };
  if (answer.kind !== "refused") return { kind: "no-answer" };
  return { kind: "undecided", view, status: answer.status, problem: answer.problem };
};
