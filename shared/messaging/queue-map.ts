/** A queue of the stack, or the dead letters of a table's stream, which have no queue in front. */
export interface QueueRef {
  /** Short name, as in alarms and in the runbook. */
  readonly name: string;
  /** Its name in AWS. */
  readonly queue: string;
  readonly isStream: boolean;
  readonly url: string;
}

/** Queues of agencies' own software are called so; nobody of ours reads them. */
const agencyPrefix = "agency-";

/** Queues into which agencies' software writes what it answers; we read them. */
const answersPrefix = "answers-";

/** Key of the agency whose answers come in by this queue. */
export const answeringAgency = (name: string): string | undefined =>
  name.startsWith(answersPrefix) ? name.slice(answersPrefix.length) : undefined;

/** Key of the agency whose software reads this queue; undefined for our own. */
export const agencyKeyOf = (name: string): string | undefined =>
  name.startsWith(agencyPrefix) ? name.slice(agencyPrefix.length) : undefined;

/** "https://sqs…/1234/motcua-Inbox" → "https://sqs…/1234/" */
export const addressOf = (anyUrl: string): string => anyUrl.slice(0, anyUrl.lastIndexOf("/") + 1);

/**
 * The stack's queues from a function's environment, written "handoff-inbox=motcua-Inbox1A2B routing=!motcua-DeadLetters3C4D":
 * Lambda allows 4 kB, so dead letters of queues are not named, the queue itself says where they are.
 */
export const readQueueMap = (written: string, anyUrl: string): QueueRef[] =>
  written.split(" ").map((pair) => {
    const [name = "", target = ""] = pair.split("=");
    const isStream = target.startsWith("!");
    const queue = isStream ? target.slice(1) : target;
    return { name, queue, isStream, url: `${addressOf(anyUrl)}${queue}` };
  });
