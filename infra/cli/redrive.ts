import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { complain } from "./complain.ts";
import { type DeadLetterQueue, deadLettersOf, findDeadLetters, localDeadLetters } from "./dead-letter-queues.ts";
import { moveMessages } from "./move-messages.ts";
import { Endpoints, requireHost } from "./running-host.ts";
import { localAccount, localClient, readStackOutputs, regionOf } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

export interface RedriveArgs {
  readonly queue: string;
  readonly max?: number;
  readonly outputs?: string;
}

export const readRedriveArgs = (args: string[]): RedriveArgs | undefined => {
  const text = { type: "string" } as const;
  try {
    const { queue, max, outputs } = parseArgs({ args, options: { queue: text, max: text, outputs: text } }).values;
    if (queue === undefined || (max !== undefined && !/^[1-9]\d{0,6}$/.test(max))) return undefined;
    return {
      queue,
      ...(max === undefined ? {} : { max: Number(max) }),
      ...(outputs === undefined ? {} : { outputs }),
    };
  } catch {
    return undefined;
  }
};

const SENTENCES = {
  QUEUE_UNKNOWN: [
    "Không có hàng đợi tin lỗi nào mang tên này. Các hàng đợi:",
    "No dead-letter queue has this name. There are:",
  ],
  QUEUE_UNCLEAR: ["Tên này hợp với nhiều hàng đợi, hãy viết rõ hơn:", "The name fits several queues; be more precise:"],
  QUEUE_OF_STREAM: [
    "Hàng đợi này giữ vị trí trong luồng thay đổi, không có tin nhắn để gửi lại; xem docs/runbook.md:",
    "This queue holds positions of a change stream, no message to send again; see docs/runbook.md:",
  ],
} as const;

interface Place {
  readonly sqs: SQSClient;
  readonly queues: readonly DeadLetterQueue[];
}

const placeOf = async ({ outputs: file }: RedriveArgs): Promise<Place | undefined> => {
  if (file !== undefined) {
    const outputs = readStackOutputs(file);
    return { sqs: new SQSClient({ region: regionOf(outputs) }), queues: deadLettersOf(outputs) };
  }
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { sqs: endpoint } = await host.get("/local/endpoints", Endpoints);
  const queues = await localDeadLetters(host, localAccount);
  return { sqs: new SQSClient({ ...localClient, endpoint }), queues };
};

/** `motcua redrive`: once the cause is mended, gives a queue its dead letters back; counts as JSON on stdout. */
export async function redrive(args: string[]): Promise<void> {
  const given = readRedriveArgs(args);
  if (given === undefined) return complainUsage("redrive");
  const place = await placeOf(given);
  if (place === undefined) return;
  const found = findDeadLetters(place.queues, given.queue);
  if (!found.ok) return complain(SENTENCES[found.refusal.code], found.refusal.detail);
  const { name, url, source } = found.value;
  const most = given.max === undefined ? {} : { max: given.max };
  const { moved, left } = await moveMessages(place.sqs, { from: url, to: source.url, ...most });
  process.stdout.write(`${JSON.stringify({ from: name, to: source.name, moved, left }, null, 2)}\n`);
}
