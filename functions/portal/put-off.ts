/** Not now: the message comes again after this many seconds. */
export class PutOff extends Error {
  readonly seconds: number;

  constructor(why: string, seconds: number) {
    super(why);
    this.seconds = seconds;
  }
}
