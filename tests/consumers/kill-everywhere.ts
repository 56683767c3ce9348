import { expect } from "vitest";
import { epochOf, instantOf } from "../../shared/domain/calendar/time.ts";
import type { Consumer } from "./consumers.ts";
import { cutsOf, isRead } from "./cuts.ts";
import { differences } from "./differences.ts";
import type { Call, Cut } from "./io-line.ts";
import type { Stage } from "./scenario.ts";

interface Run {
  readonly left: unknown;
  readonly repeats: readonly string[];
  /** Calls of the first pass. */
  readonly calls: readonly Call[];
  readonly lostMs: number;
}

const play = async (
  stage: Stage,
  { source, againAfterSeconds, attempts }: Consumer,
  { cut, orders }: { readonly cut?: Cut | undefined; readonly orders: readonly (readonly number[])[] },
): Promise<Run> => {
  await stage.restore();
  const from = stage.clock.at;
  const [first = [], ...further] = orders;
  let lostMs = 0;
  const wait = (): void => {
    lostMs += againAfterSeconds * 1000;
    stage.clock.at = instantOf(epochOf(from) + lostMs);
  };

  /** Delivers messages in this order, each until it is done, as its source does. */
  const deliver = async (order: readonly number[]): Promise<void> => {
    let process = stage.start();
    for (const [nth, place] of order.entries()) {
      // A schedule's next turn is a turn later.
      if (source === "schedule" && nth > 0) wait();
      for (let delivery = 1; ; delivery++) {
        if (delivery > attempts) throw new Error(`Message ${place + 1} went to the dead letters`);
        const done = await process(stage.messages[place]).catch(() => false);
        const wasKilled = await stage.line.rest();
        if (wasKilled) process = stage.start();
        if (done && !wasKilled) break;
        wait();
      }
    }
  };

  try {
    stage.line.open(cut);
    await deliver(first);
    const calls = stage.line.close();
    for (const order of further) await deliver(order);
    return { left: await stage.left(), repeats: stage.repeats?.() ?? [], calls, lostMs };
  } finally {
    stage.line.close();
    stage.clock.at = from;
  }
};

/** A stream and a FIFO queue keep their order; a standard queue and a schedule do not. */
const otherOrder = (order: readonly number[], { source }: Consumer, { keepsOrder }: Stage): readonly number[] =>
  source === "stream" || keepsOrder ? order : order.toReversed();

const describeCut = (cut: Cut | undefined, calls: readonly Call[]): string =>
  cut === undefined ? "nothing cut" : `${cut.how} call ${cut.at} of ${calls.length}, ${calls[cut.at - 1]?.name}`;

export interface Enumerated {
  /** Calls of the run in which nothing goes wrong. */
  readonly calls: readonly string[];
  readonly runs: number;
}

/**
 * Plays a scenario once as it should go, then again for each of its calls and each way to lose it, and each time delivers
 * everything once more in another order. What is left must be the same every time.
 * @throws with the cut and the difference at the first run that ends otherwise
 */
export const killEverywhere = async (stage: Stage, consumer: Consumer): Promise<Enumerated> => {
  const order = stage.messages.map((_, at) => at);
  const reference = await play(stage, consumer, { orders: [order] });
  expect(reference.repeats, "done twice though nothing went wrong").toEqual([]);
  const { calls } = reference;
  expect(calls.length, "a consumer that calls nobody").toBeGreaterThan(0);

  const other = otherOrder(order, consumer, stage);
  const check = async (orders: readonly (readonly number[])[], cut?: Cut): Promise<void> => {
    const what = describeCut(cut, calls);
    const run = await play(stage, consumer, { cut, orders }).catch((fault: unknown) => {
      throw new Error(`${what}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
    });
    expect(differences(run.left, reference.left, run.lostMs), what).toEqual([]);
    const isAdmitted =
      cut !== undefined &&
      stage.admits?.(
        cut,
        calls.map(({ name }) => name),
      );
    if (!isAdmitted) expect(run.repeats, what).toEqual([]);
  };

  await check([order, other, other]);
  await check([other, order]);
  const chosen = cutsOf(calls);
  for (const cut of chosen) {
    // After a lost read everything is as it was, and that everything may come again was seen above.
    const more = isRead(calls[cut.at - 1]?.name ?? "") ? [] : [other];
    await check([order, ...more], cut);
  }
  return { calls: calls.map(({ name }) => name), runs: chosen.length + 3 };
};
