import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["tests/support/global-dynamodb.ts"],
    exclude: ["node_modules/**", "dist/**", "cdk.out/**", ".local/**"],
    // The first table of a run waits for a JVM, seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      include: ["shared/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      // Rules are where a missed case costs a citizen a day; elsewhere tests are chosen, not counted.
      thresholds: { branches: 100 },
      reporter: ["text-summary"],
    },
  },
});
