import { expect, test } from "vitest";
import { inTurns, turnstile } from "./turnstile.ts";

/** Works that end when told to, and how many of them run. */
const works = (count: number) => {
  const ends: (() => void)[] = [];
  const seen = { running: 0, most: 0 };
  const begin = async (): Promise<void> => {
    seen.running++;
    seen.most = Math.max(seen.most, seen.running);
    await new Promise<void>((resolve) => ends.push(resolve));
    seen.running--;
  };
  const endAll = async (all: Promise<unknown>): Promise<void> => {
    let isOver = false;
    const over = all.then(() => {
      isOver = true;
    });
    while (!isOver) {
      for (const end of ends.splice(0)) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await over;
  };
  return { seen, endAll, list: Array.from({ length: count }, () => begin) };
};

test("never more than its places run at once, and all of them run", async () => {
  const { seen, endAll, list } = works(10);
  const pass = turnstile(3);
  await endAll(Promise.all(list.map((work) => pass(work))));
  expect(seen).toEqual({ running: 0, most: 3 });
});

test("a work that fails leaves its place to the next, and its fault to whoever asked", async () => {
  const pass = turnstile(1);
  const failing = pass(() => Promise.reject(new Error("line cut")));
  const next = pass(async () => "read");
  await expect(failing).rejects.toThrow("line cut");
  expect(await next).toBe("read");
  expect(await pass(async () => "read again")).toBe("read again");
});

test("after one item failed, those that wait are not begun", async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error("line cut");
  };
  await expect(inTurns(1, [1, 2, 3, 4], work)).rejects.toThrow("line cut");
  expect(begun).toEqual([1, 2]);
});
