import type { DeliveryCall } from "./delivery-call.ts";

/** Calls about one fact that follow each other with the same answer. */
export interface CallRun {
  readonly call: DeliveryCall;
  readonly times: number;
  readonly lastAt: string;
}

/** So many like ones are told each by itself; an agency that was away for a weekend is called some hundred times. */
const eachUpTo = 3;

const isLike = (one: DeliveryCall, other: DeliveryCall): boolean =>
  one.eventId === other.eventId && one.answer === other.answer && one.detail === other.detail;

const asOne = (calls: readonly [DeliveryCall, ...DeliveryCall[]]): CallRun[] => {
  const [call] = calls;
  if (calls.length <= eachUpTo) return calls.map((one) => ({ call: one, times: 1, lastAt: one.at }));
  return [{ call, times: calls.length, lastAt: calls.reduce((_, { at }) => at, call.at) }];
};

/** @param calls in their order */
export const callRuns = (calls: readonly DeliveryCall[]): CallRun[] => {
  const runs: [DeliveryCall, ...DeliveryCall[]][] = [];
  for (const call of calls) {
    const run = runs.at(-1);
    if (run !== undefined && isLike(run[0], call)) run.push(call);
    else runs.push([call]);
  }
  return runs.flatMap(asOne);
};
