import { describe, expect, test } from "vitest";
import { log } from "../../shared/runtime/log.ts";
import { caoBang, synthesize } from "../infra/synthesized.ts";
import { scenarios } from "./all-scenarios.ts";
import { consumersOf } from "./consumers.ts";
import { killEverywhere } from "./kill-everywhere.ts";

// Each of some hundred killed processes would tell of its end.
log.setLogLevel("SILENT");

const consumers = consumersOf(synthesize(caoBang).template);

const howTo = (handler: string) =>
  `${handler} has no scenario: write one in tests/consumers/scenarios/, made of what its handler makes it of, and name it in tests/consumers/all-scenarios.ts`;

test("every function that a queue, a stream or a schedule calls is killed at each of its calls", () => {
  const tried = new Set(scenarios.map(({ handler }) => handler));
  expect(consumers.filter(({ handler }) => !tried.has(handler)).map(({ handler }) => howTo(handler))).toEqual([]);
});

describe("Killed at any of its calls, and given everything again in another order, nothing is lost and nothing done twice", () => {
  for (const { handler, story, prepare } of scenarios)
    test.concurrent(`${handler}: ${story}`, async ({ annotate }) => {
      const consumer = consumers.find((one) => one.handler === handler);
      if (consumer === undefined) throw new Error(`Nothing calls ${handler}`);
      const stage = await prepare();
      try {
        const { calls, runs } = await killEverywhere(stage, consumer);
        await annotate(`${runs} runs; calls: ${calls.join(", ")}`);
      } finally {
        await stage.close?.();
      }
    });
});
