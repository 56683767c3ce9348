import { pollOnce, type QueueInTime } from "../support/queue-in-time.ts";

/** What one delivery of a change looks like at the partner's door. */
export interface Arrival {
  /** The partner drops repeats by it. */
  readonly id: string;
  readonly dossier: string;
  readonly version: number;
  readonly atMs: number;
}

interface RushSettings {
  readonly clock: { ms: number };
  readonly queue: QueueInTime;
  readonly reader: Parameters<typeof pollOnce>[1];
  /** Seconds in which changes come in. */
  readonly loadSeconds: number;
  /** What comes in at this second. */
  readonly changesAt: (second: number) => readonly unknown[];
  /** What a schedule does besides, at this second. */
  readonly schedule?: (second: number) => Promise<void>;
}

export interface RushEnd {
  readonly sent: number;
  readonly drainedAtSecond: number;
  readonly mostWaiting: number;
  readonly dead: number;
}

/** Nobody waits longer than this after the load for the queue to be empty, in seconds. */
const patienceSeconds = 4 * 3600;

/** Lets changes come in second by second and the function be called as Lambda calls it, until nothing is left in the queue. */
export const playRush = async (settings: RushSettings): Promise<RushEnd> => {
  const { clock, queue, reader, loadSeconds, changesAt, schedule } = settings;
  const fromMs = clock.ms;
  let [sent, mostWaiting] = [0, 0];
  for (let second = 0; second < loadSeconds + patienceSeconds; second++) {
    clock.ms = fromMs + second * 1000;
    const changes = second < loadSeconds ? changesAt(second) : [];
    for (const change of changes) queue.send(change);
    sent += changes.length;
    await schedule?.(second);
    await pollOnce(queue, reader);
    const { visible, hidden, dead } = queue.counts();
    mostWaiting = Math.max(mostWaiting, visible + hidden);
    if (second >= loadSeconds && visible + hidden === 0) return { sent, drainedAtSecond: second, mostWaiting, dead };
  }
  throw new Error(`The queue is not empty after ${patienceSeconds} seconds: ${JSON.stringify(queue.counts())}`);
};

/** What is wrong with what arrived: twice by its id, or an older change of a dossier after a newer one. */
export const faultsOf = (arrivals: readonly Arrival[]): { twice: string[]; overtaken: string[] } => {
  const seen = new Set<string>();
  const newest = new Map<string, number>();
  const [twice, overtaken]: [string[], string[]] = [[], []];
  for (const { id, dossier, version } of arrivals) {
    if (seen.has(id)) twice.push(id);
    if (version < (newest.get(dossier) ?? 0)) overtaken.push(id);
    seen.add(id);
    newest.set(dossier, Math.max(version, newest.get(dossier) ?? 0));
  }
  return { twice, overtaken };
};
