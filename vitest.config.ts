import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/support/global-dynamodb.ts"],
    // The first table of a run waits for a JVM, seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
