import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { HostFault } from "./host-fault.ts";

/** What the pages need to know of the place they are shown in. */
export interface SiteConfig {
  readonly issuer: string;
  readonly clientId: string;
}

export interface PublishTask {
  readonly definitionTable: string;
  readonly siteBucket: string;
  readonly publicUrl: string;
  readonly siteConfig: SiteConfig;
  readonly province: string;
}

export interface PublishSurroundings {
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  readonly say: (line: string) => void;
}

const command = join(import.meta.dirname, "../cli/publish.ts");

/** False while the command that renders pages and writes definitions does not exist. */
export const canPublish = (): boolean => existsSync(command);

/**
 * Runs the same `publish` as `npm run motcua -- publish`, in a worker of its own: it gets the addresses of this host in
 * its environment, and rendering does not hold up the gateway.
 */
export const publish = (task: PublishTask, { environment, clock, say }: PublishSurroundings): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./publish-worker.ts", import.meta.url), {
      workerData: { task, command, clock },
      env: { ...process.env, ...environment },
    });
    worker.on("message", (line) => say(String(line)));
    worker.once("error", (error) =>
      reject(new HostFault(`Definitions and pages could not be published: ${error.message}`)),
    );
    worker.once("exit", (code) =>
      code === 0 ? resolve() : reject(new HostFault("Definitions and pages could not be published.")),
    );
  });
