import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../../infra/local/host.ts";
import { freePort } from "../../infra/local/services/free-port.ts";
import { type SystemClient, systemClient } from "./system-client.ts";

export interface LocalSystem extends SystemClient {
  /** What `/health` said while the system was starting, oldest first. */
  readonly healthMeanwhile: readonly number[];
  /** Values that the operator reads from the deployed stack, such as a queue's URL. */
  readonly outputs: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Long enough for a first start on a busy machine, which synthesizes the template. */
export const startLimitMs = 300_000;

/** The whole system on a free port and a fresh data folder, in this process. Call `stop` when done. */
export const startLocalSystem = async (): Promise<LocalSystem> => {
  const dataDir = mkdtempSync(join(tmpdir(), "journey-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const healthMeanwhile: number[] = [];
  const asking = setInterval(() => {
    fetch(`${url}/health`).then(
      ({ status }) => healthMeanwhile.push(status),
      () => undefined,
    );
  }, 200);
  try {
    const host = await startHost({ port, dataDir, quiet: true });
    return {
      ...systemClient(url),
      healthMeanwhile,
      outputs: host.template.outputs,
      stop: async () => {
        await host.stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  } finally {
    clearInterval(asking);
  }
};
