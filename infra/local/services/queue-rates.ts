/** What came into each queue and went out of it, counted by the minute of real time, as queues here live in it. */
export interface QueueRates {
  count(queue: string, what: "in" | "out"): void;
  /** @param minute milliseconds since 1970 */
  at(queue: string, what: "in" | "out", minute: number): number;
}

const minuteMs = 60_000;
/** An hour is more than anybody asks for. */
const keptMinutes = 60;

export const queueRates = (now: () => number): QueueRates => {
  const counts = new Map<string, number>();
  const minuteOf = (time: number) => Math.floor(time / minuteMs);
  const nameOf = (queue: string, what: string, minute: number) => `${minute} ${what} ${queue}`;
  let cleaned = minuteOf(now());
  const forget = (current: number) => {
    if (current === cleaned) return;
    cleaned = current;
    for (const name of counts.keys()) if (Number.parseInt(name, 10) < current - keptMinutes) counts.delete(name);
  };
  return {
    count(queue, what) {
      const current = minuteOf(now());
      forget(current);
      const name = nameOf(queue, what, current);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    at: (queue, what, minute) => counts.get(nameOf(queue, what, minuteOf(minute))) ?? 0,
  };
};
