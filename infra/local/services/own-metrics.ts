import { Writable } from "node:stream";
import * as z from "zod";

/** A line in CloudWatch's embedded format, as Powertools writes it; its values lie beside. */
const Embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

interface Told {
  readonly at: number;
  readonly value: number;
}

/** What functions told of themselves, read from their logs as CloudWatch does; kept for the host's life. */
export interface OwnMetrics {
  /** Reads what a function writes and passes it on. */
  reading(log: Writable): Writable;
  /** All values of the last so many seconds, oldest first; of all times when none is given. */
  values(name: string, seconds?: number): readonly number[];
}

/** Longest line that is looked at; metrics are far shorter. */
const longestLine = 20_000;
const kept = 1_000;

const nameOf = (namespace: string, metric: string, dimensions: Readonly<Record<string, string>>): string =>
  [namespace, metric, ...Object.entries(dimensions).map((pair) => pair.join("="))].toSorted().join(" ");

/** The name under which an alarm looks a metric up. */
export const metricName = ({
  namespace,
  metric,
  dimensions,
}: {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
}): string => nameOf(namespace, metric, dimensions);

export const ownMetrics = (now: () => number): OwnMetrics => {
  const told = new Map<string, Told[]>();
  const take = (line: string): void => {
    if (!line.includes('"_aws"') || line.length > longestLine) return;
    const parsed = Embedded.safeParse(JSON.parse(line));
    if (!parsed.success) return;
    for (const { Namespace, Dimensions, Metrics } of parsed.data._aws.CloudWatchMetrics)
      for (const { Name } of Metrics)
        for (const names of Dimensions) {
          const dimensions = Object.fromEntries(names.map((name) => [name, String(parsed.data[name])]));
          const key = nameOf(Namespace, Name, dimensions);
          const value = [parsed.data[Name]].flat().reduce<number>((sum, one) => sum + Number(one), 0);
          told.set(key, [...(told.get(key) ?? []), { at: now(), value }].slice(-kept));
        }
  };
  return {
    reading: (log) => {
      let rest = "";
      return new Writable({
        write(chunk: Buffer, _, done) {
          const lines = `${rest}${chunk}`.split("\n");
          rest = (lines.pop() ?? "").slice(-longestLine);
          for (const line of lines)
            try {
              take(line);
            } catch {
              // A line that only looks like a metric is a line of the log.
            }
          log.write(chunk, () => done());
        },
      });
    },
    values: (name, seconds) =>
      (told.get(name) ?? [])
        .filter(({ at }) => seconds === undefined || at > now() - seconds * 1000)
        .map(({ value }) => value),
  };
};
