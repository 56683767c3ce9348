import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { instantOf } from "../../shared/domain/calendar/time.ts";
import { type PublishOutcome, type PublishTask, publish } from "./publish.ts";
import { ClockView, Endpoints, type RunningHost, requireHost } from "./running-host.ts";
import { localClient, readLocalOutputs, readStackOutputs, regionOf, type StackOutputs } from "./stack-outputs.ts";
import { complainUsage } from "./usage.ts";

export interface PublishArgs {
  readonly outputs?: string | undefined;
  readonly province?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly take?: string[] | undefined;
  readonly folder?: string | undefined;
}

export const readPublishArgs = (args: string[]): PublishArgs | undefined => {
  const text = { type: "string" } as const;
  const take = { type: "string", multiple: true } as const;
  try {
    return parseArgs({ args, options: { outputs: text, province: text, by: text, reason: text, take, folder: text } })
      .values;
  } catch {
    return undefined;
  }
};

/** What to publish where. Progress goes to stderr: stdout holds the outcome as JSON and nothing else. */
export const taskFor = (outputs: StackOutputs, { by, reason, take, folder }: PublishArgs): PublishTask => ({
  province: outputs.Province,
  definitionTable: outputs.DefinitionTable,
  siteBucket: outputs.SiteBucket,
  publicUrl: outputs.SiteUrl,
  siteConfig: { issuer: outputs.Issuer, clientId: outputs.UserPoolClientId },
  progress: (line) => void process.stderr.write(`${line}\n`),
  ...(by === undefined ? {} : { by }),
  ...(reason === undefined ? {} : { reason }),
  ...(take === undefined ? {} : { take }),
  ...(folder === undefined ? {} : { folder }),
});

const publishOnAws = async (file: string, given: PublishArgs): Promise<PublishOutcome> => {
  const outputs = readStackOutputs(file, given.province);
  const region = regionOf(outputs);
  const clients = { dynamodb: new DynamoDBClient({ region }), s3: new S3Client({ region }) };
  return publish({ ...taskFor(outputs, given), ...clients });
};

/** At the host's own time, which may be moved: what is in force today depends on it. */
const publishHere = async (host: RunningHost, given: PublishArgs): Promise<PublishOutcome> => {
  const outputs = await readLocalOutputs(host);
  if (given.province !== undefined && given.province !== outputs.Province)
    throw new Error(`Máy này chạy tỉnh “${outputs.Province}” (this host runs another province).`);
  const endpoints = await host.get("/local/endpoints", Endpoints);
  const { offsetSeconds } = await host.get("/local/clock", ClockView);
  return publish({
    ...taskFor(outputs, given),
    dynamodb: new DynamoDBClient({ ...localClient, endpoint: endpoints.dynamodb }),
    s3: new S3Client({ ...localClient, endpoint: endpoints.s3, forcePathStyle: true }),
    now: () => instantOf(Date.now() + offsetSeconds * 1000),
  });
};

/** `motcua publish`: to the stack on AWS whose outputs are named, or to the running local host; the outcome as JSON. */
export async function publishCommand(args: string[]): Promise<void> {
  const given = readPublishArgs(args);
  if (given === undefined) return complainUsage("publish");
  if (given.outputs !== undefined) return show(await publishOnAws(given.outputs, given));
  const host = await requireHost();
  if (host !== undefined) show(await publishHere(host, given));
}

const show = (outcome: PublishOutcome): void => void process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
