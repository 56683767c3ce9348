import { type MessageFacts, messageFacts } from "../../shared/domain/operations/message-facts.ts";
import type { Found } from "../../shared/domain/operations/stuck.ts";
import { stuckReason } from "../../shared/domain/operations/stuck-reason.ts";
import { type DeadLetter, type DeadLetterQueues, isDenied, rowAttribute } from "../../shared/messaging/dead-letters.ts";
import { agencyKeyOf, type QueueRef } from "../../shared/messaging/queue-map.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";

export interface CollectDeps {
  readonly queues: readonly QueueRef[];
  readonly sqs: DeadLetterQueues;
  readonly store: Pick<OperationsStore, "keep" | "faultOf">;
  readonly now: Clock;
}

export interface Collected {
  readonly queue: string;
  readonly kept: number;
  /** Absent when all went well. */
  readonly trouble?: "denied" | "failed";
}

/** DynamoDB takes 400 kB an item; our own messages have a few. */
const mostBytes = 350_000;
/** Deliveries of a queue before it gives a message up. */
const deliveries = 5;

/**
 * Takes messages out of every dead-letter queue into rows, until the queues are empty or the time is over. First the row, then
 * the deletion: a crash between the two shows the message once more, and its row knows it. One queue that does not let us in
 * stops no other.
 * @param hasTime asked before each further batch
 */
export const collect = async (deps: CollectDeps, hasTime: () => boolean): Promise<Collected[]> =>
  Promise.all(deps.queues.map((queue) => collectOne(deps, queue, hasTime)));

const collectOne = async (deps: CollectDeps, queue: QueueRef, hasTime: () => boolean): Promise<Collected> => {
  let kept = 0;
  try {
    const url = queue.isStream ? queue.url : (await deps.sqs.depth(queue.url)).deadLettersUrl;
    if (url === undefined) return { queue: queue.name, kept };
    while (hasTime()) {
      const letters = await deps.sqs.receive(url);
      const taken = await Promise.all(letters.map((letter) => keepOne(deps, queue, url, letter)));
      kept += taken.filter(Boolean).length;
      if (letters.length === 0) break;
    }
    return { queue: queue.name, kept };
  } catch (fault) {
    const trouble = isDenied(fault) ? "denied" : "failed";
    log.error("dead letters not collected", { queue: queue.name, trouble, error: fault as Error });
    return { queue: queue.name, kept, trouble };
  }
};

const keepOne = async (deps: CollectDeps, queue: QueueRef, url: string, letter: DeadLetter): Promise<boolean> => {
  if (Buffer.byteLength(letter.body) > mostBytes) {
    log.error("a dead letter is too large for a row and stays in its queue", { messageId: letter.messageId });
    return false;
  }
  const facts = messageFacts(letter.body);
  const isNew = await deps.store.keep(await foundAs(deps, queue, letter, facts), letter.body);
  await deps.sqs.remove(url, letter.receipt);
  return isNew;
};

const foundAs = async (
  { store, now }: CollectDeps,
  { name }: QueueRef,
  { messageId, attributes, group, wasInQueue }: DeadLetter,
  facts: MessageFacts,
): Promise<Found> => {
  const isOurs = agencyKeyOf(name) === undefined;
  const noted = wasInQueue && facts.kind !== "position" ? await store.faultOf(messageId) : undefined;
  const given = attributes["motcua.reason"]?.value;
  const detail = attributes["motcua.detail"]?.value;
  return {
    id: attributes[rowAttribute]?.value ?? messageId,
    queue: name,
    messageId,
    facts,
    reason: stuckReason({ facts, given, noted, isOurs, wasInQueue }),
    ...(detail === undefined ? {} : { detail: detail.slice(0, 200) }),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !key.startsWith("motcua."))),
    ...(group === undefined ? {} : { group }),
    at: now(),
    tries: wasInQueue ? deliveries : given === undefined ? 0 : 1,
  };
};
