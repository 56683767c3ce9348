import { type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import type { LocalDate } from "../domain/calendar/time.ts";
import type { MoveEvent } from "../domain/ticket/counter-move.ts";
import type { CounterPause } from "../domain/ticket/counter-pause.ts";
import type { Seat } from "../domain/ticket/seat.ts";
import { type Item, toItem } from "./attributes.ts";
import { conditional } from "./conditional.ts";
import { encodeFlow, encodeMove, encodeSeat, flowsIn, type LineFlow, movesIn, seatsIn } from "./counter-day-items.ts";
import { pausesIn } from "./counter-pauses.ts";
import { countersSort, dayKey, flowSort } from "./ticket-keys.ts";
import { expiresAt } from "./ticket-page.ts";

/** A commune's counters and lines on one day, as far as its tickets do not tell. */
export interface CounterDay {
  readonly pauses: readonly CounterPause[];
  /** Every move of a counter, in order. */
  readonly moves: readonly MoveEvent[];
  /** Everybody who has called at a counter, from when on, in no order. */
  readonly seats: readonly Seat[];
  readonly flows: ReadonlyMap<string, LineFlow>;
}

/** Writes of that day; it is read with the whole room (`room-day.ts`). */
export interface CounterDays {
  /** Adds to the history that was read. False when somebody else added first, and then nothing was written. */
  move(commune: string, date: LocalDate, seen: readonly MoveEvent[], event: MoveEvent): Promise<boolean>;
  sit(commune: string, date: LocalDate, seat: Seat): Promise<void>;
  /** How a line stands now. False when somebody else saw it change first, and then nothing was written. */
  note(commune: string, date: LocalDate, line: string, change: FlowChange): Promise<boolean>;
}

export interface FlowChange {
  readonly seen: LineFlow;
  readonly now: LineFlow;
}

const [MOVES, SEATS] = [countersSort("MOVES"), countersSort("SEATS")];

/** Among the items of a day. */
export const counterDayIn = (commune: string, date: LocalDate, items: readonly Item[]): CounterDay => {
  const item = (sort: string): Item => items.find(({ sk }) => sk?.S === sort) ?? {};
  const day = { commune, date };
  return {
    pauses: pausesIn(commune, date, item(countersSort("PAUSES"))),
    moves: movesIn(day, item(MOVES)),
    seats: seatsIn(day, item(SEATS)),
    flows: flowsIn(day, item(flowSort)),
  };
};

interface Change {
  readonly set: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  /** What these attributes must still be; absent where it is undefined. */
  readonly seen?: Readonly<Record<string, string | undefined>>;
}

/** One update of a few attributes; others of the item do not meet it. */
const updateOf = ({ set, remove = [], seen = {} }: Change, date: LocalDate) => {
  const names = [...new Set([...Object.keys(set), ...remove, ...Object.keys(seen)])];
  const as = (name: string) => `#n${names.indexOf(name)}`;
  const [toSet, toSee] = [Object.entries(set), Object.entries(seen)];
  const sets = [...toSet.map(([name], at) => `${as(name)} = :set${at}`), "expiresAt = :expiresAt"];
  const conditions = toSee.map(([name, value], at) =>
    value === undefined ? `attribute_not_exists(${as(name)})` : `${as(name)} = :seen${at}`,
  );
  return {
    UpdateExpression: `SET ${sets.join(", ")}${remove.length === 0 ? "" : ` REMOVE ${remove.map(as).join(", ")}`}`,
    ...(conditions.length === 0 ? {} : { ConditionExpression: conditions.join(" AND ") }),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [as(name), name])),
    ExpressionAttributeValues: toItem({
      ...Object.fromEntries(toSet.map(([, value], at) => [`:set${at}`, value])),
      ...Object.fromEntries(toSee.map(([, value], at) => [`:seen${at}`, value])),
      ":expiresAt": expiresAt(date),
    }),
  };
};

export const counterDays = (client: DynamoDBClient, table: string): CounterDays => {
  const write = (commune: string, date: LocalDate, sk: string, change: Change) =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ pk: dayKey(commune, date), sk }),
        ...updateOf(change, date),
      }),
    );

  return {
    move: (commune, date, seen, event) => {
      const name = `e${seen.length + 1}`;
      const change = { set: { [name]: encodeMove({ date }, event) }, seen: { [name]: undefined } };
      return conditional(() => write(commune, date, MOVES, change));
    },

    async sit(commune, date, seat) {
      await write(commune, date, SEATS, { set: encodeSeat({ date }, seat) });
    },

    note: (commune, date, line, { seen, now }) => {
      const [before, after] = [encodeFlow({ date }, line, seen), encodeFlow({ date }, line, now)];
      const set = Object.entries(after).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      );
      const remove = Object.keys(after).filter((name) => after[name] === undefined && before[name] !== undefined);
      return conditional(() => write(commune, date, flowSort, { set: Object.fromEntries(set), remove, seen: before }));
    },
  };
};
