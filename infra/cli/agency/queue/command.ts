import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { Endpoints, requireHost } from "../../running-host.ts";
import { localAccount, localClient } from "../../stack-outputs.ts";
import type { Finding } from "../run-checks.ts";
import { type Line, makeLine } from "./line.ts";
import { runQueueChecks } from "./run.ts";

export interface QueueArgs {
  readonly agency: string;
  readonly seconds: number;
  /** Queues in the account whose credentials are in the environment, instead of on this computer. */
  readonly aws: boolean;
  readonly json: boolean;
}

/** Long enough to start a program by hand. */
const usualSeconds = 60;

/** @returns undefined for a call that is not understood */
export const readQueueArgs = (args: string[]): QueueArgs | undefined => {
  try {
    const flag = { type: "boolean", default: false } as const;
    const text = { type: "string" } as const;
    const options = { queue: flag, aws: flag, json: flag, agency: text, seconds: text } as const;
    const { queue, aws, json, agency = "H14.15", seconds = `${usualSeconds}` } = parseArgs({ args, options }).values;
    if (!queue || !/^[1-9]\d{0,3}$/.test(seconds) || !/^[A-Z]\d{2}(\.\d+)*$/.test(agency)) return undefined;
    return { agency, aws, json, seconds: Number(seconds) };
  } catch {
    return undefined;
  }
};

const lineFor = async ({ aws }: QueueArgs, run: string): Promise<Line | undefined> => {
  if (aws) return makeLine(new SQSClient({}), run, (made) => made);
  const host = await requireHost();
  if (host === undefined) return undefined;
  const { sqs: endpoint } = await host.get("/local/endpoints", Endpoints);
  const client = new SQSClient({ ...localClient, endpoint });
  return makeLine(client, run, (_, name) => `${endpoint}/${localAccount}/${name}`);
};

const invitation = ({ queueUrl, answersUrl }: Line, { seconds }: QueueArgs): string =>
  [
    `Chạy chương trình của cơ quan với hai hàng đợi này, trong ${seconds} giây:`,
    `Start the agency's program with these two queues, within ${seconds} seconds:`,
    `  QUEUE_URL=${queueUrl}`,
    `  ANSWER_QUEUE_URL=${answersUrl}`,
    "",
  ].join("\n");

/** Undefined when there is no system on this computer to make the queues in; that was told. */
export const checkQueue = async (given: QueueArgs): Promise<readonly Finding[] | undefined> => {
  const run = randomUUID().slice(0, 8);
  const line = await lineFor(given, run);
  if (line === undefined) return undefined;
  process.stderr.write(invitation(line, given));
  try {
    return await runQueueChecks(line, { ...given, run });
  } finally {
    await line.close();
  }
};
