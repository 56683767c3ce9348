import type { CloudEvent } from "../../../../shared/messaging/cloudevent.ts";
import type { Finding } from "../run-checks.ts";
import { judgeQueue } from "./checks.ts";
import type { Line } from "./line.ts";
import { samplesOf } from "./samples.ts";

export interface QueueRun {
  readonly run: string;
  readonly agency: string;
  /** How long the program has for the hand-overs, and once more for the rest. */
  readonly seconds: number;
}

/** Looks without an answer, a second each, after which an emptied queue means that no more will come. */
const quietLooks = 2;

/** Collects answers until the queue is empty and nothing more comes, or the time is over. @returns messages that are left */
const listen = async (line: Line, answers: string[], endMs: number): Promise<number> => {
  let left = await line.left();
  for (let quiet = 0; quiet < quietLooks && Date.now() < endMs; ) {
    const more = await line.answers();
    answers.push(...more);
    left = await line.left();
    quiet = more.length === 0 && left === 0 ? quiet + 1 : 0;
  }
  return left;
};

/**
 * Puts samples into the queue that an agency's program reads, and judges what it answers and what it leaves there. Hand-overs
 * first: a program that cannot pass over other types holds up nothing by which those are judged.
 */
export const runQueueChecks = async (line: Line, { run, agency, seconds }: QueueRun): Promise<readonly Finding[]> => {
  const samples = samplesOf({ run, agency, at: new Date().toISOString() });
  const answers: string[] = [];
  const play = async (events: readonly CloudEvent[]): Promise<number> => {
    for (const event of events) await line.send(event);
    return listen(line, answers, Date.now() + seconds * 1000);
  };
  const left = await play(samples.handOvers);
  if (answers.length > 0) await play(samples.others);
  return judgeQueue({ agency, seconds, answers, left });
};
