/** Something that calls functions by itself: a queue's or a stream's poller, a schedule. */
export interface Source {
  /** Takes no new work; resolves when the work under way is done or given up. */
  stop(): Promise<void>;
  /** One sentence when it has been unable to work for a while. */
  complaint(): string | undefined;
}
