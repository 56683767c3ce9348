import { type NamedHolder, nameHolder, oneStopOf } from "../dossier/holder-name.ts";
import type { Row } from "./fill-slip.ts";
import { momentWords } from "./slip-words.ts";
import { type EventOf, known, lastOf, type SlipSubject } from "./subject.ts";

export const decisionWords = { approved: "Đồng ý giải quyết", declined: "Không đồng ý giải quyết" } as const;

/** The decision that counts: the last one. */
export const outcomeOf = (subject: Pick<SlipSubject, "events">): EventOf<"OutcomeRecorded"> | undefined =>
  lastOf(subject, "OutcomeRecorded");

/** Who decided: the office that the dossier had been handed over to. */
export const deciderOf = (
  { events, state, rules }: Pick<SlipSubject, "events" | "state" | "rules">,
  { handoff }: Pick<EventOf<"OutcomeRecorded">, "handoff">,
): NamedHolder => {
  const sent = events.findLast((event) => event.type === "DossierHandedOver" && event.handoff === handoff);
  const to = sent?.type === "DossierHandedOver" ? sent.to : oneStopOf(state.opened.commune, rules.province);
  return nameHolder(to, rules.province);
};

export const outcomeValues = (subject: SlipSubject, outcome: EventOf<"OutcomeRecorded">): Row =>
  known({
    decision: decisionWords[outcome.decision],
    documentNumber: outcome.documentNumber,
    decidedAt: momentWords(outcome.at),
    decidedBy: deciderOf(subject, outcome).name.vi,
    note: outcome.note,
  });
