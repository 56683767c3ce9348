import * as z from "zod";

/** One record as GetRecords of DynamoDB Streams answers it. */
export const StreamRecord = z.object({
  eventID: z.string(),
  eventName: z.string(),
  eventVersion: z.string().default("1.1"),
  awsRegion: z.string().optional(),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number().default(0) }),
  userIdentity: z.unknown().optional(),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

export const Records = z.object({
  Records: z.array(StreamRecord).default([]),
  NextShardIterator: z.string().optional(),
});

/**
 * The shape in which Lambda hands a record over. DynamoDB Local marks a removal by expiry with names of its own; Lambda
 * always writes the service's identity in lower camel case.
 */
export const lambdaStreamRecord = (record: StreamRecord, eventSourceARN: string, region: string) => ({
  eventID: record.eventID,
  eventName: record.eventName,
  eventVersion: record.eventVersion,
  eventSource: "aws:dynamodb",
  awsRegion: region,
  dynamodb: record.dynamodb,
  ...(record.userIdentity ? { userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" } } : {}),
  eventSourceARN,
});

export type LambdaStreamRecord = ReturnType<typeof lambdaStreamRecord>;

export const sequenceOf = (record: LambdaStreamRecord | undefined): string => record?.dynamodb.SequenceNumber ?? "";
