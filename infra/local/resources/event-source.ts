import * as z from "zod";
import type { Provider, Resource } from "./provider.ts";

const EventSource = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().optional(),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  StartingPosition: z.string().default("TRIM_HORIZON"),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().optional() }).optional(),
});

export interface EventSourceSpec {
  readonly id: string;
  readonly functionName: string;
  readonly sourceArn: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly windowMs: number;
  /** EventBridge patterns; a record passes when one of them matches, or when there are none. */
  readonly patterns: readonly unknown[];
  readonly reportsItemFailures: boolean;
  readonly fromNow: boolean;
  readonly bisect: boolean;
  /** Undefined: until it succeeds. */
  readonly maxRetries?: number | undefined;
  readonly maxAgeMs?: number | undefined;
  readonly failureQueueArn?: string | undefined;
  readonly concurrency: number;
}

export const eventSource: Provider = {
  type: "AWS::Lambda::EventSourceMapping",
  identity: ({ id }) => ({ ref: id, attributes: { Id: id } }),
};

/** AWS's defaults: 10 messages of a queue, 100 records of a stream, retries without end. -1 means "no limit". */
export const readEventSource = ({ id, properties }: Resource): EventSourceSpec => {
  const source = EventSource.parse(properties);
  const limit = (value: number) => (value < 0 ? undefined : value);
  const age = limit(source.MaximumRecordAgeInSeconds);
  return {
    id,
    functionName: source.FunctionName,
    sourceArn: source.EventSourceArn,
    enabled: source.Enabled,
    batchSize: source.BatchSize ?? (source.EventSourceArn.startsWith("arn:aws:sqs:") ? 10 : 100),
    windowMs: source.MaximumBatchingWindowInSeconds * 1000,
    patterns: (source.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern)),
    reportsItemFailures: source.FunctionResponseTypes.includes("ReportBatchItemFailures"),
    fromNow: source.StartingPosition === "LATEST",
    bisect: source.BisectBatchOnFunctionError,
    maxRetries: limit(source.MaximumRetryAttempts),
    maxAgeMs: age === undefined ? undefined : age * 1000,
    failureQueueArn: source.DestinationConfig?.OnFailure?.Destination,
    concurrency: source.ScalingConfig?.MaximumConcurrency ?? 3,
  };
};
