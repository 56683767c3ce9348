import type { DossierEvent, DossierEventType } from "./event.ts";

/**
 * What the system notes of a dossier by itself: that a message arrived, that somebody was reminded, that a time is near or over.
 * It changes nothing that an officer weighs: who looked before it and acts after it acts on what still is.
 */
const NOTICES = [
  "HandoffDelivered",
  "HandoffReminded",
  "HandoffEscalated",
  "ForwardReminded",
  "ConsultationLate",
  "AnswerLate",
  "DueSoonNoticed",
  "OverdueNoticed",
] as const satisfies readonly DossierEventType[];

const notices: ReadonlySet<DossierEventType> = new Set(NOTICES);

export const isNotice = ({ type }: Pick<DossierEvent, "type">): boolean => notices.has(type);
