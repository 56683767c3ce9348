import * as z from "zod";
import type { Messages } from "../../services/messages.ts";

export interface QueueView {
  readonly name: string;
  readonly visible: number;
  readonly inFlight: number;
  /** Seconds since the oldest waiting message was sent. */
  readonly oldestSeconds: number;
  /** Name of the queue that takes what fails too often, and how much waits there. */
  readonly deadLetterQueue?: string;
  readonly deadLetters?: number;
}

const Redrive = z.object({ deadLetterTargetArn: z.string() });

export const queueViews = (messages: Messages): QueueView[] => {
  const waiting = (name: string) => messages.queues.inspectQueue(name)?.messages.ready ?? [];
  return [...messages.queues.allQueues()]
    .map((queue) => {
      queue.processTimers();
      const ready = waiting(queue.name);
      const oldest = Math.min(...ready.map(({ sentTimestamp }) => sentTimestamp));
      const redrive = queue.attributes.RedrivePolicy;
      const deadLetterQueue = redrive && Redrive.parse(JSON.parse(redrive)).deadLetterTargetArn.split(":").pop();
      return {
        name: queue.name,
        visible: ready.length,
        inFlight: queue.inflightMessages.size,
        oldestSeconds: ready.length > 0 ? Math.max(0, Math.round((Date.now() - oldest) / 1000)) : 0,
        ...(deadLetterQueue && { deadLetterQueue, deadLetters: waiting(deadLetterQueue).length }),
      };
    })
    .sort((left, right) => left.name.localeCompare(right.name));
};
