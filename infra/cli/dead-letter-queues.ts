import * as z from "zod";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { Endpoints, type RunningHost } from "./running-host.ts";
import type { StackOutputs } from "./stack-outputs.ts";

/** A queue of dead letters and the queue that they came from. */
export interface DeadLetterQueue {
  readonly name: string;
  readonly url: string;
  /** Absent for a stream's dead letters: they hold positions in the stream, and no message that could be sent again. */
  readonly source?: { readonly name: string; readonly url: string };
}

const nameIn = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

/** An agency's queues have names of their own, and their dead letters are called after them (`infra/aws/message-queue.ts`). */
const calledAfter = (url: string): string => url.replace(/(\.fifo)?$/, "-DeadLetters$1");

/** "HandoffInboxDeadLettersUrl" and "HandoffInboxQueueUrl" of the stack's outputs belong together. */
export const deadLettersOf = (outputs: StackOutputs): DeadLetterQueue[] => {
  const named = Object.keys(outputs).flatMap((output) => /^(\w+)(?:DeadLetters|Queue)Url$/.exec(output)?.[1] ?? []);
  return [...new Set(named)].flatMap((name) => {
    const source = outputs[`${name}QueueUrl`];
    const url = outputs[`${name}DeadLettersUrl`] ?? (source === undefined ? undefined : calledAfter(source));
    if (url === undefined) return [];
    return [
      { name: nameIn(url), url, ...(source === undefined ? {} : { source: { name: nameIn(source), url: source } }) },
    ];
  });
};

const QueueViews = z.array(z.object({ name: z.string(), deadLetterQueue: z.string().optional() }));

/** The same of the local host, which tells each queue's dead letters itself. */
export const localDeadLetters = async (host: RunningHost, account: string): Promise<DeadLetterQueue[]> => {
  const { sqs } = await host.get("/local/endpoints", Endpoints);
  const views = await host.get("/local/queues", QueueViews);
  const queue = (name: string) => ({ name, url: `${sqs}/${account}/${name}` });
  return views
    .filter(({ name }) => name.includes("DeadLetters"))
    .map(({ name }) => {
      const source = views.find(({ deadLetterQueue }) => deadLetterQueue === name);
      return { ...queue(name), ...(source === undefined ? {} : { source: queue(source.name) }) };
    });
};

/** "handoff-inbox", "HandoffInbox" and "motcua-HandoffInboxDeadLettersQueue1D01" are the same word to an operator. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The one queue that a name, or a part of a name, means. */
export const findDeadLetters = (
  queues: readonly DeadLetterQueue[],
  asked: string,
): Result<Required<DeadLetterQueue>, "QUEUE_UNKNOWN" | "QUEUE_UNCLEAR" | "QUEUE_OF_STREAM"> => {
  const exact = queues.filter(({ name }) => name === asked);
  const matching = exact.length > 0 ? exact : queues.filter(({ name }) => plain(name).includes(plain(asked)));
  const [only, ...others] = matching;
  const names = (list: readonly DeadLetterQueue[]) => list.map(({ name }) => name).join(", ");
  if (only === undefined || plain(asked) === "") return refuse("QUEUE_UNKNOWN", { detail: { known: names(queues) } });
  if (others.length > 0) return refuse("QUEUE_UNCLEAR", { detail: { known: names(matching) } });
  const { source } = only;
  return source === undefined
    ? refuse("QUEUE_OF_STREAM", { detail: { known: only.name } })
    : accept({ ...only, source });
};
