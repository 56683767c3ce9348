import { expect, test } from "vitest";
import { boundedCache } from "./bounded-cache.ts";

const counted = (answer: () => string | undefined) => {
  let loads = 0;
  return {
    load: async () => {
      loads++;
      return answer();
    },
    loads: () => loads,
  };
};

test("what was loaded once is not loaded again", async () => {
  const cache = boundedCache<string>(2);
  const source = counted(() => "a");
  expect(await cache("k", source.load)).toBe("a");
  expect(await cache("k", source.load)).toBe("a");
  expect(source.loads()).toBe(1);
});

test("two who ask at once share one load", async () => {
  const cache = boundedCache<string>(2);
  const source = counted(() => "a");
  await Promise.all([cache("k", source.load), cache("k", source.load)]);
  expect(source.loads()).toBe(1);
});

test("an absence is asked for again, because it may have been published since", async () => {
  const cache = boundedCache<string>(2);
  const source = counted(() => undefined);
  await cache("k", source.load);
  await cache("k", source.load);
  expect(source.loads()).toBe(2);
});

test("a failure is told to the caller and not kept", async () => {
  const cache = boundedCache<string>(2);
  await expect(cache("k", () => Promise.reject(new Error("throttled")))).rejects.toThrow("throttled");
  expect(await cache("k", async () => "a")).toBe("a");
});

test("beyond the limit the entry read longest ago goes", async () => {
  const cache = boundedCache<string>(2);
  const [a, b, c] = [counted(() => "a"), counted(() => "b"), counted(() => "c")];
  await cache("a", a.load);
  await cache("b", b.load);
  await cache("a", a.load);
  await cache("c", c.load);
  await cache("a", a.load);
  await cache("b", b.load);
  expect([a.loads(), b.loads(), c.loads()]).toEqual([1, 2, 1]);
});
