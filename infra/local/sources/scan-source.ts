import { randomUUID } from "node:crypto";
import type { DataFolder } from "../data-folder.ts";
import type { Functions } from "../invoke/functions.ts";
import type { VirtualClock } from "../invoke/virtual-clock.ts";
import type { EventRule } from "../resources/schedule.ts";
import type { Messages } from "../services/messages.ts";
import { passes } from "./event-filter.ts";
import { threatsIn } from "./malware-signatures.ts";
import type { Source } from "./source.ts";

export interface ScanParts {
  readonly bucket: string;
  /** Of the protection plan. */
  readonly arn: string;
  readonly rules: readonly EventRule[];
  readonly messages: Pick<Messages, "objects" | "onUpload">;
  readonly functions: Pick<Functions, "invoke">;
  readonly clock: Pick<VirtualClock, "now">;
  readonly data: Pick<DataFolder, "readSetting" | "writeSetting">;
  readonly place: { readonly account: string; readonly region: string };
  readonly send: (queueArn: string, body: object) => Promise<void>;
  readonly report: (fault: unknown) => void;
}

/**
 * Stands for GuardDuty: looks at every new file of the bucket and tells what it found to the rules that wait for it, as
 * EventBridge would. What came while the host was killed is looked at when it starts again, some of it twice, as on AWS.
 */
export const scanSource = (parts: ScanParts): Source => {
  const { bucket, rules, messages, functions, data, send, report } = parts;
  const setting = `scanned:${bucket}`;
  const running = new Set<Promise<void>>();

  const tell = async (event: object): Promise<void> => {
    for (const { targetArns } of rules.filter(({ pattern }) => passes([pattern], event)))
      for (const target of targetArns)
        await (target.startsWith("arn:aws:sqs:") ? send(target, event) : functions.invoke(target, event));
  };
  const look = async (key: string): Promise<void> => {
    const { body, etag, lastModified } = messages.objects.getObject(bucket, key);
    await tell(scanResult(parts, { key, etag, threats: threatsIn(body) }));
    data.writeSetting(setting, String(lastModified.getTime()));
  };
  const begin = (key: string): void => {
    const work = look(key)
      .catch(report)
      .finally(() => running.delete(work));
    running.add(work);
  };
  const since = Number(data.readSetting(setting) ?? 0);
  for (const { key, lastModified } of messages.objects.listObjects(bucket).objects)
    if (lastModified.getTime() >= since) begin(key);
  const unlisten = messages.onUpload(bucket, begin);
  return {
    complaint: () => undefined,
    stop: async () => {
      unlisten();
      await Promise.all(running);
    },
  };
};

const scanResult = (
  { bucket, arn, clock, place }: ScanParts,
  { key, etag, threats }: { key: string; etag: string; threats: readonly string[] },
) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "GuardDuty Malware Protection Object Scan Result",
  source: "aws.guardduty",
  ...place,
  time: `${new Date(clock.now()).toISOString().slice(0, 19)}Z`,
  resources: [arn],
  detail: {
    schemaVersion: "1.0",
    scanStatus: "COMPLETED",
    resourceType: "S3_OBJECT",
    s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: etag, s3Throttled: false },
    scanResultDetails: {
      scanResultStatus: threats.length === 0 ? "NO_THREATS_FOUND" : "THREATS_FOUND",
      threats: threats.length === 0 ? null : threats.map((name) => ({ name })),
    },
  },
});
