import { afterAll, beforeAll, expect, test } from "vitest";
import { playStory } from "../../infra/cli/story.ts";
import { type LocalSystem, startLimitMs, startLocalSystem } from "../support/local-system.ts";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem();
}, startLimitMs);
afterAll(() => system?.stop());

test("the family's two weeks play to their end, and every message lies on the phone once", async () => {
  const lines: string[] = [];
  const { birth, allowance, sms } = await playStory({ url: system.url, say: (line) => lines.push(line) });
  const told = lines.join("\n");
  for (const code of [birth, allowance]) expect(told).toContain(code);
  expect(sms.map(({ segments }) => segments)).toEqual(Array.from({ length: 8 }, () => 1));
  const kept = await Promise.all([...new Set(sms.map(({ to }) => to))].map((to) => system.smsTo(to, 1)));
  expect(kept.flat().filter(({ repeats }) => repeats > 0)).toEqual([]);
}, 120_000);
