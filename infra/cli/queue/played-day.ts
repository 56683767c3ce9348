import type { Definitions } from "../../../shared/definitions/load.ts";
import { findCommune } from "../../../shared/domain/agency/find.ts";
import { fromLocal } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import type { Session } from "../../../shared/domain/ticket/line-rules.ts";
import type { ServiceLine } from "../../../shared/domain/ticket/service-line.ts";
import {
  type PlayedCounter,
  type QueueOptions,
  usualMorning,
} from "../../../shared/domain/ticket/simulate/queue-options.ts";
import type { QueueArgs } from "./queue-args.ts";

/** A Saturday and a Monday; which ones does not matter, for no calendar is asked. */
const DATES = { saturday: "2026-11-28", weekday: "2026-11-30" } as const;
/** Where nobody has measured: a tenth more people than the counters can serve. */
const BUSY = 1.1;

export interface DayToPlay {
  readonly options: QueueOptions;
  readonly staffing: readonly number[];
  /** The counter whose help is compared, in place of the numbers of counters. */
  readonly help?: { readonly counter: string; readonly moved: NonNullable<PlayedCounter["moved"]> };
}

const sessionsOf = (line: ServiceLine, day: QueueArgs["day"]): readonly Session[] => line.hours[day];
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const hoursOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0) / 60;

/** The numbers that its sessions give; else what its counters could do on a busy day, a counter of two lines half for each. */
const usualRate = (line: ServiceLine, sessions: readonly Session[], counters: readonly PlayedCounter[]): number => {
  if (line.capacity !== undefined) return (line.capacity.perSession * sessions.length) / hoursOf(sessions);
  const served = counters.reduce((sum, { lines }) => sum + (lines.includes(line.id) ? 1 / lines.length : 0), 0);
  return (BUSY * served * 60) / line.expectedMinutes;
};

const sharesFor = (priority: number | undefined): QueueOptions["priority"] => {
  if (priority === undefined) return usualMorning.priority;
  const usual = Object.entries(usualMorning.priority);
  const sum = usual.reduce((all, [, share]) => all + share, 0);
  return Object.fromEntries(usual.map(([name, share]) => [name, (share * priority) / sum]));
};

type Unknown =
  | "LINE_UNKNOWN"
  | "COMMUNE_UNKNOWN"
  | "COMMUNE_WITHOUT_COUNTERS"
  | "NO_SERVICE_THEN"
  | "COUNTER_NOT_THERE";

/** The commune's counters, or one that has the line alone. */
const countersFor = ({ commune, line }: QueueArgs, { province }: Definitions): Result<PlayedCounter[], Unknown> => {
  if (commune === undefined) return accept([{ id: "quay-1", lines: line === undefined ? [] : [line] }]);
  const found = findCommune(province, commune);
  if (found === undefined) return refuse("COMMUNE_UNKNOWN", { detail: { given: commune } });
  const own = found.counters.map(({ id, lines }) => ({
    id,
    lines: lines.filter((one) => line === undefined || one === line),
  }));
  const serving = own.filter(({ lines }) => lines.length > 0);
  return serving.length === 0 ? refuse("COMMUNE_WITHOUT_COUNTERS", { detail: { given: commune } }) : accept(serving);
};

/** The help that is asked for, if the commune has its counter and line. */
const helpOf = (
  { move, day }: QueueArgs,
  counters: readonly PlayedCounter[],
  lines: readonly ServiceLine[],
): Result<Pick<DayToPlay, "help">, Unknown> => {
  if (move === undefined) return accept({});
  const { counter, line, from } = move;
  if (!lines.some(({ id }) => id === line)) return refuse("LINE_UNKNOWN", { detail: { given: line } });
  if (!counters.some(({ id }) => id === counter)) return refuse("COUNTER_NOT_THERE", { detail: { given: counter } });
  return accept({ help: { counter, moved: { line, from: fromLocal(DATES[day], from) } } });
};

/** The day that is asked for, from the definitions and what was given beside them. */
export const dayToPlay = (args: QueueArgs, definitions: Definitions): Result<DayToPlay, Unknown> => {
  const counters = countersFor(args, definitions);
  if (!counters.ok) return counters;
  const served = new Set(counters.value.flatMap(({ lines }) => lines));
  const lines = definitions.serviceLines.filter(({ id }) => served.has(id));
  const unknown = [args.line, ...Object.keys(args.rates)].find(
    (id) => id !== undefined && !lines.some((one) => one.id === id),
  );
  const [first] = lines;
  if (unknown !== undefined || first === undefined) return refuse("LINE_UNKNOWN", { detail: { given: unknown ?? "" } });
  const sessions = sessionsOf(first, args.day);
  if (sessions.length === 0) return refuse("NO_SERVICE_THEN");
  const played = lines.map((line) => ({
    line,
    perHour: args.rates[line.id] ?? usualRate(line, sessions, counters.value),
  }));
  const own = counters.value.length;
  const usual = args.commune === undefined ? [1, 2, 3] : [own - 1, own, own + 1].filter((count) => count > 0);
  const chances = {
    beforeOpening: usualMorning.beforeOpening,
    priority: sharesFor(args.priority),
    noShow: args.noShow,
  };
  const help = helpOf(args, counters.value, lines);
  if (!help.ok) return help;
  return accept({
    ...help.value,
    staffing: args.staffing ?? usual,
    options: {
      lines: played,
      counters: counters.value,
      date: DATES[args.day],
      sessions,
      ...chances,
      seed: args.seed,
      stopsIssuing: args.stops,
    },
  });
};
