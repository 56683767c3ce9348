import type { Answer, Asked } from "../../shared/domain/agency/answer.ts";

/** An answer that was understood, and the dossier that it is about. */
export interface Order {
  /** The agency's own name for it. */
  readonly id: string;
  readonly code: string;
  readonly answer: Answer;
  readonly asked: Asked;
}
