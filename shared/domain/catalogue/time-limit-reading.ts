import type { TimeLimit } from "../calendar/time-limit.ts";
import { type Doubt, doubt, type Reading, type RowQuestion } from "./finding.ts";
import type { FactMapping } from "./mapping.ts";
import { saysNothing, wordIn } from "./plain-words.ts";
import { type FoundTime, limitsInText, showTime, timesIn } from "./times-in.ts";

const PATH = "cases[0].timeLimit";
const SAME_DAY_CUTOFF = "15:00";

export interface TimeCells {
  readonly time: string;
  readonly unit: string;
  /** The procedure's own words, which the column must agree with. */
  readonly text: string;
  /** Name and field, for procedures whose column is known to be wrong. */
  readonly subject: string;
}

type Rules = Pick<FactMapping, "units" | "suspicions">;

/** "3-5 ngày", "3 hoặc 5 ngày", "1/2 ngày". */
const RANGE = /\d\s*(?:-|–|đến|hoặc)\s*\d|\d\s*\/\s*\d{1,2}(?!\d)/;

const distinct = (times: readonly FoundTime[]): FoundTime[] =>
  times.filter((one, at) => times.findIndex((other) => showTime(other) === showTime(one)) === at);

const limitOf = ({ count, unit }: FoundTime): TimeLimit | undefined => {
  if (unit === "same-day") return { unit, cutoff: SAME_DAY_CUTOFF };
  if (!Number.isInteger(count) || count < 1 || count > 1000) return undefined;
  return { unit: unit ?? "working-days", count };
};

/** Why one number with its unit cannot be believed by itself. */
function* ownDoubts({ count, unit, word }: FoundTime, { suspicions }: Rules): Generator<RowQuestion> {
  if (unit === "same-day") return;
  if (unit === undefined) yield word === "" ? "TIME_UNIT_MISSING" : "TIME_UNIT_UNKNOWN";
  if (count === 0) yield "TIME_ZERO";
  else if (!Number.isInteger(count)) yield "TIME_UNCLEAR";
  else if (unit === "working-hours" && count > suspicions.mostHours) yield "TIME_HOURS_DOUBTFUL";
  else if (unit !== "working-hours" && count > suspicions.mostDays) yield "TIME_TOO_LONG";
}

/** Why the column disagrees with what else is known. */
function* comparedDoubts(time: FoundTime, cells: TimeCells, rules: Rules): Generator<Doubt> {
  const told = limitsInText(cells.text, rules.units);
  const said = `${showTime(time)} / ${distinct(told).map(showTime).join(", ")}`;
  const oneDay = time.unit !== "working-hours" && time.count <= 1;
  if (oneDay && wordIn(cells.subject, rules.suspicions.notOneDay) !== undefined)
    yield doubt("TIME_ONE_DAY_DOUBTFUL", PATH, showTime(time));
  if (told.length === 0) return;
  if (time.unit === "working-hours") yield doubt("TIME_HOURS_DOUBTFUL", PATH, said);
  else if (told.some(({ count }) => count > time.count) || !told.some((one) => showTime(one) === showTime(time)))
    yield doubt("TIME_DIFFERS_FROM_TEXT", PATH, said);
}

const unknown = (code: RowQuestion, found: string): Reading<TimeLimit | undefined> => ({
  value: undefined,
  doubts: [doubt(code, PATH, found)],
});

/** The legal time limit of a row. A blank unit is taken for working days and asked about. */
export const readTimeLimit = (cells: TimeCells, rules: Rules): Reading<TimeLimit | undefined> => {
  if (saysNothing(cells.time)) return unknown("TIME_MISSING", cells.unit);
  const written = saysNothing(cells.unit) ? cells.time : `${cells.time} ${cells.unit}`;
  const all = timesIn(written, rules.units);
  const withUnit = all.filter(({ unit }) => unit !== undefined);
  const found = distinct(withUnit.length > 0 ? withUnit : all);
  const [longest] = found.toSorted((a, b) => b.count - a.count);
  if (longest === undefined) return unknown("TIME_UNCLEAR", written);
  if (found.length > 1 || RANGE.test(written))
    return { value: limitOf(longest), doubts: [doubt("TIME_SEVERAL", PATH, written)] };
  const own = [...ownDoubts(longest, rules)].map((code) => doubt(code, PATH, written));
  return { value: limitOf(longest), doubts: [...own, ...comparedDoubts(longest, cells, rules)] };
};
