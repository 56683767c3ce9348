import type { Carriers } from "../carriers/carrier-state.ts";
import type { DataFolder } from "../data-folder.ts";
import type { Functions } from "../invoke/functions.ts";
import type { VirtualClock } from "../invoke/virtual-clock.ts";
import { eventSource, readEventSource } from "../resources/event-source.ts";
import { logSubscription, readLogSubscription } from "../resources/log-subscription.ts";
import { malwarePlan, protectedBucket } from "../resources/malware-plan.ts";
import { readEventRule, readSchedules, rule, schedule } from "../resources/schedule.ts";
import { streamArn } from "../resources/table.ts";
import { tableWriters } from "../resources/table-writers.ts";
import type { DynamoDb } from "../services/dynamodb-local.ts";
import type { Messages } from "../services/messages.ts";
import type { Sms } from "../services/sms-store.ts";
import type { Template } from "../template/template.ts";
import { carrierReceipts } from "./carrier-receipts.ts";
import { checkpoints } from "./checkpoints.ts";
import { queueSource } from "./queue-source.ts";
import { receiptSource } from "./receipt-source.ts";
import { scanSource } from "./scan-source.ts";
import { scheduleSource } from "./schedule-source.ts";
import type { Source } from "./source.ts";
import { streamSource } from "./stream-source.ts";

export interface SourcesParts {
  readonly template: Template;
  readonly functions: Functions;
  readonly dynamodb: DynamoDb;
  readonly messages: Messages;
  readonly sms: Sms;
  readonly carriers: Carriers;
  /** Signs what carriers tell. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly clock: VirtualClock;
  readonly data: DataFolder;
  readonly place: { readonly account: string; readonly region: string };
  readonly report: (fault: unknown) => void;
}

/** Everything in the template that calls a function by itself. */
export const startSources = async (parts: SourcesParts): Promise<Source> => {
  const { template, functions, dynamodb, messages, sms, carriers, clock, data, place, report } = parts;
  const { region } = place;
  const sources: Source[] = [];
  const send = async (queueArn: string, body: object): Promise<void> => {
    const url = messages.queues.getQueueByArn(queueArn)?.url;
    await messages.sqs("SendMessage", { QueueUrl: url, MessageBody: JSON.stringify(body) });
  };
  for (const resource of template.of(eventSource.type)) {
    const spec = readEventSource(resource);
    functions.find(spec.functionName);
    if (!spec.enabled) continue;
    if (spec.sourceArn.startsWith("arn:aws:sqs:")) {
      sources.push(queueSource(spec, { messages, functions, region, report }));
      continue;
    }
    const stream = await streamArn(spec.sourceArn, dynamodb);
    const kept = checkpoints(data.database, `${spec.id} ${stream}`);
    const { streams } = dynamodb;
    const [tableArn = ""] = spec.sourceArn.split("/stream/");
    const writers = tableWriters(template, tableArn);
    const read = { streams, streamArn: stream, functions, checkpoints: kept, writers };
    sources.push(streamSource(spec, { ...read, region, send, report }));
  }
  for (const resource of [...template.of(rule.type), ...template.of(schedule.type)])
    for (const spec of readSchedules(resource, template.arnOf(resource.id))) {
      functions.find(spec.functionArn);
      sources.push(scheduleSource(spec, { functions, clock, data, place, report }));
    }
  const rules = template.of(rule.type).flatMap((resource) => readEventRule(resource) ?? []);
  for (const plan of template.of(malwarePlan.type)) {
    const arn = template.arnOf(plan.id);
    sources.push(
      scanSource({ bucket: protectedBucket(plan), arn, rules, messages, functions, clock, data, place, send, report }),
    );
  }
  const subscriptions = template.of(logSubscription.type).map(readLogSubscription);
  if (subscriptions.length > 0) sources.push(receiptSource({ subscriptions, sms, carriers, functions, report }));
  const { publicUrl, secret } = parts;
  sources.push(carrierReceipts({ carriers, publicUrl, secret, rules, functions, now: clock.now, report }));
  return {
    stop: async () => void (await Promise.all(sources.map((source) => source.stop()))),
    complaint: () => sources.map((source) => source.complaint()).find((sentence) => sentence !== undefined),
  };
};
