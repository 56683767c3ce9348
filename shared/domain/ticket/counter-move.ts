import type { Instant } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Localized } from "../localized.ts";
import type { ServingCounter } from "./counters-at-work.ts";

/** A counter that serves one other line, or one of its own alone, until it is moved back or the day ends. */
export interface CounterMove {
  readonly counter: string;
  readonly line: string;
  /** User name of the lead. */
  readonly by: string;
  readonly since: Instant;
}

interface Done {
  readonly counter: string;
  readonly at: Instant;
  readonly by: string;
  /** The request that asked for it, so that a repeat is known however late it comes. */
  readonly request: string;
}

/** What was done to a commune's counters on one day. */
export type MoveEvent =
  | (Done & {
      readonly type: "CounterMoved";
      readonly line: string;
      /** The lead knew that people of another line were left with nobody. */
      readonly confirmed: boolean;
    })
  | (Done & { readonly type: "CounterMovedBack" });

export type MoveCommand =
  | (Done & { readonly type: "MoveCounter"; readonly line: string; readonly confirmed: boolean })
  | (Done & { readonly type: "MoveCounterBack" });

export type MoveRefusal =
  | "COUNTER_LACKS_SKILL"
  | "COUNTER_AT_LINE_ALREADY"
  | "MOVE_LEAVES_LINE"
  | "IDEMPOTENCY_KEY_REUSED";

/** What must be known of the counter and the line to move one to the other. */
export interface MoveFacts {
  /** The counter as the province defines it. */
  readonly home: Pick<ServingCounter, "lines"> & { readonly skills?: readonly string[] | undefined };
  /** What the line asks of its counters. */
  readonly needs: readonly string[];
  /** The line's name, for who is refused. */
  readonly name: Localized;
  /** Lines in which somebody waits, and that nobody would serve any more, in words; absent when there is none. */
  readonly leaves?: Localized | undefined;
}

/** Which counters are moved now; the latest word on each counts. */
export const movesNow = (history: readonly MoveEvent[]): readonly CounterMove[] => {
  const moved = new Map<string, CounterMove>();
  for (const event of history) {
    const { counter, at: since, by } = event;
    if (event.type === "CounterMoved") moved.set(counter, { counter, line: event.line, by, since });
    else moved.delete(counter);
  }
  return [...moved.values()];
};

/** The counters as they call now: one that was moved serves that line alone. */
export const withMoves = <Counter extends ServingCounter>(
  counters: readonly Counter[],
  moves: readonly CounterMove[],
): Counter[] =>
  counters.map((counter) => {
    const move = moves.find((one) => one.counter === counter.id);
    return move === undefined ? counter : { ...counter, lines: [move.line] };
  });

export const canServe = ({ skills = [] }: Pick<MoveFacts["home"], "skills">, needs: readonly string[]): boolean =>
  needs.every((skill) => skills.includes(skill));

const isAlone = (lines: readonly string[], line: string): boolean => lines.length === 1 && lines[0] === line;

const move = (
  command: Extract<MoveCommand, { type: "MoveCounter" }>,
  current: CounterMove | undefined,
  { home, needs, name, leaves }: MoveFacts,
): Result<MoveEvent[], MoveRefusal> => {
  const { type: _, line, confirmed, ...done } = command;
  const { counter } = done;
  if (current?.line === line) return accept([]);
  if (isAlone(home.lines, line))
    return current === undefined
      ? refuse("COUNTER_AT_LINE_ALREADY", { detail: { counter, name } })
      : accept([{ type: "CounterMovedBack", ...done }]);
  if (!canServe(home, needs)) return refuse("COUNTER_LACKS_SKILL", { detail: { counter, name } });
  if (leaves !== undefined && !confirmed) return refuse("MOVE_LEAVES_LINE", { detail: { counter, lines: leaves } });
  return accept([{ type: "CounterMoved", ...done, line, confirmed: leaves !== undefined }]);
};

const meansTheSame = (event: MoveEvent, command: MoveCommand): boolean =>
  event.counter === command.counter &&
  (event.type === "CounterMovedBack" || (command.type === "MoveCounter" && command.line === event.line));

/**
 * What a lead's word does to a counter. What is so already is accepted and changes nothing, and so is a request that was done
 * before, whatever has happened since.
 */
export const decideMove = (
  history: readonly MoveEvent[],
  command: MoveCommand,
  facts: MoveFacts,
): Result<MoveEvent[], MoveRefusal> => {
  const before = history.find(({ request }) => request === command.request);
  if (before !== undefined) return meansTheSame(before, command) ? accept([]) : refuse("IDEMPOTENCY_KEY_REUSED");
  const current = movesNow(history).find(({ counter }) => counter === command.counter);
  if (command.type === "MoveCounter") return move(command, current, facts);
  const { type: _, ...done } = command;
  return accept(current === undefined ? [] : [{ type: "CounterMovedBack", ...done }]);
};
