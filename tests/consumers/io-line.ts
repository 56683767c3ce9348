/** How a process loses one of its calls. */
export const cuts = ["killed before", "killed after", "answer lost", "sent twice"] as const;

/**
 * One call of a process and what becomes of it. "Killed before" and "killed after": the process ends, the call did not or did
 * take effect. "Answer lost": it took effect, and the process, which lives on, is told that it timed out. "Sent twice": the
 * answer was lost, and the AWS SDK itself sent the same call again, as it does after a time-out.
 */
export interface Cut {
  /** Place among the calls of the run, from 1. */
  readonly at: number;
  readonly how: (typeof cuts)[number];
}

class Killed extends Error {}

/** A call that was made. */
export interface Call {
  readonly name: string;
  /** Whether another call was under way at the same time. */
  readonly isTogether: boolean;
}

/** As the SDK tells of a call without an answer. */
const timedOut = (): Error => Object.assign(new Error("no answer came"), { name: "TimeoutError" });

/** What the AWS SDK's clients share, as far as this file needs it. */
interface Client {
  readonly middlewareStack: { add: (middleware: never, options: never) => void };
}
type Next = (call: { readonly input: unknown }) => Promise<{ readonly output: unknown }>;

/**
 * The line between a process and everything outside of it. Every call goes through here, is counted and may be cut. Of a process
 * that was killed nothing gets through any more, and no answer comes back to it, whatever it still tries.
 */
export const ioLine = () => {
  let calls: { name: string; isTogether: boolean }[] = [];
  let cut: Cut | undefined;
  let isOpen = false;
  let isDead = false;
  const underWay = new Set<Promise<unknown>>();
  const unanswered = new Set<{ isTogether: boolean }>();

  const follow = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const work = call();
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };

  const kill = (): never => {
    isDead = true;
    throw new Killed("the process was killed");
  };

  const through = async <Answer>(name: string, call: () => Promise<Answer>): Promise<Answer> => {
    if (!isOpen) return call();
    if (isDead) return kill();
    const made = { name, isTogether: unanswered.size > 0 };
    for (const other of unanswered) other.isTogether = true;
    unanswered.add(made);
    const how = calls.push(made) === cut?.at ? cut.how : undefined;
    try {
      return await lose(how, call);
    } finally {
      unanswered.delete(made);
    }
  };

  const lose = async <Answer>(how: Cut["how"] | undefined, call: () => Promise<Answer>): Promise<Answer> => {
    if (how === "killed before") return kill();
    if (how === "sent twice") await follow(call).catch(() => undefined);
    const answer = await follow(call).catch((fault: unknown) => {
      if (isDead || how === "killed after") return kill();
      throw fault;
    });
    if (isDead || how === "killed after") return kill();
    if (how === "answer lost") throw timedOut();
    return answer;
  };

  return {
    through,
    /** Lets this client's calls go through the line. */
    watch: <Watched extends object>(
      client: Watched,
      service: string,
      answers?: (name: string, input: unknown) => object,
    ) => {
      const middleware =
        (next: Next, { commandName = "" }: { commandName?: string }) =>
        (call: { readonly input: unknown }) => {
          const name = `${service} ${commandName.replace(/Command$/, "")}`;
          const work = async () =>
            answers === undefined
              ? next(call)
              : { response: {}, output: { $metadata: {}, ...answers(commandName, call.input) } };
          return through(name, work);
        };
      // The SDK types its stack by each client's own inputs; this one looks at none of them.
      const { middlewareStack } = client as Watched & Client;
      middlewareStack.add(middleware as never, { step: "initialize", name: "ioLine", override: true } as never);
      return client;
    },
    /** From now on calls are counted, and one of them is cut. */
    open: (given?: Cut): void => {
      [calls, cut, isOpen, isDead] = [[], given, true, false];
    },
    /** Waits for what is still under way. @returns whether the process was killed; the next one begins then */
    rest: async (): Promise<boolean> => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
      const wasKilled = isDead;
      isDead = false;
      return wasKilled;
    },
    /** @returns the calls that were made */
    close: (): readonly Call[] => {
      isOpen = false;
      return calls;
    },
  };
};
export type IoLine = ReturnType<typeof ioLine>;
