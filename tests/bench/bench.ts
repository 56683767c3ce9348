import "./quiet-log.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type RunningDynamoDb, startDynamoDb } from "../support/start-dynamodb.ts";
import { bundleSize } from "./bundle-size.ts";
import { root } from "./bundles.ts";
import { coldStart } from "./cold-start.ts";
import type { BenchContext } from "./context.ts";
import type { Figure } from "./figure.ts";
import { aFullRoom } from "./full-room.ts";
import { handOvers } from "./hand-overs.ts";
import { httpOverhead } from "./http-overhead.ts";
import { lifeCycle } from "./life-cycle.ts";
import { localLoad } from "./local-load.ts";
import { manyOpen } from "./many-open.ts";
import { partnerDown } from "./partner-down.ts";
import { summaryOf, tableOf, writeJson } from "./report.ts";
import { worstSaturday } from "./saturday.ts";
import { searchSpeed } from "./search-speed.ts";
import { smsSegments } from "./sms-segments.ts";
import { tickets } from "./tickets.ts";
import { wholeCatalogue } from "./whole-catalogue.ts";

const sections: Readonly<Record<string, (context: BenchContext) => Promise<Figure[]>>> = {
  sms: smsSegments,
  bundles: bundleSize,
  cold: coldStart,
  http: httpOverhead,
  "life-cycle": lifeCycle,
  tickets,
  room: aFullRoom,
  saturday: worstSaturday,
  "many-open": manyOpen,
  local: localLoad,
  "hand-overs": handOvers,
  "partner-down": partnerDown,
  search: searchSpeed,
  catalogue: wholeCatalogue,
};

const usage = `npm run bench -- [--only <name>]… [--full]

Prints figures as ratios to a floor measured in the same run, beside the budgets of the design, and writes dist/bench.json.
It is no test: it ends well whatever it measures. On a busy machine believe the counted figures, not the timed ones.

  --only   one of ${Object.keys(sections).join(", ")}
  --full   100,000 open dossiers instead of 20,000; 10,000 hand-overs instead of 1,000;
           400 numbers for each of 60 communes instead of 40
  --count  hand-overs instead of 1,000; 10,000 at most
  --seconds  how long the partner is away in partner-down; 60 when absent, 3600 at most
`;

const secondsAtMost = 3600;
const countAtMost = 10_000;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    full: { type: "boolean", default: false },
    seconds: { type: "string", default: "60" },
    count: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});

const downSeconds = Number(values.seconds);
const count = values.count === "" ? (values.full ? countAtMost : 1000) : Number(values.count);
const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;

const print = (text: string): void => void process.stdout.write(text);
const progress = (text: string): void => void process.stderr.write(text);

const main = async (): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), "motcua-bench-"));
  let running: Promise<RunningDynamoDb> | undefined;
  const figures: Figure[] = [];
  const started = performance.now();
  try {
    const chosen = Object.entries(sections).filter(([name]) => values.only.length === 0 || values.only.includes(name));
    for (const [at, [name, measure]] of chosen.entries()) {
      const prefix = `[${at + 1}/${chosen.length}] ${name}`;
      const from = performance.now();
      progress(`${prefix}\n`);
      const context: BenchContext = {
        scratch,
        full: values.full,
        seconds: downSeconds,
        count,
        say: (text) => progress(`    ${text}\n`),
        dynamodb: async () => {
          running ??= startDynamoDb();
          return (await running).endpoint;
        },
      };
      try {
        figures.push(...(await measure(context)));
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        figures.push({ section: "Not measured", name, value: Number.NaN, unit: "", note: reason });
      }
      progress(`    ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
    }
  } finally {
    await (await running?.catch(() => undefined))?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const file = join(root, "dist/bench.json");
  const machine = { processors: cpus().length, model: cpus()[0]?.model ?? "", node: process.version };
  writeJson(file, figures, { measuredAt: new Date().toISOString(), seconds, full: values.full, machine });
  print(
    `\n${tableOf(figures)}\n\n${machine.processors} processors, Node ${machine.node}, ${seconds} s; dist/bench.json\n`,
  );
  print(`${summaryOf(figures)}\n`);
};

const unknown = values.only.filter((name) => !(name in sections));
if (unknown.length > 0) {
  progress(`There is no section ${unknown.join(", ")}.\n\n${usage}`);
  process.exitCode = 2;
} else if (values.help) print(usage);
else if (!isWithin(downSeconds, secondsAtMost) || !isWithin(count, countAtMost)) {
  progress(`--seconds is a whole number from 1 to ${secondsAtMost}, --count one from 1 to ${countAtMost}.\n\n${usage}`);
  process.exitCode = 2;
} else await main();
