import { parseArgs } from "node:util";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { type SimulationOptions, usualYear } from "../../shared/domain/procedure/simulate/options.ts";

export interface SimulateArgs {
  readonly code?: string | undefined;
  readonly file?: string | undefined;
  readonly svg?: string | undefined;
  readonly json: boolean;
  readonly options: Pick<SimulationOptions, "dossiers" | "year" | "seed"> & {
    readonly officers: Readonly<Record<string, number>>;
  };
}

const MOST_DOSSIERS = 100_000;

/** A whole number as typed; undefined when it is none, or not within the bounds. */
const wholeNumber = (text: string | undefined, usual: number, [least, most]: readonly [number, number]) => {
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return least <= number && number <= most ? number : undefined;
};

/** "justice=2,economy=1" */
const officersOf = (text: string): Record<string, number> | undefined => {
  const pairs = text.split(",").map((pair) => /^([a-z0-9-]+)=([1-9]\d{0,3})$/.exec(pair.trim()));
  if (text !== "" && pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.flatMap((pair) => (pair?.[1] === undefined ? [] : [[pair[1], Number(pair[2])]])));
};

const text = { type: "string" } as const;
const KNOWN = {
  ...{ file: text, dossiers: text, year: text, officers: text, seed: text, svg: text },
  json: { type: "boolean", default: false },
} as const;

/** What was asked for: one procedure, by its code or its file, and how the year is to be. */
export const simulateArgs = (args: string[]): Result<SimulateArgs, "USAGE"> => {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: KNOWN });
    const [code, ...rest] = positionals;
    const dossiers = wholeNumber(values.dossiers, usualYear.dossiers, [1, MOST_DOSSIERS]);
    const year = wholeNumber(values.year, usualYear.year, [2000, 2199]);
    const seed = wholeNumber(values.seed, usualYear.seed, [0, 999_999_999]);
    const officers = officersOf(values.officers ?? "");
    if (rest.length > 0 || (code === undefined) === (values.file === undefined)) return refuse("USAGE");
    if (dossiers === undefined || year === undefined || seed === undefined || officers === undefined)
      return refuse("USAGE");
    const { file, svg, json } = values;
    return accept({ code, file, svg, json, options: { dossiers, year, seed, officers } });
  } catch {
    return refuse("USAGE");
  }
};
