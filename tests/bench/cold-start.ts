import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { type Bundle, bareBundle, functionBundles, leanBareBundle } from "./bundles.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { functionEnv } from "./function-env.ts";
import { submitEvent } from "./http-events.ts";
import { interleaved, median } from "./measuring.ts";
import { clientOf, freshTables } from "./tables.ts";

const section = "Cold start";

const Moment = z.object({ ms: z.number(), cpuMs: z.number() });
const Probe = z.object({ loaded: Moment, done: Moment, status: z.number().optional(), peakMb: z.number() });
type Probe = z.infer<typeof Probe>;

/** Runs the probe in a process that knows only this environment. */
export const runProbe = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Probe> => {
  // No NODE_OPTIONS, no compile cache: only what Lambda sets.
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let printed = "";
  child.stderr.on("data", (part) => {
    printed += part;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`A cold start ended with ${code}:\n${printed}`);
  return Probe.parse(JSON.parse(printed));
};

/** @returns the probe's file, without types */
export const writeProbe = (scratch: string): string => {
  const source = readFileSync(join(import.meta.dirname, "cold-start-probe.ts"), "utf8");
  const probe = join(scratch, "probe.mjs");
  writeFileSync(probe, transformSync(source, { loader: "ts", format: "esm" }).code);
  return probe;
};

const difference = (runs: readonly Probe[], empty: readonly Probe[], part: "loaded" | "done", unit: "ms" | "cpuMs") =>
  median(runs.map((run) => run[part][unit])) - median(empty.map((run) => run[part][unit]));

/** Each function's load in fresh processes, and the whole way to a stored dossier. */
export const coldStart = async ({ scratch, dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const endpoint = await dynamodb();
  const client = clientOf(endpoint);
  const tables = await freshTables(client);
  await definitionStore({ client, table: tables.definition, now }).publish(caoBangDefinitions(), {
    by: "bench",
    reason: "",
  });
  const env = functionEnv(endpoint, tables);
  const probe = writeProbe(scratch);
  const event = join(scratch, "submit.json");
  const functions = functionBundles(scratch);
  const bare = bareBundle(scratch);
  const lean = leanBareBundle(scratch);
  const largest = functions.reduce((a, b) => (b.gzipBytes > a.gzipBytes ? b : a));
  const load = ({ file }: Bundle) => runProbe([probe, file], env);
  const write = ({ file }: Bundle) => {
    writeFileSync(event, JSON.stringify(submitEvent()));
    return runProbe([probe, file, event], env);
  };
  say(`${functions.length + 2} bundles in fresh processes`);
  const contenders: Record<string, () => Promise<Probe>> = {
    empty: () => runProbe([probe], env),
    "bare write": () => write(bare),
    "lean write": () => write(lean),
    "largest write": () => write(largest),
    [bare.name]: () => load(bare),
    [lean.name]: () => load(lean),
  };
  for (const one of functions) contenders[one.name] = () => load(one);
  const runs = await interleaved(contenders);
  const {
    empty = [],
    "bare write": bareWrites = [],
    "lean write": leanWrites = [],
    "largest write": writes = [],
  } = runs;
  if (writes.some(({ status }) => status !== 201)) throw new Error("The cold function stored no dossier");
  const loadOf = (name: string, unit: "ms" | "cpuMs") => difference(runs[name] ?? [], empty, "loaded", unit);
  const whole = (all: readonly Probe[], unit: "ms" | "cpuMs") => difference(all, empty, "done", unit);
  return [
    {
      section,
      name: `${largest.name}: process start to stored dossier and its answer`,
      value: whole(writes, "ms"),
      unit: "ms",
      floor: { name: "bare client, one put", value: whole(bareWrites, "ms") },
      budget: atMost(1.25),
      note: "both less an empty process",
    },
    {
      section,
      name: "  the same in processor time",
      value: whole(writes, "cpuMs"),
      unit: "ms CPU",
      floor: { name: "bare client, one put", value: whole(bareWrites, "cpuMs") },
      note: "steadier than time on a busy machine",
    },
    {
      section,
      name: "  bare client by our bundler, one put",
      value: whole(leanWrites, "ms"),
      unit: "ms",
      floor: { name: "bare client, one put", value: whole(bareWrites, "ms") },
    },
    ...[lean, ...functions].flatMap(({ name }) => [
      {
        section,
        name: `load ${name}`,
        value: loadOf(name, "ms"),
        unit: "ms",
        floor: { name: `load ${bare.name}`, value: loadOf(bare.name, "ms") },
        note: `processor time ${loadOf(name, "cpuMs").toFixed(1)} of ${loadOf(bare.name, "cpuMs").toFixed(1)} ms`,
      },
    ]),
  ];
};
