import type { TimeLimit } from "../calendar/time-limit.ts";
import type { Fee } from "../procedure/definition.ts";
import { type FeeSource, readFees } from "./fee-reading.ts";
import { type Doubt, doubt } from "./finding.ts";
import type { FactMapping } from "./mapping.ts";
import type { Cells } from "./row-cells.ts";
import { readTimeLimit } from "./time-limit-reading.ts";
import { readWays } from "./ways.ts";

interface TimeAndFees {
  readonly time: string;
  readonly unit: string;
  readonly fees: readonly FeeSource[];
  readonly doubts: readonly Doubt[];
}

const stated = (fee: string): FeeSource[] => [{ channel: "any", stated: fee, description: "" }];

const distinct = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ""))].join("; ");

/** Time and fee from the columns that the mapping names: their own, one for both, or the portal's ways. */
const gather = (cells: Cells, separator: string): TimeAndFees => {
  const { timeAndFee, ways, timeLimit = "", timeUnit = "", fee = "" } = cells;
  if (timeAndFee !== undefined) {
    const [time = "", unit = "", amount = ""] = timeAndFee.split(separator);
    return { time, unit, fees: stated(amount), doubts: [] };
  }
  const read = ways === undefined ? undefined : readWays(ways);
  if (ways !== undefined && read === undefined)
    return { time: timeLimit, unit: timeUnit, fees: stated(fee), doubts: [doubt("WAYS_UNCLEAR", "cases[0]", ways)] };
  if (read === undefined) return { time: timeLimit, unit: timeUnit, fees: stated(fee), doubts: [] };
  const time = timeLimit === "" ? distinct(read.map((way) => way.time)) : timeLimit;
  return { time, unit: timeUnit, fees: fee === "" ? read : stated(fee), doubts: [] };
};

export interface CaseRead {
  readonly limit: TimeLimit | undefined;
  readonly fees: Fee[];
  readonly doubts: readonly Doubt[];
}

/** Time limit and fees of a row. */
export const readCase = (cells: Cells, mapping: FactMapping, basis: string): CaseRead => {
  const { time, unit, fees: sources, doubts } = gather(cells, mapping.separators.timeAndFee);
  const text = [cells.text ?? "", ...sources.map(({ description }) => description)].join("\n");
  const limit = readTimeLimit({ time, unit, text, subject: `${cells.name} ${cells.field ?? ""}` }, mapping);
  const fees = readFees(sources, { suspicions: mapping.suspicions, kind: mapping.constants.feeKind, basis });
  return { limit: limit.value, fees: fees.value, doubts: [...doubts, ...limit.doubts, ...fees.doubts] };
};
