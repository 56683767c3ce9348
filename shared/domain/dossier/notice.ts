import type { DossierEvent, DossierEventType } from "./event.ts";

/**
 * What the system notes of a dossier by itself: that a message arrived, that somebody was reminded, that a time is near or over.
 * It changes nothing that an officer weighs: who looked before it and acts after it acts on what still is.
 */
const NOTICES: ReadonlySet<DossierEventType> = new Set([
  "HandoffDelivered",
  "HandoffReminded",
  "HandoffEscalated",
  "ForwardReminded",
  "ConsultationLate",
  "AnswerLate",
  "DueSoonNoticed",
  "OverdueNoticed",
]);

export const isNotice = ({ type }: Pick<DossierEvent, "type">): boolean => NOTICES.has(type);
