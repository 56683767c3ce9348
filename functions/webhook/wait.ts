/** Not now: the message, and those of its dossier behind it, come again after this many seconds. */
export class Wait extends Error {
  readonly seconds: number;

  constructor(why: string, seconds: number) {
    super(why);
    this.seconds = seconds;
  }
}
