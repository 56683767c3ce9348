export interface PartRun {
  readonly stop: () => void;
}

interface Heard<Part, Value> {
  readonly onPart: (part: Part) => void;
  readonly onDone: (value: Value) => void;
}

/** Lets the page draw and answer presses. */
const nextTurn = (go: () => void): void => {
  setTimeout(go, 0);
};

/** Works on in short turns, so that the page stays alive; what was stopped is never told as done. */
export const runInParts = <Part, Value>(
  work: Generator<Part, Value>,
  { onPart, onDone }: Heard<Part, Value>,
  later: (go: () => void) => void = nextTurn,
): PartRun => {
  let stopped = false;
  const turn = (): void => {
    if (stopped) return;
    const part = work.next();
    if (part.done) {
      onDone(part.value);
      return;
    }
    onPart(part.value);
    later(turn);
  };
  later(turn);
  return {
    stop: () => {
      stopped = true;
    },
  };
};
