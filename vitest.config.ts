import { defineConfig } from "vitest/config";

/** Tests that start the whole system or a browser: one after the other, once everything else has passed. */
const whole = ["tests/journeys/**/*.test.ts", "**/*.browser.test.ts", "infra/local/{host,crash}.test.ts"];
const notOurs = ["node_modules/**", "dist/**", "cdk.out/**", ".local/**"];

export default defineConfig({
  test: {
    // What a passing test makes the functions log tells nobody anything.
    silent: "passed-only",
    // Lets Powertools write through the console, which the line above watches.
    env: { POWERTOOLS_DEV: "true" },
    // The first table of a run waits for a JVM, seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "parts", exclude: [...notOurs, ...whole], globalSetup: ["tests/support/global-dynamodb.ts"] },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: whole,
          exclude: notOurs,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // A start synthesizes, starts a JVM and publishes; `eventually` gives up, with a sentence, before these do.
          testTimeout: 240_000,
          hookTimeout: 360_000,
        },
      },
    ],
    coverage: {
      include: ["shared/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      // Rules are where a missed case costs a citizen a day; elsewhere tests are chosen, not counted.
      thresholds: { branches: 100 },
      reporter: ["text-summary"],
    },
  },
});
