import type { EventOf } from "../dossier/event.ts";
import { type NamedHolder, nameHolder, oneStopOf } from "../dossier/holder-name.ts";
import type { Row } from "./fill-slip.ts";
import { momentWords } from "./slip-words.ts";
import { known, lastOf, type SlipSubject } from "./subject.ts";

export const decisionWords = { approved: "Đồng ý giải quyết", declined: "Không đồng ý giải quyết" } as const;

/** A decision as papers tell it; without a hand-over it was made at the counter, at once. */
export type DecidedOutcome = Pick<EventOf<"OutcomeRecorded">, "decision" | "documentNumber" | "at" | "note"> & {
  readonly handoff?: number;
};

/** The decision that counts: the last one. */
export const outcomeOf = (subject: Pick<SlipSubject, "events">): DecidedOutcome | undefined => {
  const settled = lastOf(subject, "SettledAtOnce");
  return settled === undefined ? lastOf(subject, "OutcomeRecorded") : { ...settled, decision: "approved" };
};

/** Who decided: the office that the dossier had been handed over to, else the one-stop. */
export const deciderOf = (
  { events, state, rules }: Pick<SlipSubject, "events" | "state" | "rules">,
  { handoff }: Pick<DecidedOutcome, "handoff">,
): NamedHolder => {
  const sent = events.findLast((event) => event.type === "DossierHandedOver" && event.handoff === handoff);
  const to = sent?.type === "DossierHandedOver" ? sent.to : oneStopOf(state.opened.commune, rules.province);
  return nameHolder(to, rules.province);
};

export const outcomeValues = (subject: SlipSubject, outcome: DecidedOutcome): Row =>
  known({
    decision: decisionWords[outcome.decision],
    documentNumber: outcome.documentNumber,
    decidedAt: momentWords(outcome.at),
    decidedBy: deciderOf(subject, outcome).name.vi,
    note: outcome.note,
  });
