import type { Paper } from "../../shared/domain/paper/paper.ts";
import { removalDay } from "../../shared/domain/paper/retention.ts";
import { itemName, requestName, requestOf } from "../../shared/runtime/request-key.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";

type Known = Pick<Paper, "id" | "mediaType" | "sha256" | "size" | "commune" | "scannedBy"> &
  Pick<Paper, "issuer" | "number"> & {
    readonly dossier: string;
    /** When its bytes are there already. */
    readonly keptAt?: string;
  };

/** The same file of the same message has the same id, so that a repeat makes no second one. */
export const outcomePaperId = (officer: string, name: string): string => itemName(requestName(officer, `file:${name}`));

/** An outcome is nobody's paper to use again, so it has no person and needs no consent. */
export const removeOn = (paper: Paper): string => removalDay(paper, { consented: false });

/**
 * A file of an outcome among the dossier's papers: the same scan looks at it, the same people read it, the same days end it.
 * @param now when the agency sent it
 */
export const newOutcomePaper = (known: Known, now: string): StoredPaper => {
  const paper: Paper = { ...known, kind: "outcome", form: "electronic", scannedAt: now, scan: "waiting" };
  const { fingerprint } = requestOf(known.id, known.sha256);
  return { paper, version: 1, removeOn: removeOn(paper), fingerprint };
};
