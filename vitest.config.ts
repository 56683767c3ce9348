import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests of the whole system at its own pace: one after the other, once everything else has passed. */
const whole = [
  "tests/journeys/{deadline,dossier,family.browser,official.browser,story}.test.ts",
  "infra/local/host.test.ts",
];
/** Tests of a page in a browser, and those that mostly wait for a host that was killed or a message that comes again. */
const patient = [
  "web-static/testing/*.browser.test.ts",
  "tests/journeys/{kill,poison}.test.ts",
  "infra/local/crash.test.ts",
];
/** Tests of the rules and of their words, which alone are held to have tried every branch: to count branches slows each file down. */
const domain = ["shared/{domain,text}/**/*.test.ts", "tests/contracts/dossier-states.test.ts"];
/**
 * Files whose tests leave the process as they found it: they share their modules, which would else be loaded anew for each,
 * more than half of the time of a short file. Those of the host and of CDK set variables of the process.
 */
const shareable = ["{shared,functions,web-static}/**/*.test.ts", "tests/{bench,contracts,support}/**/*.test.ts"];
const notOurs = ["node_modules/**", "dist/**", "cdk.out/**", ".local/**"];

/** Two also where there are two cores: each test waits for DynamoDB, a browser or a host much of its time. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** The longest test begins first; the other worker does the rest meanwhile. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("/kill.test.ts");
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // What a passing test makes the functions log tells nobody anything.
    silent: "passed-only",
    // Lets Powertools write through the console, which the line above watches.
    env: { POWERTOOLS_DEV: "true" },
    // The first table of a run waits for a JVM, seconds on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What comes about by itself may take its time where two browsers and a JVM share two cores.
    expect: { poll: { timeout: 15_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "domain", include: domain, exclude: notOurs, isolate: false, maxWorkers },
      },
      {
        extends: true,
        test: {
          name: "rules",
          include: shareable,
          exclude: [...notOurs, ...patient, ...whole, ...domain],
          globalSetup: ["tests/support/global-dynamodb.ts"],
          isolate: false,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: "parts",
          exclude: [...notOurs, ...patient, ...whole, ...shareable, ...domain],
          globalSetup: ["tests/support/global-dynamodb.ts"],
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: "patient",
          include: patient,
          exclude: notOurs,
          globalSetup: ["tests/support/global-web.ts"],
          maxWorkers,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 360_000,
        },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: whole,
          exclude: notOurs,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
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
