import type { Action } from "../../access/rights.ts";
import { type Remaining, remaining } from "../../calendar/remaining.ts";
import type { Instant } from "../../calendar/time.ts";
import type { Holder } from "../../dossier/event.ts";
import { oneStopOf } from "../../dossier/holder-name.ts";
import { possibleActions } from "../../dossier/possible.ts";
import { handoffOf, statusOf, workOf } from "../../dossier/state.ts";
import type { DossierStatus } from "../../dossier/status.ts";
import { findCase, stepsFor } from "../applies.ts";
import { type Checklist, checklistOf, feesOf } from "../checklist.ts";
import type { Fee, Step } from "../definition.ts";
import type { TryOut, TryOutAction } from "./session.ts";

export interface TryOutView {
  readonly status: "none" | DossierStatus;
  readonly now: Instant;
  readonly papers: Checklist;
  readonly fees: readonly Fee[];
  /** Absent before receipt. `remaining` is absent while the clock stands still. */
  readonly due?: { readonly at: Instant; readonly provisional: boolean; readonly remaining?: Remaining };
  readonly steps: readonly { readonly step: Step; readonly state: "done" | "current" | "ahead" }[];
  /** Who has the dossier. */
  readonly holder: Holder;
  /** By when the office must accept it; absent once it has. */
  readonly acceptBy?: Instant;
  readonly possible: readonly TryOutAction["type"][];
}

const PRESSES: Partial<Record<Action, TryOutAction["type"]>> = {
  "handoff.accept": "accept",
  "handoff.complete-step": "finish",
  "handoff.approve": "finish",
  "handoff.sign-outcome": "finish",
  "handoff.record-outcome": "finish",
  "handoff.send-back": "send-back",
  "handoff.return": "return-to-one-stop",
  "handoff.request-supplement": "ask-supplement",
  "dossier.request-supplement": "ask-supplement",
  "dossier.request-second-supplement": "ask-supplement",
  "dossier.hand-over": "hand-over",
  "dossier.provide-supplement": "supplement-given",
  "dossier.return-outcome": "return-outcome",
};

const possibleIn = ({ dossier, rules }: TryOut): TryOutAction["type"][] => {
  if (dossier.status === "none") return [];
  const presses = possibleActions(dossier, rules.procedure).flatMap((action) => PRESSES[action] ?? []);
  return dossier.status === "returned" ? presses : [...presses, "wait", "wait-for-next-day"];
};

const dueOf = ({ dossier, now, rules: { calendar } }: TryOut): Pick<TryOutView, "due"> => {
  const clock = workOf(dossier)?.clock;
  if (clock === undefined) return {};
  const isRunning = dossier.status === "received" || dossier.status === "processing";
  const left = isRunning ? remaining(clock.dueAt, now, calendar) : undefined;
  const due = { at: clock.dueAt, provisional: clock.provisional === true };
  return { due: left?.ok ? { ...due, remaining: left.value } : due };
};

/** What an editor sees of the dossier now. */
export const tryOutView = (tryOut: TryOut): TryOutView => {
  const { dossier, matter, now, rules } = tryOut;
  const { case: id, answers, commune } = matter;
  const theCase = findCase(rules.procedure, id);
  const [work, handoff] = [workOf(dossier), handoffOf(dossier)];
  const isDone = (step: Step): boolean => work?.done.includes(step.id) === true;
  const way = stepsFor(rules.procedure, { case: theCase?.id, answers });
  const current = handoff?.step ?? way.find((step) => !isDone(step))?.id;
  return {
    status: dossier.status === "none" ? "none" : statusOf(dossier),
    now,
    papers: theCase === undefined ? { needed: [], maybe: [] } : checklistOf(theCase, answers),
    fees: theCase === undefined ? [] : feesOf(theCase, answers),
    ...dueOf(tryOut),
    steps: way.map((step) => ({ step, state: isDone(step) ? "done" : step.id === current ? "current" : "ahead" })),
    holder: handoff?.to ?? oneStopOf(commune, rules.province),
    ...(handoff === undefined || handoff.acceptedAt !== undefined ? {} : { acceptBy: handoff.acceptBy }),
    possible: possibleIn(tryOut),
  };
};
