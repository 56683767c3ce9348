import { accept, type Result, refuse } from "../decider.ts";
import type { Paper, PaperFacts } from "./paper.ts";
import type { PaperRefusal } from "./paper-refusal.ts";
import { MOST_BYTES, recognise } from "./recognise.ts";

/** What a paper says must be possible: it is not over before it was issued. */
export const checkFacts = ({ issuedOn, validUntil }: PaperFacts): Result<null, PaperRefusal> =>
  issuedOn !== undefined && validUntil !== undefined && validUntil < issuedOn
    ? refuse("PAPER_DATES_REVERSED", { field: "validUntil" })
    : accept(null);

/** Before anything is sent: whether a file of this size is taken at all. */
export const checkSize = (size: number): Result<null, PaperRefusal> =>
  size > MOST_BYTES
    ? refuse("PAPER_TOO_LARGE", { field: "size", detail: { limit: `${MOST_BYTES / 1024 / 1024} MB` } })
    : accept(null);

/** What lies in the store: read, not announced. */
export interface Arrived {
  readonly size: number;
  /** SHA-256 in base64. */
  readonly sha256: string;
  readonly head: Uint8Array;
}

/** Whether the file that came is the one that was announced, and of the type that it claims. */
export const checkArrived = (
  paper: Pick<Paper, "size" | "sha256" | "mediaType">,
  arrived: Arrived | undefined,
): Result<null, PaperRefusal> => {
  if (arrived === undefined) return refuse("PAPER_NOT_ARRIVED");
  if (arrived.size !== paper.size || arrived.sha256 !== paper.sha256) return refuse("PAPER_DAMAGED");
  return recognise(arrived.head) === paper.mediaType ? accept(null) : refuse("PAPER_TYPE_NOT_ALLOWED");
};
