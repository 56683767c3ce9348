import { parseArgs } from "node:util";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import { usualMorning } from "../../../shared/domain/ticket/simulate/queue-options.ts";

export interface QueueArgs {
  readonly commune?: string | undefined;
  readonly line?: string | undefined;
  /** How many counters are open, one number for each way to compare. */
  readonly staffing?: readonly number[] | undefined;
  /** People an hour by line. */
  readonly rates: Readonly<Record<string, number>>;
  /** One counter that helps another line from an hour on. */
  readonly move?: { readonly counter: string; readonly line: string; readonly from: string } | undefined;
  /** Whether numbers that would not be called are given. */
  readonly stops: boolean;
  readonly day: "saturday" | "weekday";
  readonly priority?: number | undefined;
  readonly noShow: number;
  readonly seed: number;
  readonly folder?: string | undefined;
  readonly svg?: string | undefined;
  readonly json: boolean;
}

const MOST_COUNTERS = 40;
const MOST_PER_HOUR = 1000;

const numberIn = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  return least <= number && number <= most ? number : undefined;
};

/** "2,3,4" */
const staffingOf = (text: string): number[] | undefined => {
  const counts = text.split(",").map((one) => numberIn(one.trim(), 1, MOST_COUNTERS));
  const known = counts.filter((one) => one !== undefined && Number.isInteger(one));
  return known.length === counts.length ? known.filter((one) => one !== undefined) : undefined;
};

/** "ho-tich=40,dat-dai=12" */
const ratesOf = (text: string): Record<string, number> | undefined => {
  if (text === "") return {};
  const rates: Record<string, number> = {};
  for (const pair of text.split(",")) {
    const [, line, figure = ""] = /^([a-z0-9-]+)=([\d.]+)$/.exec(pair.trim()) ?? [];
    const rate = numberIn(figure, 0, MOST_PER_HOUR);
    if (line === undefined || rate === undefined) return undefined;
    rates[line] = rate;
  }
  return rates;
};

/** "01648-3=dat-dai@08:30" */
const moveOf = (text: string): QueueArgs["move"] => {
  const [, counter, line, from] = /^(\d{5}-\d{1,3})=([a-z0-9-]+)@([01]\d:[0-5]\d)$/.exec(text) ?? [];
  return counter === undefined || line === undefined || from === undefined ? undefined : { counter, line, from };
};

const text = { type: "string" } as const;
const KNOWN = {
  ...{ commune: text, line: text, staffing: text, rates: text, day: text, priority: text, "no-show": text },
  ...{ seed: text, folder: text, svg: text, move: text },
  stops: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

type Read<Value> = Value | "wrong" | undefined;
const shareOf = (given: string | undefined): Read<number> =>
  given === undefined ? undefined : (numberIn(given, 0, 1) ?? "wrong");
const dayOf = (given = "saturday"): QueueArgs["day"] | "wrong" =>
  given === "saturday" || given === "weekday" ? given : "wrong";

/** What is to be played: the counters of a commune, or one line by itself. */
export const queueArgs = (args: string[]): Result<QueueArgs, "USAGE"> => {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: KNOWN });
    const { commune, line, folder, svg, json, stops } = values;
    const move = values.move === undefined ? undefined : (moveOf(values.move) ?? "wrong");
    const day = dayOf(values.day);
    const staffing = values.staffing === undefined ? undefined : (staffingOf(values.staffing) ?? "wrong");
    const rates = ratesOf(values.rates ?? "");
    const [priority, noShow] = [shareOf(values.priority), shareOf(values["no-show"])];
    const seed = numberIn(values.seed ?? String(usualMorning.seed), 0, 999_999_999);
    if (positionals.join() !== "simulate" || (commune === undefined && line === undefined)) return refuse("USAGE");
    if (day === "wrong" || staffing === "wrong" || priority === "wrong" || noShow === "wrong") return refuse("USAGE");
    if (move === "wrong" || (move !== undefined && commune === undefined)) return refuse("USAGE");
    if (rates === undefined || seed === undefined || !Number.isInteger(seed)) return refuse("USAGE");
    const known = { commune, line, staffing, rates, move, stops, day, priority, noShow: noShow ?? usualMorning.noShow };
    return accept({ ...known, seed, folder, svg, json });
  } catch {
    return refuse("USAGE");
  }
};
