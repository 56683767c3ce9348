import type { SQSMessageAttribute, SQSRecord } from "aws-lambda";

/** Seconds, or milliseconds where the name says so; the queue itself never looks at a real clock. */
export interface QueueSettings {
  /** The virtual time in milliseconds. */
  readonly nowMs: () => number;
  readonly visibilitySeconds: number;
  /** Deliveries before a message goes to the dead letters. */
  readonly attempts: number;
  /** Messages of one group come in their order, and none while an earlier one of it is out. */
  readonly fifo?: boolean;
}

interface Sending {
  readonly delaySeconds?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly groupId?: string;
  readonly deduplicationId?: string;
}

interface Held {
  readonly id: string;
  readonly body: string;
  readonly sentMs: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly groupId: string | undefined;
  visibleMs: number;
  received: number;
  firstReceivedMs: number | undefined;
  /** The handle of the last delivery; older ones are worth nothing. */
  handle: string | undefined;
}

export type DeadLetter = Pick<Held, "id" | "body" | "attributes" | "received">;

const mostPerReceive = 10;
const longestDelaySeconds = 900;
const longestVisibilitySeconds = 43_200;
const deduplicationMs = 300_000;
const retentionMs = 14 * 24 * 3_600_000;

const within = (seconds: number, most: number, what: string): number => {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > most) throw new Error(`${what} is 0 to ${most} seconds`);
  return seconds * 1000;
};

const attribute = (stringValue: string): SQSMessageAttribute => ({
  ...{ stringValue, dataType: "String", stringListValues: [], binaryListValues: [] },
});

const recordOf = (held: Held, handle: string): SQSRecord => ({
  messageId: held.id,
  receiptHandle: handle,
  body: held.body,
  attributes: {
    ApproximateReceiveCount: String(held.received),
    SentTimestamp: String(held.sentMs),
    SenderId: "sns",
    ApproximateFirstReceiveTimestamp: String(held.firstReceivedMs),
    ...(held.groupId === undefined ? {} : { MessageGroupId: held.groupId }),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(held.attributes).map(([name, value]) => [name, attribute(value)]),
  ),
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:ap-southeast-1:000000000000:in-time",
  awsRegion: "ap-southeast-1",
});

/**
 * A queue as SQS has it, in a time that the test sets: what is received is hidden for its visibility timeout and comes again
 * unless it was deleted, each delivery counts, and the one after the last goes to the dead letters. For tests that let hours of
 * tries pass in a second.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html
 */
export const queueInTime = ({ nowMs, visibilitySeconds, attempts, fifo = false }: QueueSettings) => {
  let held: Held[] = [];
  const deadLetters: DeadLetter[] = [];
  const lately = new Map<string, number>();
  let numbered = 0;

  const isRepeat = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const at = lately.get(id);
    if (at !== undefined && nowMs() - at < deduplicationMs) return true;
    lately.set(id, nowMs());
    return false;
  };

  /** By AWS's words: the delivery beyond the last is none; the message is moved instead. */
  const giveUp = (message: Held): void => {
    held = held.filter((one) => one !== message);
    const { id, body, attributes, received } = message;
    deadLetters.push({ id, body, attributes, received });
  };

  const hand = (message: Held): SQSRecord => {
    message.received += 1;
    message.firstReceivedMs ??= nowMs();
    message.visibleMs = nowMs() + visibilitySeconds * 1000;
    message.handle = `${message.id}#${message.received}`;
    return recordOf(message, message.handle);
  };

  const receive = (most = mostPerReceive): SQSRecord[] => {
    if (most < 1 || most > mostPerReceive) throw new Error("SQS gives one to ten messages");
    held = held.filter(({ sentMs }) => nowMs() - sentMs < retentionMs);
    const closed = new Set<string>();
    const records: SQSRecord[] = [];
    for (const message of held) {
      if (records.length === most) break;
      const group = fifo ? message.groupId : undefined;
      if (group !== undefined && closed.has(group)) continue;
      if (message.visibleMs > nowMs()) {
        if (group !== undefined) closed.add(group);
      } else if (message.received >= attempts) giveUp(message);
      else records.push(hand(message));
    }
    return records;
  };

  const byHandle = (handle: string): Held | undefined => held.find((one) => one.handle === handle);

  return {
    deadLetters,
    send(body: unknown, { delaySeconds = 0, attributes = {}, groupId, deduplicationId }: Sending = {}): void {
      if (fifo && groupId === undefined) throw new Error("A FIFO queue wants a message group");
      const delayMs = within(delaySeconds, longestDelaySeconds, "A delay");
      if (fifo && isRepeat(deduplicationId)) return;
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const [sentMs, id] = [nowMs(), `in-time-${++numbered}`];
      held.push({
        ...{ id, body: text, sentMs, attributes, groupId, visibleMs: sentMs + delayMs },
        ...{ received: 0, firstReceivedMs: undefined, handle: undefined },
      });
    },
    receive,
    /** A handle of an earlier delivery deletes nothing, and that is no fault. */
    remove(handle: string): void {
      held = held.filter((one) => one.handle !== handle);
    },
    changeVisibility(handle: string, seconds: number): void {
      const message = byHandle(handle);
      const hiddenMs = within(seconds, longestVisibilitySeconds, "A visibility timeout");
      if (message === undefined) throw new Error("The receipt handle has expired");
      message.visibleMs = nowMs() + hiddenMs;
    },
    /** What waits, what is hidden (out, put back or delayed), and what was given up: the three numbers of a queue. */
    counts: () => {
      const hidden = held.filter(({ visibleMs }) => visibleMs > nowMs()).length;
      return { visible: held.length - hidden, hidden, dead: deadLetters.length };
    },
    /** When the next hidden message shows; undefined when none is hidden. */
    nextVisibleMs: (): number | undefined => {
      const later = held.map(({ visibleMs }) => visibleMs).filter((at) => at > nowMs());
      return later.length === 0 ? undefined : Math.min(...later);
    },
    /** As an operator's redrive: all dead letters come back as new messages. */
    redrive(): number {
      const back = deadLetters.splice(0);
      for (const { body, attributes } of back) this.send(body, { attributes, groupId: "redriven" });
      return back.length;
    },
  };
};
export type QueueInTime = ReturnType<typeof queueInTime>;

interface Reader {
  readonly handler: (event: { Records: SQSRecord[] }) => Promise<{
    readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
  }>;
  /** Batches worked on side by side. */
  readonly concurrency: number;
  readonly batchSize?: number;
}

/**
 * One turn of Lambda's poller: as many batches as the function may have at once, each message deleted unless it was named as
 * failed; a handler that throws fails them all. Call it once for each step of the virtual time.
 * @returns how many messages were handed over
 */
export const pollOnce = async (queue: QueueInTime, reader: Reader): Promise<number> => {
  const batches: SQSRecord[][] = [];
  for (let at = 0; at < reader.concurrency; at++) {
    const batch = queue.receive(reader.batchSize ?? mostPerReceive);
    if (batch.length === 0) break;
    batches.push(batch);
  }
  await Promise.all(
    batches.map(async (Records) => {
      const answer = await reader.handler({ Records }).catch(() => undefined);
      if (answer === undefined) return;
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const { messageId, receiptHandle } of Records) if (!failed.has(messageId)) queue.remove(receiptHandle);
    }),
  );
  return batches.flat().length;
};
