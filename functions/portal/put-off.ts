/** Not now: the message comes again after this many seconds. */
export class PutOff extends Error {
  readonly seconds: number;
  /** The ledger knows of it, and the sweep sees to it when the queue does not. */
  readonly isKept: boolean;

  constructor(why: string, seconds: number, isKept: boolean) {
    super(why);
    this.seconds = seconds;
    this.isKept = isKept;
  }
}
