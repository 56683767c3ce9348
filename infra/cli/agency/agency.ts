import { parseArgs } from "node:util";
import { complainUsage } from "../usage.ts";
import { checkQueue, readQueueArgs } from "./queue/command.ts";
import { readAnswerFile } from "./read-answer.ts";
import { type Finding, reportOf, runChecks } from "./run-checks.ts";
import type { Endpoint } from "./send.ts";

/** As long as motcua itself waits. */
const PATIENCE_MS = 10_000;

interface CheckArgs extends Endpoint {
  readonly json: boolean;
}

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** @returns undefined for a call that is not understood */
export const readCheckArgs = (args: string[]): CheckArgs | undefined => {
  const text = { type: "string" } as const;
  try {
    const options = { url: text, secret: text, mode: text, json: { type: "boolean" } } as const;
    const { url = "", secret = "", mode = "structured", json = false } = parseArgs({ args, options }).values;
    if (!isWebAddress(url) || secret === "" || (mode !== "structured" && mode !== "binary")) return undefined;
    return { url, secret, mode, json, patienceMs: PATIENCE_MS };
  } catch {
    return undefined;
  }
};

const show = (findings: readonly Finding[], json: boolean): void => {
  process.stdout.write(`${json ? JSON.stringify(findings, null, 2) : reportOf(findings)}\n`);
  if (findings.some(({ why }) => why !== undefined)) process.exitCode = 1;
};

/**
 * `motcua agency check …`: sends sample events to an agency's own address, or puts them into a queue that its program reads, and
 * says which of them its software takes as it should. `motcua agency read …`: whether an answer that it wrote would be understood. Exit code 1 when something is to be mended.
 */
export const agency = async ([act, ...args]: string[]): Promise<void> => {
  if (act === "read" && args[0] !== undefined && args.length === 1) return readAnswerFile(args[0]);
  if (act !== "check") return complainUsage("agency");
  const queue = readQueueArgs(args);
  if (queue !== undefined) {
    const findings = await checkQueue(queue);
    return findings && show(findings, queue.json);
  }
  const given = readCheckArgs(args);
  if (given === undefined) return complainUsage("agency");
  show(await runChecks(given), given.json);
};
