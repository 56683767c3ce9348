import { caoBangDefinitions } from "../support/definitions.ts";
import { type BilledCall, indexUnits, keepBill, readUnits, writeUnits } from "./bill.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { oneProcess, type Told } from "./one-process.ts";
import { allowanceWithSupplement, birth, birthWithSupplement, type Story } from "./stories.ts";
import { clientOf, freshTables, type TableNames } from "./tables.ts";

const section = "DynamoDB per dossier";

interface Life {
  readonly story: Story;
  readonly told: Told;
  readonly calls: readonly BilledCall[];
  readonly tables: TableNames;
}

/** A Monday, 08:00 in Vietnam. */
const startsAt = "2026-11-23T01:00:00Z";

const live = async (endpoint: string, story: Story): Promise<Life> => {
  const client = clientOf(endpoint);
  const tables = await freshTables(client);
  const bill = keepBill(client);
  const system = await oneProcess({ endpoint, client, tables, definitions: caoBangDefinitions(), bill, startsAt });
  // The first life fills the caches of definitions, as a function that has run before has them.
  await system.play(story);
  bill.calls.length = 0;
  const told = await system.play(story);
  return { story, told, tables, calls: [...bill.calls] };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const commandsOf = ({ told }: Life): number => sum(Object.values(told.commands));

/** The people of a form take less than 1 kB. */
const formUnits = 1;

/** What a life of this many transitions costs without any index: the form, the head, a write each, one claim an SMS. */
const floorOf = ({ told }: Life): number => formUnits + 1 + told.transitions + told.sms;

const kindOf = (table: string): string => table.slice(table.indexOf("-") + 1);
const by = <Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> =>
  Map.groupBy(values, key);
const spent = (groups: Map<string, BilledCall[]>, units: (calls: BilledCall[]) => number): string =>
  [...groups]
    .map(([name, calls]) => [name, units(calls)] as const)
    .filter(([, value]) => value > 0)
    .map(([name, value]) => `${name} ${Number(value.toFixed(2))}`)
    .join(", ");

const figuresOf = (life: Life): Figure[] => {
  const { story, calls, told } = life;
  const commands = commandsOf(life) - 1;
  const floor = floorOf(life);
  const indexes = calls.flatMap(({ indexWrite }) => Object.entries(indexWrite));
  const perIndex = [...Map.groupBy(indexes, ([name]) => name)].map(
    ([name, all]) => `${name} ${sum(all.map(([, units]) => units))}`,
  );
  const isBudgets = story === birthWithSupplement;
  const accepted = calls.filter(({ actor, table }) => actor !== "SMS" && kindOf(table) !== "definition");
  const ofApi = accepted.filter(({ actor, step }) => actor === "api" && step !== "submit");
  const ofSubmit = accepted.filter(({ actor, step }) => actor === "api" && step === "submit");
  const ofSystem = accepted.filter(({ actor }) => actor !== "api");
  const definitionCalls = calls.filter(({ table }) => kindOf(table) === "definition").length;
  const { api = 0, ...system } = told.commands;
  return [
    {
      section,
      name: `write units, ${story.name}`,
      value: writeUnits(calls),
      unit: "units",
      floor: { name: `no index: form, head, ${told.transitions} transitions, ${told.sms} SMS`, value: floor },
      ...(isBudgets ? { budget: atMost(2) } : {}),
      note: `by table: ${spent(
        by(calls, ({ table }) => kindOf(table)),
        writeUnits,
      )}; by who: ${spent(
        by(calls, ({ actor }) => actor),
        writeUnits,
      )}; by step: ${spent(
        by(calls, ({ step }) => step),
        writeUnits,
      )}; refused writes ${calls.filter(({ refused }) => refused).length}`,
    },
    {
      section,
      name: `  of these in indexes, ${story.name}`,
      value: indexUnits(calls),
      unit: "units",
      note: perIndex.join(", "),
    },
    {
      section,
      name: `read units, ${story.name}`,
      value: readUnits(calls),
      unit: "units",
      note: `by table: ${spent(
        by(calls, ({ table }) => kindOf(table)),
        readUnits,
      )}`,
    },
    {
      section,
      name: `calls, ${story.name}`,
      value: calls.length,
      unit: "calls",
      note: `by who: ${spent(
        by(calls, ({ actor }) => actor),
        (all) => all.length,
      )}`,
    },
    {
      section,
      name: `calls per command on a dossier, ${story.name}`,
      value: (ofApi.length + ofSystem.length) / commands,
      unit: "calls",
      ...(isBudgets ? { budget: atMost(2.1, "value") } : {}),
      note: `each of an officer ${(ofApi.length / (api - 1)).toFixed(2)}, each of the system ${(ofSystem.length / sum(Object.values(system))).toFixed(2)}; the submission ${ofSubmit.length}. Not counted: ${definitionCalls} reads of the definition table, at most one in five seconds for each function however many commands`,
    },
    {
      section: "The head item",
      name: `largest head without its history, ${story.name}`,
      value: Math.max(...told.heads.map(({ withoutHistory }) => withoutHistory)),
      unit: "bytes",
      budget: atMost(1024, "value"),
      note: `with history: ${told.heads.map(({ step, whole }) => `${step} ${whole}`).join(", ")}`,
    },
  ];
};

/** What a dossier costs in DynamoDB from its submission to its end, and how large it grows. */
export const lifeCycle = async ({ dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const endpoint = await dynamodb();
  const figures: Figure[] = [];
  for (const story of [birthWithSupplement, birth, allowanceWithSupplement]) {
    say(story.name);
    figures.push(...figuresOf(await live(endpoint, story)));
  }
  return figures;
};
