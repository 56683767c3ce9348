/** How a queue is doing, the gravest first. */
export const queueStates = ["closed", "stuck", "away", "late", "busy", "calm"] as const;
export type QueueState = (typeof queueStates)[number];

export interface QueueLook {
  /** AWS let us look. */
  readonly isOpen: boolean;
  /** Messages of it that wait for a person. */
  readonly stuck: number;
  readonly waiting: number;
  /** The agency that our function calls for these messages takes none at the moment. */
  readonly isAway?: boolean;
  /** Of the oldest message; undefined when nobody measured. */
  readonly oldestSeconds?: number | undefined;
  readonly patienceSeconds: number;
}

/** Seconds that a message may wait before somebody should ask why: for our own readers, and for an agency's software. */
export const patience = { ours: 15 * 60, agency: 4 * 60 * 60 } as const;

export const queueState = ({
  isOpen,
  stuck,
  waiting,
  isAway = false,
  oldestSeconds,
  patienceSeconds,
}: QueueLook): QueueState => {
  if (!isOpen) return "closed";
  if (stuck > 0) return "stuck";
  if (isAway) return "away";
  // The last minute's age may be of a message that is gone.
  if (waiting > 0 && oldestSeconds !== undefined && oldestSeconds > patienceSeconds) return "late";
  return waiting > 0 ? "busy" : "calm";
};
