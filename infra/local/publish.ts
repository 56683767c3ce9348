import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Engines } from "./engines.ts";
import { HostFault } from "./host-fault.ts";
import type { VirtualClock } from "./invoke/virtual-clock.ts";
import type { Progress } from "./progress.ts";
import type { Place } from "./resources/provider.ts";
import { readLoginClients } from "./resources/user-pool.ts";
import type { Template } from "./template/template.ts";

/** The same command as `npm run motcua -- publish`. */
const command = join(import.meta.dirname, "../cli/publish.ts");

export interface PublishParts {
  readonly template: Template;
  readonly place: Place;
  readonly engines: Engines;
  readonly clock: VirtualClock;
  readonly progress: Progress;
}

/**
 * Writes definitions and pages, as on AWS after a deployment, in a worker of its own: it gets this host's addresses in
 * its environment, and rendering does not hold up the gateway. A template that names no site has nothing to publish.
 */
export const publishOnce = async ({ template, place, engines, clock, progress }: PublishParts): Promise<void> => {
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
  const worker = () => new Worker(new URL("./publish-worker.ts", import.meta.url), { workerData, env });
  await progress.step("definitions and pages", () => finished(worker(), progress.say));
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
