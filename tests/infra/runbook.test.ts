import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isCommand } from "../../infra/cli/commands.ts";
import { usages } from "../../infra/cli/usage.ts";
import { alarmViews } from "../../infra/local/gateway/local/alarm-view.ts";
import { caoBang, resources, synthesize } from "./synthesized.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const Alarm = z.object({
  AlarmDescription: z.string(),
  Namespace: z.string().default(""),
  MetricName: z.string().default(""),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  Statistic: z.string().default(""),
});
const { template } = synthesize(caoBang);
const alarms = resources(template, "AWS::CloudWatch::Alarm").map(([name, { Properties }]) => {
  const alarm = Alarm.parse(Properties);
  return { ...alarm, name, section: alarm.AlarmDescription.split("#")[1] ?? "" };
});

/** Sections of the runbook by their address, each with its labelled paragraphs. */
const sections = new Map(
  read("docs/runbook.md")
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [title = "", ...lines] = text.split("\n");
      const parts = lines.join("\n").split(/^\*\*(Means|Citizens notice|Look|Fix|Redrive|Practise)\.\*\*/m);
      const labelled = parts
        .slice(1)
        .flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 2] ?? ""] as const] : []));
      return [title.trim(), { text, ...Object.fromEntries(labelled) } as Record<string, string>] as const;
    }),
);

/** What an alarm says when its queue or its metric stands so high; NOT_EVALUATED where this computer does not judge it. */
const localState = (alarm: (typeof alarms)[number], ...amounts: [number, ...number[]]) =>
  alarmViews(
    [
      {
        ...{ name: alarm.name, description: "", namespace: alarm.Namespace, metric: alarm.MetricName },
        ...{ dimensions: { QueueName: "q" }, threshold: alarm.Threshold, comparison: alarm.ComparisonOperator },
        ...{ period: 300, missing: "notBreaching", statistic: alarm.Statistic },
      },
    ],
    [{ name: "q", visible: amounts[0], inFlight: 0, oldestSeconds: amounts[0] }],
    { values: () => amounts },
  )[0]?.state;
const isJudgedHere = (alarm: (typeof alarms)[number]): boolean => localState(alarm, 0) !== "NOT_EVALUATED";

describe("The runbook", () => {
  test.each([...new Set(alarms.map(({ section }) => section))])(
    "tells of “%s” what it means, what to do, and how to practise it",
    (name) => {
      const section = sections.get(name);
      for (const label of ["Means", "Citizens notice", "Look", "Fix", "Practise"])
        expect(section?.[label]?.trim(), `${name}: ${label}`).toBeTruthy();
      const here = alarms.filter((alarm) => alarm.section === name && isJudgedHere(alarm));
      // Nobody is to wait in front of a screen for an alarm that cannot ring there.
      if (here.length === 0) expect(section?.Practise).not.toContain("/local/alarms");
    },
  );

  test("names commands that exist, with the options that they have", () => {
    const written = [...read("docs/runbook.md").matchAll(/npm run motcua -- ([a-z]+)([^`\n]*)/g)];
    expect(written.length).toBeGreaterThan(5);
    for (const [call, name = "", args = ""] of written) {
      expect(isCommand(name), call).toBe(true);
      const usage = isCommand(name) ? usages[name] : "";
      for (const [option] of args.matchAll(/--[a-z-]+/g)) expect(usage, call).toContain(option);
    }
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
    for (const [call, script = ""] of read("docs/runbook.md").matchAll(/npm (?:run )?([a-z]+)/g))
      expect(Object.keys(scripts), call).toContain(script);
  });

  test("names queues that can be redriven, files that are there, and pages that the local host has", () => {
    const text = read("docs/runbook.md");
    const outputs = Object.keys(template.toJSON().Outputs);
    for (const [call, queue = ""] of text.matchAll(/redrive --queue ([a-z-]+)/g)) {
      const output = `${queue.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}QueueUrl`;
      expect(outputs, call).toContain(output);
    }
    for (const [, file = ""] of text.matchAll(/`((?:functions|infra|shared|web-static|docs)\/[\w./-]+\.\w+)`/g))
      expect(existsSync(join(root, file)), file).toBe(true);
    const routes = read("infra/local/gateway/local/routes.ts");
    for (const [, page = ""] of text.matchAll(/`(\/local\/[a-z]*)`/g)) expect(routes, page).toContain(`GET ${page}"`);
  });
});

describe("On this computer", () => {
  const judged = alarms.filter(isJudgedHere);
  test("the alarms of queues and of the functions' own metrics are judged, and no others", () => {
    expect(judged.length).toBeGreaterThan(10);
    const here = ["AWS/SQS", "motcua"];
    expect([...new Set(judged.map(({ Namespace }) => Namespace))].sort()).toEqual(here);
    expect(alarms.filter((alarm) => here.includes(alarm.Namespace) && !isJudgedHere(alarm))).toEqual([]);
  });

  test("an alarm on the least of a time rings when nothing of it was well", () => {
    const least = judged.filter(({ Statistic }) => Statistic === "Minimum");
    expect(least.length).toBeGreaterThan(0);
    for (const alarm of least) {
      expect(localState(alarm, 1, 0, 1)).toBe("OK");
      expect(localState(alarm, 1, 1, 1)).toBe("ALARM");
    }
  });

  test.each(judged)("“$AlarmDescription” rings over its limit and not at nothing", (alarm) => {
    expect(localState(alarm, 0)).toBe("OK");
    expect(localState(alarm, alarm.Threshold)).toBe(alarm.ComparisonOperator.includes("OrEqual") ? "ALARM" : "OK");
    expect(localState(alarm, alarm.Threshold + 1)).toBe("ALARM");
  });
});
