import { randomUUID } from "node:crypto";
import type { Localized } from "../../../shared/domain/localized.ts";
import { checks, type Tools } from "./checks.ts";
import { sampleEvent } from "./sample-events.ts";
import { type Endpoint, sendEvent } from "./send.ts";

export interface Finding {
  readonly name: string;
  readonly says: Localized;
  /** Why it failed; absent when it passed. */
  readonly why?: Localized;
  /** It could not be tried, because of something else that failed. */
  readonly notJudged?: true;
}

/** One check after the other, so that the agency's log reads like the report. */
export const runChecks = async (endpoint: Endpoint): Promise<readonly Finding[]> => {
  const run = randomUUID().slice(0, 8);
  const tools: Tools = {
    event: (version, more) => sampleEvent(run, version, new Date().toISOString(), more),
    send: (event, tampering) => sendEvent(endpoint, event, tampering),
    secret: endpoint.secret,
    nowMs: Date.now,
  };
  const findings: Finding[] = [];
  for (const { name, says, run: tryIt } of checks) {
    const why = await tryIt(tools);
    findings.push(why === undefined ? { name, says } : { name, says, why });
  }
  return findings;
};

const line = ({ says, why, notJudged }: Finding): string[] =>
  why === undefined
    ? [`${notJudged ? "– Chưa thử được (not judged):" : "✓"} ${says.vi} (${says.en})`]
    : [`✗ ${says.vi} (${says.en})`, `    Vì: ${why.vi}.`, `    Why: ${why.en}.`];

/** The report as a person reads it: a line for each check, then what it comes to. */
export const reportOf = (findings: readonly Finding[]): string => {
  const failed = findings.filter(({ why }) => why !== undefined).length;
  const open = findings.filter(({ notJudged }) => notJudged).length;
  const [all, passed] = [findings.length, findings.length - failed - open];
  const end =
    failed === 0
      ? [
          `Đạt ${passed}/${all}. Phần mềm nhận sự kiện đúng.`,
          `${passed} of ${all} passed. The software takes events rightly.`,
        ]
      : [`Đạt ${passed}/${all}, còn ${failed} mục phải sửa.`, `${passed} of ${all} passed, ${failed} to be mended.`];
  return [...findings.flatMap(line), "", ...end].join("\n");
};
