import type { MessageFacts } from "./message-facts.ts";

/** What a dead letter tells of its own fate. */
export interface Fate {
  readonly facts: Pick<MessageFacts, "kind">;
  /** Set by whoever set it aside on purpose. */
  readonly given?: string | undefined;
  /** What the last consumer noted of its fault. */
  readonly noted?: string | undefined;
  /** The queue has a reader of ours; an agency's is read by its own software. */
  readonly isOurs: boolean;
  /** Came from its queue, and not from the topic that could not put it there. */
  readonly wasInQueue: boolean;
}

const code = /^[A-Z][A-Z0-9_]{2,60}$/;

/** Why it lies here, the most precise word that anybody has. */
export const stuckReason = ({ facts, given, noted, isOurs, wasInQueue }: Fate): string => {
  if (given !== undefined && code.test(given)) return given;
  if (facts.kind === "position") return "STREAM_POSITION";
  if (facts.kind === "unreadable") return "UNREADABLE";
  if (noted !== undefined && code.test(noted)) return noted;
  if (!wasInQueue) return "NOT_DELIVERED";
  return isOurs ? "CONSUMER_FAILED" : "AGENCY_DID_NOT_CONFIRM";
};

/**
 * A fault as one word that may be kept: the refusal's code that it names, else what kind it is. Its sentence may quote what a
 * person typed, so it is left out.
 */
export const faultCode = ({ name, message }: { readonly name: string; readonly message: string }): string => {
  const [named] = /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b/.exec(message) ?? [];
  return (
    named ??
    (name
      .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
      .replaceAll(/\W/g, "_")
      .toUpperCase() ||
      "ERROR")
  );
};
