import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");
const bootLimitMs = 300_000;

/** The local host as `npm start` runs it, a process of its own that can be killed. */
export const hostChild = ({ port, dataDir }: { port: number; dataDir: string }) => {
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let printed = "";

  const start = (): void => {
    // As in the shell of somebody who also works on AWS: the host must not look at his profile.
    const AWS_PROFILE = "nobody-has-this-profile";
    const env = { ...process.env, PORT: String(port), MOTCUA_DATA: dataDir, NODE_OPTIONS: "", AWS_PROFILE };
    printed = "";
    child = spawn(process.execPath, ["infra/local/main.ts"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (part) => {
        printed = (printed + part).slice(-4000);
      });
  };
  const health = () =>
    fetch(`${url}/health`).then(
      ({ status }) => status,
      () => 0,
    );
  /** Resolves when `/health` says 200. @throws when the process has ended instead, with what it printed last */
  const ready = async (): Promise<void> => {
    for (const until = Date.now() + bootLimitMs; (await health()) !== 200; await wait(50))
      if (child?.exitCode !== null || Date.now() > until) throw new Error(`The host did not start: ${printed}`);
  };
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  /** Processes that speak of this data folder: its engines, and the host itself does not. */
  const engines = (): string[] =>
    execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
      .split("\n")
      .filter((line) => line.includes(`${dataDir}/`));

  return { url, start, ready, kill: () => end("SIGKILL"), stop: () => end("SIGTERM"), engines, printed: () => printed };
};
