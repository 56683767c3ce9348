import { expect, test } from "vitest";
import type { Consumer } from "./consumers.ts";
import { cutsOf } from "./cuts.ts";
import { ioLine } from "./io-line.ts";
import { killEverywhere } from "./kill-everywhere.ts";
import type { Process, Stage } from "./scenario.ts";

const consumer: Consumer = { handler: "planted", source: "queue", againAfterSeconds: 60, attempts: 5 };

/** A register that counts papers and notes which messages it has, and a messenger who tells people. */
const office = (startOf: (register: ReturnType<typeof registerBehind>) => Process<unknown>): Stage => {
  const line = ioLine();
  const kept = { notes: new Set<string>(), papers: 0, told: [] as string[] };
  const register = registerBehind(line, kept);
  return {
    ...{ line, clock: { at: "2026-11-17T02:00:00Z" }, messages: ["one", "two"] },
    start: () => startOf(register),
    restore: async () => {
      kept.notes.clear();
      Object.assign(kept, { papers: 0, told: [] });
    },
    left: async () => ({ notes: [...kept.notes].sort(), papers: kept.papers, told: [...new Set(kept.told)].sort() }),
    repeats: () => kept.told.filter((one, at) => kept.told.indexOf(one) !== at),
  };
};

const registerBehind = (
  line: ReturnType<typeof ioLine>,
  kept: { readonly notes: Set<string>; papers: number; readonly told: string[] },
) => ({
  /** False when the message has its note already. */
  claim: (message: string) =>
    line.through("register Claim", async () => kept.notes.size < kept.notes.add(message).size),
  isNoted: (message: string) => line.through("register Get", async () => kept.notes.has(message)),
  count: () => line.through("register Count", async () => void kept.papers++),
  /** Both at once, or neither. */
  countOnce: (message: string) =>
    line.through("register CountOnce", async () => {
      if (kept.notes.size < kept.notes.add(message).size) kept.papers++;
    }),
  tell: (message: string) => line.through("messenger Tell", async () => void kept.told.push(message)),
});

const done =
  (work: (message: string) => Promise<unknown>): Process<unknown> =>
  async (message) => {
    await work(String(message));
    return true;
  };

test("a consumer that counts and notes by one write stands every cut", async () => {
  const { calls, runs } = await killEverywhere(
    office(({ countOnce }) => done(countOnce)),
    consumer,
  );
  expect(calls).toEqual(["register CountOnce", "register CountOnce"]);
  expect(runs).toBe(10);
});

type Register = ReturnType<typeof registerBehind>;
test.each([
  [
    "writes before its claim",
    "killed after call 2 of 6, register Count",
    ({ isNoted, count, claim }: Register) =>
      done(async (one) => {
        if (await isNoted(one)) return;
        await count();
        await claim(one);
      }),
  ],
  [
    "claims first and never comes back to what it left undone",
    "killed after call 1 of 4, register Claim",
    ({ count, claim }: Register) => done(async (one) => (await claim(one)) && (await count())),
  ],
  [
    "tells somebody before it notes that",
    "killed after call 2 of 6, messenger Tell",
    ({ isNoted, tell, claim }: Register) =>
      done(async (one) => {
        if (await isNoted(one)) return;
        await tell(one);
        await claim(one);
      }),
  ],
  [
    "knows by heart what it has done",
    "nothing cut",
    ({ count }: Register) => {
      const seen = new Set<string>();
      return done(async (one) => seen.size < seen.add(one).size && (await count()));
    },
  ],
  [
    "does again what it has had no answer to",
    "answer lost call 1 of 2, register CountOnce",
    ({ countOnce }: Register) => done((one) => countOnce(one).catch(() => countOnce(`${one}, again`))),
  ],
])("a consumer that %s is found, with the cut that shows it", async (_, cut, start) => {
  await expect(killEverywhere(office(start), consumer)).rejects.toThrow(cut);
});

test("a process that was killed reaches nobody any more, and what it had asked for at the same time may still come about", async () => {
  const line = ioLine();
  const reached: string[] = [];
  const say = (word: string) => line.through("office Say", async () => void reached.push(word));
  line.open({ at: 1, how: "killed before" });
  await expect(say("first")).rejects.toThrow("killed");
  await expect(say("second")).rejects.toThrow("killed");
  expect(await line.rest()).toBe(true);
  expect(reached).toEqual([]);
  await say("the next process");
  expect(reached).toEqual(["the next process"]);
  expect(line.close().map(({ name }) => name)).toEqual(["office Say", "office Say"]);
});

test("calls that are under way together are cut in every way, a read that stands alone only loses its answer", async () => {
  const line = ioLine();
  const call = (name: string) => line.through(name, async () => undefined);
  line.open();
  await call("DynamoDB GetItem");
  await call("DynamoDB Query");
  await Promise.all([call("S3 PutObject"), call("S3 GetObject")]);
  await call("SNS Publish");
  const cuts = cutsOf(line.close());
  const of = (at: number) => cuts.flatMap((cut) => (cut.at === at ? [cut.how] : []));
  expect([1, 2, 3, 4, 5].map(of)).toEqual([
    ["killed before", "killed after", "answer lost"],
    ["answer lost"],
    ["killed before", "killed after", "answer lost", "sent twice"],
    ["killed before", "killed after", "answer lost"],
    ["killed after", "answer lost", "sent twice"],
  ]);
});
