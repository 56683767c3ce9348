import * as z from "zod";
import { HostFault } from "../host-fault.ts";
import { arn, nameOf, type Provider, type Resource } from "./provider.ts";

export interface ScheduleSpec {
  readonly id: string;
  readonly arn: string;
  readonly source: "aws.events" | "aws.scheduler";
  /** rate(…), cron(…) or at(…) */
  readonly expression: string;
  readonly timeZone: string;
  readonly functionArn: string;
  /** JSON that replaces the scheduled event. */
  readonly input?: string | undefined;
}

const Rule = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.string().default("ENABLED"),
  Targets: z.array(z.object({ Arn: z.string(), Input: z.string().optional() })).default([]),
});

const Schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default("UTC"),
  State: z.string().default("ENABLED"),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

export const rule: Provider = {
  type: "AWS::Events::Rule",
  identity: (resource, place) => {
    const name = nameOf(resource, "Name", place);
    return { name, ref: name, attributes: { Arn: arn(place, "events", `rule/${name}`) } };
  },
};

export const schedule: Provider = {
  type: "AWS::Scheduler::Schedule",
  identity: (resource, place) => {
    const name = nameOf(resource, "Name", place);
    return { name, ref: name, attributes: { Arn: arn(place, "scheduler", `schedule/default/${name}`) } };
  },
};

export interface EventRule {
  readonly pattern: unknown;
  /** Queues and functions that get what matches. */
  readonly targetArns: readonly string[];
}

/** The rule as one that waits for events, when it is enabled and does. */
export const readEventRule = ({ properties }: Resource): EventRule | undefined => {
  const { EventPattern: pattern, State, Targets } = Rule.parse(properties);
  return pattern && State === "ENABLED" ? { pattern, targetArns: Targets.map(({ Arn }) => Arn) } : undefined;
};

/** One entry per enabled target. */
export const readSchedules = ({ id, type, properties }: Resource, Arn: string): ScheduleSpec[] => {
  if (type === schedule.type) {
    const {
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: timeZone,
      State,
      Target,
    } = Schedule.parse(properties);
    const { Arn: functionArn, Input: input } = Target;
    return State === "ENABLED"
      ? [{ id, arn: Arn, source: "aws.scheduler", expression, timeZone, functionArn, input }]
      : [];
  }
  const { ScheduleExpression: expression, EventPattern, State, Targets } = Rule.parse(properties);
  if (!expression && !EventPattern) throw new HostFault(`The rule ${id} has neither a schedule nor a pattern.`);
  if (!expression || State !== "ENABLED") return [];
  return Targets.map(({ Arn: functionArn, Input: input }, index) => ({
    id: index === 0 ? id : `${id}-${index}`,
    arn: Arn,
    source: "aws.events",
    expression,
    timeZone: "UTC",
    functionArn,
    input,
  }));
};
