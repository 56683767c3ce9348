import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Draft } from "../../shared/store/draft-store.ts";

interface Fault {
  readonly severity: "error" | "warning";
  readonly reason: string;
}

/** The draft, when it is the one that the official has seen. */
export const draftAsSeen = (draft: Draft | undefined, seen: number | undefined): Result<Draft> => {
  if (draft === undefined) return refuse("DRAFT_UNKNOWN");
  return seen === undefined || seen === draft.version
    ? accept(draft)
    : refuse("DRAFT_STALE", { detail: { by: draft.by, current: String(draft.version) } });
};

export const errorsAmong = <F extends Fault>(faults: readonly F[]): F[] =>
  faults.filter(({ severity }) => severity === "error");

/** What can be put in force, once nothing is wrong with it. */
export const readyToPublish = <Value>(value: Value | undefined, faults: readonly Fault[]): Result<Value> => {
  const [first, ...others] = errorsAmong(faults);
  return first === undefined && value !== undefined
    ? accept(value)
    : refuse("DRAFT_NOT_READY", { detail: { count: String(others.length + 1), first: first?.reason ?? "" } });
};
