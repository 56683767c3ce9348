import * as z from "zod";
import { epochOf } from "../calendar/time.ts";
import { MessageFacts } from "./message-facts.ts";

/** Attributes that travel beside a body; whoever subscribed chooses by them. */
export const TravelAttributes = z.record(z.string(), z.object({ type: z.string(), value: z.string() }));
export type TravelAttributes = z.infer<typeof TravelAttributes>;

/**
 * `open` waits for a person; `sending` is on its way back to its queue; `sent` went back and has not come again; `dropped`
 * was given up with a reason.
 */
export const StuckState = z.enum(["open", "sending", "sent", "dropped"]);
export type StuckState = z.infer<typeof StuckState>;

/** A message that nobody could handle, taken out of a dead-letter queue. All but its body. */
export const Stuck = z.object({
  id: z.string(),
  /** Short name of the queue it belongs to, such as "handoff-inbox". */
  queue: z.string(),
  /** SQS's name of the message as it came last. */
  messageId: z.string(),
  facts: MessageFacts,
  /** Code of what it failed of, with a sentence in `shared/text/stuck-reasons.ts`. */
  reason: z.string(),
  /** For who mends it; codes and names of faults, no personal data. */
  detail: z.string().optional(),
  since: z.string(),
  /** When it came last. */
  cameAt: z.string(),
  /** How often it came to rest here. */
  rounds: z.int(),
  /** Deliveries that failed, of all rounds together. */
  tries: z.int(),
  state: StuckState,
  attributes: TravelAttributes,
  /** Messages of one group keep their order in a queue that keeps it. */
  group: z.string().optional(),
  /** Who sent it again or dropped it last, when and why. */
  handled: z.object({ by: z.string(), at: z.string(), reason: z.string().optional() }).optional(),
  /** Somebody changed the body before it went back. */
  edited: z.boolean().optional(),
});
export type Stuck = z.infer<typeof Stuck>;

/** A message as it was found in a dead-letter queue. */
export type Found = Pick<
  Stuck,
  "id" | "queue" | "messageId" | "facts" | "reason" | "detail" | "attributes" | "group"
> & {
  readonly at: string;
  readonly tries: number;
};

/** Milliseconds after which a sending that did not come to an end belongs to a crash. */
const sendingMs = 60_000;

/**
 * The row after a message was found, or undefined when the row has this very message already: a collector that died before
 * it took the message out of the queue finds it once more. What was sent again and failed again is the same row.
 */
export const afterFound = (known: Stuck | undefined, found: Found): Stuck | undefined => {
  if (known?.messageId === found.messageId) return undefined;
  const { at, tries, ...message } = found;
  return {
    ...(known?.edited ? { edited: true } : {}),
    ...(known?.handled === undefined ? {} : { handled: known.handled }),
    ...message,
    since: known?.since ?? at,
    cameAt: at,
    rounds: (known?.rounds ?? 0) + 1,
    tries: (known?.tries ?? 0) + tries,
    state: "open",
  };
};

export type StuckRefusal = "STUCK_CLOSED" | "STUCK_BEING_SENT" | "STUCK_IS_POSITION";

/** Whether somebody may send it again or drop it now. */
export const mayHandle = (
  { state, handled }: Pick<Stuck, "state" | "handled">,
  at: string,
): StuckRefusal | undefined => {
  if (state === "sent" || state === "dropped") return "STUCK_CLOSED";
  if (state === "sending" && handled !== undefined && epochOf(at) - epochOf(handled.at) < sendingMs)
    return "STUCK_BEING_SENT";
  return undefined;
};

/** A place in a stream is no message: what it means is published again from the history. */
export const maySend = (row: Pick<Stuck, "state" | "handled" | "facts">, at: string): StuckRefusal | undefined =>
  row.facts.kind === "position" ? "STUCK_IS_POSITION" : mayHandle(row, at);
