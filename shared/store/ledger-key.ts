/** By what a message is found: the person by a hash, the day in Vietnam of the fact, and the fact. */
export interface LedgerKey {
  readonly person: string;
  readonly day: string;
  readonly eventId: string;
}
