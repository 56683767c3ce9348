import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { resources, target } from "../infra/synthesized.ts";

/** A function that something calls which delivers at least once: a queue, a table's stream, a schedule, a topic or log. */
export interface Consumer {
  /** Path of its handler from the root of the repository. */
  readonly handler: string;
  readonly source: "queue" | "stream" | "schedule" | "topic";
  /** Seconds after which what was not finished comes again, at the earliest. */
  readonly againAfterSeconds: number;
  /** Deliveries before the dead letters; of a stream, those that are tried at least. */
  readonly attempts: number;
}

const Resource = z.object({
  Properties: z.record(z.string(), z.unknown()),
  Metadata: z.object({ motcua: z.object({ entry: z.string() }) }).optional(),
});
const Queue = z.object({
  VisibilityTimeout: z.number(),
  RedrivePolicy: z.object({ maxReceiveCount: z.number() }),
});
const Mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  StartingPosition: z.string().optional(),
});
const Rule = z.object({
  ScheduleExpression: z.string().optional(),
  Targets: z.array(z.object({ Arn: z.unknown() })).default([]),
});
const Subscription = z.object({ Protocol: z.string(), Endpoint: z.unknown() });
const LogFilter = z.object({ DestinationArn: z.unknown() });

/** A stream's records are given again at once, and a rule calls again at its next turn, a minute at the soonest. */
const soonest = { stream: 1, schedule: 60, topic: 1 };
/** Lambda tries a record six times where no number is set; where a time is set it tries for hours. */
const streamAttempts = 6;

/** What is called once and twice more when it fails. */
const asTopic = { source: "topic", againAfterSeconds: soonest.topic, attempts: 3 } as const;

/** Every consumer of the system, found by what the template connects with functions. */
export const consumersOf = (template: Template): Consumer[] => {
  const byId = new Map(resources(template).map(([id, resource]) => [id, resource]));
  const handlerAt = (id: string): string | undefined => Resource.safeParse(byId.get(id)).data?.Metadata?.motcua.entry;
  const consumer = (id: string, rest: Omit<Consumer, "handler">): Consumer[] => {
    const handler = handlerAt(id);
    return handler === undefined ? [] : [{ handler, ...rest }];
  };

  const mappings = resources(template, "AWS::Lambda::EventSourceMapping").flatMap(([, resource]) => {
    const { EventSourceArn, FunctionName, StartingPosition } = Mapping.parse(resource.Properties);
    if (StartingPosition !== undefined)
      return consumer(target(FunctionName), {
        ...{ source: "stream", againAfterSeconds: soonest.stream, attempts: streamAttempts },
      });
    const queue = Queue.parse(Resource.parse(byId.get(target(EventSourceArn))).Properties);
    const { VisibilityTimeout: againAfterSeconds, RedrivePolicy } = queue;
    return consumer(target(FunctionName), {
      source: "queue",
      againAfterSeconds,
      attempts: RedrivePolicy.maxReceiveCount,
    });
  });
  const scheduled = resources(template, "AWS::Events::Rule").flatMap(([, resource]) => {
    const { ScheduleExpression, Targets } = Rule.parse(resource.Properties);
    // A rule that waits for events calls as a topic does.
    const called: Omit<Consumer, "handler"> =
      ScheduleExpression === undefined
        ? asTopic
        : { source: "schedule", againAfterSeconds: soonest.schedule, attempts: streamAttempts };
    return Targets.flatMap(({ Arn }) => consumer(target(Arn), called));
  });
  const subscribed = resources(template, "AWS::SNS::Subscription").flatMap(([, resource]) => {
    const { Protocol, Endpoint } = Subscription.parse(resource.Properties);
    if (Protocol !== "lambda") return [];
    return consumer(target(Endpoint), asTopic);
  });
  // A log calls as a topic does: what fails comes again, twice at the most.
  const reading = resources(template, "AWS::Logs::SubscriptionFilter").flatMap(([, resource]) =>
    consumer(target(LogFilter.parse(resource.Properties).DestinationArn), asTopic),
  );
  return [...mappings, ...scheduled, ...subscribed, ...reading];
};
