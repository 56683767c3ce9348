import * as z from "zod";
import type { Template } from "../template/template.ts";
import { arn, nameOf, type Provider } from "./provider.ts";

export interface AlarmSpec {
  readonly name: string;
  readonly description: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly threshold: number;
  readonly comparison: string;
  /** Seconds. */
  readonly period: number;
  readonly missing: string;
  /** "Sum", "Minimum", …; "" where the metric is a formula. */
  readonly statistic: string;
}

const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string().default(""),
  Namespace: z.string().default(""),
  MetricName: z.string().default(""),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Threshold: z.coerce.number().default(0),
  ComparisonOperator: z.string(),
  Period: z.coerce.number().default(60),
  Statistic: z.string().default(""),
  TreatMissingData: z.string().default("missing"),
});

export const alarm: Provider = {
  type: "AWS::CloudWatch::Alarm",
  nameProperty: "AlarmName",
  identity: (resource, place) => {
    const name = nameOf(resource, "AlarmName", place);
    return { name, ref: name, attributes: { Arn: arn(place, "cloudwatch", `alarm:${name}`) } };
  },
};

export const readAlarms = (template: Template): AlarmSpec[] =>
  template.of(alarm.type).map(({ properties }) => {
    const shape = Alarm.parse(properties);
    return {
      name: shape.AlarmName,
      description: shape.AlarmDescription,
      namespace: shape.Namespace,
      metric: shape.MetricName,
      dimensions: Object.fromEntries(shape.Dimensions.map(({ Name, Value }) => [Name, Value])),
      threshold: shape.Threshold,
      comparison: shape.ComparisonOperator,
      period: shape.Period,
      missing: shape.TreatMissingData,
      statistic: shape.Statistic,
    };
  });
