import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

interface Move {
  /** URL of the dead-letter queue. */
  readonly from: string;
  /** URL of the queue that the messages came from. */
  readonly to: string;
  /** Messages at most; all when absent. */
  readonly max?: number;
}

interface Moved {
  readonly moved: number;
  /** About how many still wait among the dead letters. */
  readonly left: number;
}

const BATCH = 10;
/** Long enough for SQS to ask all of its servers, so that an empty answer means an empty queue. */
const WAIT_SECONDS = 2;

/**
 * Sends each dead letter to its queue again, with its body and attributes, and only then deletes it: a crash between
 * the two delivers a message twice, which every consumer bears, and never loses one. Works at every SQS endpoint, where
 * StartMessageMoveTask does not. Stops at a message that it moved in this very run and that failed again meanwhile.
 */
export const moveMessages = async (
  sqs: SQSClient,
  { from, to, max = Number.POSITIVE_INFINITY }: Move,
): Promise<Moved> => {
  const sent = new Set<string>();
  for (;;) {
    const batch = await receive(sqs, from, Math.min(BATCH, max - sent.size));
    const fresh = batch.filter(({ MessageId = "" }) => !sent.has(MessageId));
    for (const message of fresh) sent.add(await moveOne(sqs, { from, to }, message));
    if (fresh.length === 0 || fresh.length < batch.length || sent.size >= max) break;
  }
  return { moved: sent.size, left: await waitingIn(sqs, from) };
};

const receive = async (sqs: SQSClient, QueueUrl: string, most: number): Promise<readonly Message[]> => {
  if (most < 1) return [];
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: most,
      MessageAttributeNames: ["All"],
      MessageSystemAttributeNames: ["MessageGroupId"],
      WaitTimeSeconds: WAIT_SECONDS,
    }),
  );
  return Messages;
};

const moveOne = async (
  sqs: SQSClient,
  { from, to }: Move,
  { MessageId: before, Body, MessageAttributes, Attributes, ReceiptHandle }: Message,
): Promise<string> => {
  const attributes = MessageAttributes === undefined ? {} : { MessageAttributes };
  // A FIFO queue wants its dossier's group, and a name by which this very move is sent once.
  const group = Attributes?.MessageGroupId;
  const inOrder = to.endsWith(".fifo") ? { MessageGroupId: group ?? before, MessageDeduplicationId: before } : {};
  const send = new SendMessageCommand({ QueueUrl: to, MessageBody: Body, ...attributes, ...inOrder });
  const { MessageId = "" } = await sqs.send(send);
  await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
  return MessageId;
};

const waitingIn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
};
