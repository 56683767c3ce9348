import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { metricName, ownMetrics } from "./own-metrics.ts";

const line = (value: number) =>
  JSON.stringify({
    _aws: {
      Timestamp: 1,
      CloudWatchMetrics: [{ Namespace: "motcua", Dimensions: [["service"]], Metrics: [{ Name: "StuckMessages" }] }],
    },
    service: "operations-collect",
    StuckMessages: value,
  });
const name = metricName({
  namespace: "motcua",
  metric: "StuckMessages",
  dimensions: { service: "operations-collect" },
});

test("a function's metrics are read from its log, which keeps every line", async () => {
  let time = 0;
  const kept: string[] = [];
  const log = new Writable({
    write(chunk, _, done) {
      kept.push(String(chunk));
      done();
    },
  });
  const metrics = ownMetrics(() => time);
  const stream = metrics.reading(log);
  const written = `{"level":"INFO"}\n${line(2)}\n"_aws" không phải số đo\n`;
  for (const part of [written.slice(0, 40), written.slice(40)]) await new Promise((done) => stream.write(part, done));
  expect(metrics.values(name)).toEqual([2]);
  expect(kept.join("")).toBe(written);
  time = 600_000;
  await new Promise((done) => stream.write(`${line(0)}\n`, done));
  expect(metrics.values(name)).toEqual([2, 0]);
  expect(metrics.values(name, 300)).toEqual([0]);
  expect(metrics.values(metricName({ namespace: "motcua", metric: "StuckMessages", dimensions: {} }))).toEqual([]);
});
