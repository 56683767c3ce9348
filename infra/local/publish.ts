import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { currentKey } from "../../shared/store/definition-keys.ts";
import { siteManifest } from "../../shared/store/site-bucket.ts";
import type { DataFolder } from "./data-folder.ts";
import type { Engines } from "./engines.ts";
import { fingerprint } from "./fingerprint.ts";
import { etagOf } from "./gateway/site-objects.ts";
import { HostFault } from "./host-fault.ts";
import type { VirtualClock } from "./invoke/virtual-clock.ts";
import type { Progress } from "./progress.ts";
import type { Place } from "./resources/provider.ts";
import { readLoginClients } from "./resources/user-pool.ts";
import type { Template } from "./template/template.ts";

/** The same command as `npm run motcua -- publish`. */
const command = join(import.meta.dirname, "../cli/publish.ts");

/** What definitions and pages are made of, beside the address and the day. */
const sources = [
  "shared",
  "web-static",
  "infra/provinces",
  "infra/aws/province-file.ts",
  "infra/cli/publish.ts",
  "infra/cli/upload-assets.ts",
  "functions/site",
];

export interface PublishParts {
  readonly data: Pick<DataFolder, "readSetting" | "writeSetting">;
  readonly template: Template;
  readonly place: Place;
  readonly engines: Engines;
  readonly clock: VirtualClock;
  readonly progress: Progress;
}

/**
 * Writes definitions and pages, as on AWS after a deployment, in a worker of its own: it gets this host's addresses in
 * its environment, and rendering does not hold up the gateway. A template that names no site has nothing to publish; a
 * start after which the same would be in force as before has nothing to do.
 */
export const publishOnce = async ({ template, place, engines, clock, data, progress }: PublishParts): Promise<void> => {
  const { DefinitionTable: definitionTable, SiteBucket: siteBucket, Province: province } = template.outputs;
  if (!definitionTable || !siteBucket || !province || !existsSync(command)) return;
  const { issuer, publicUrl, region } = place;
  const siteConfig = { issuer, clientId: readLoginClients(template)[0]?.clientId ?? "local" };
  const workerData = {
    command,
    clock: clock.shared,
    task: { definitionTable, siteBucket, publicUrl, siteConfig, province },
  };
  const env = {
    ...withoutAws(process.env),
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: engines.endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: engines.endpoints.messages,
  };
  const today = toLocal(instantOf(clock.now())).date;
  const wanted = fingerprint(sources, JSON.stringify([workerData.task, today]));
  const asPublished = async () => `${wanted} ${await inForce(engines, definitionTable, siteBucket)}`;
  const worker = () => new Worker(new URL("./publish-worker.ts", import.meta.url), { workerData, env });
  const work = async (): Promise<string> => {
    if ((await asPublished()) === data.readSetting("published")) return "unchanged";
    await finished(worker(), progress.say);
    data.writeSetting("published", await asPublished());
    return "";
  };
  await progress.step("definitions and pages", work, (detail) => detail);
};

/** What tells that nobody has published anything else since: the set in force, and the list of the pages. */
const inForce = async ({ dynamodb, messages }: Engines, TableName: string, bucket: string): Promise<string> => {
  const Key = { pk: { S: currentKey.pk }, sk: { S: currentKey.sk } };
  const { Item } = await dynamodb.call("GetItem", { TableName, Key });
  return JSON.stringify([Item, etagOf(messages, bucket, siteManifest)]);
};

/** A profile or a session of the shell would go before the credentials that are set here, and may be over. */
const withoutAws = (shell: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(shell).filter(([name]) => !name.startsWith("AWS_")));

const finished = (worker: Worker, say: (line: string) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new HostFault(`Definitions and pages could not be published: ${why}`));
    worker.on("message", (line) => say(`  ${line}`));
    worker.once("error", (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.once("exit", (code) => (code === 0 ? resolve() : fail(`exit code ${code}.`)));
  });
