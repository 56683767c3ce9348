import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { memoryDisk } from "./tests/support/memory-disk.ts";

// Before any worker starts: what tests and their hosts write goes there.
const disk = memoryDisk();
if (process.env.TMPDIR === undefined && disk !== undefined) process.env.TMPDIR = disk;

/**
 * Tests that mostly wait: for a page in a browser, for the whole system, for a host that was killed, for a message that comes
 * again. They begin with the rest, so that their waiting costs nobody time.
 */
const patient = [
  "tests/journeys/*.test.ts",
  "web-static/testing/*.browser.test.ts",
  "infra/local/{crash,host}.test.ts",
];
/** Those that take a minute or more, the longest first. */
const long = [
  "kill",
  "people.browser",
  "pages.browser",
  "console.browser",
  "every-consumer",
  "catalogue-editor.browser",
  "deadline",
  "official.browser",
  "poison",
];
/** Tests of the rules and of their words, which alone are held to have tried every branch: to count branches slows each file down. */
const domain = ["shared/{domain,text}/**/*.test.ts", "tests/contracts/dossier-states.test.ts"];
/**
 * Files whose tests leave the process as they found it: they share their modules, which would else be loaded anew for each,
 * more than half of the time of a short file. Those of the host and of CDK set variables of the process.
 */
const shareable = ["{shared,functions,web-static}/**/*.test.ts", "tests/{bench,contracts,support}/**/*.test.ts"];
const notOurs = ["node_modules/**", "dist/**", "cdk.out/**", ".local/**"];

/** Two more than cores where these are two: each test waits for DynamoDB, a browser or a host much of its time. */
const maxWorkers = Math.max(4, availableParallelism() - 1);

/** What is long begins first, so that no worker is left with it alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.indexOf(basename(moduleId, ".test.ts"));
      return place < 0 ? long.length : place;
    };
    return sorted.toSorted((left, right) => rank(left) - rank(right));
  }
}

export default defineConfig({
  test: {
    // What a passing test makes the functions log tells nobody anything.
    silent: "passed-only",
    // Lets Powertools write through the console, which the line above watches.
    env: { POWERTOOLS_DEV: "true" },
    // The first table of a run waits for a JVM, and browsers and hosts of other tests share the processor.
    testTimeout: 120_000,
    hookTimeout: 120_000,
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
          exclude: [...notOurs, ...patient, ...domain],
          globalSetup: ["tests/support/global-dynamodb.ts"],
          isolate: false,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: "parts",
          exclude: [...notOurs, ...patient, ...shareable, ...domain],
          globalSetup: ["tests/support/global-dynamodb.ts"],
          maxWorkers,
          // A consumer is run again for each of its calls; a machine that is busy with other work takes minutes for that.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "patient",
          include: patient,
          exclude: notOurs,
          globalSetup: ["tests/support/global-web.ts"],
          setupFiles: ["tests/support/tell-of-pages.ts"],
          maxWorkers,
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
