import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Starts $@ and waits for the end of standard input, a pipe that only the host holds open. When the host dies, even by
 * kill -9, the system closes the pipe and the child is ended. When the child ends first, its exit code is passed on.
 */
const watchdog = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
( read _ <&3; kill "$child"; tries=0
  while kill -0 "$child" && [ "$tries" -lt 30 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -9 "$child" ) >/dev/null 2>&1 &
watcher=$!
echo "$child"
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

export interface WatchedProcess {
  readonly shell: ChildProcess;
  /** Resolves with the exit code once the process has ended, for whatever reason. */
  readonly ended: Promise<number>;
  /** What the process printed last, for a message when it fails. */
  tail(): string;
  stop(): Promise<void>;
}

/** @param pidFile remembers the process for `endStale` at the next start */
export const startWatched = (command: string, args: readonly string[], pidFile: string): WatchedProcess => {
  const shell = spawn("sh", ["-c", watchdog, "motcua", command, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  let first = true;
  const collect = (part: Buffer) => {
    if (first) writeFileSync(pidFile, part.toString().split("\n")[0] ?? "");
    first = false;
    printed = (printed + part).slice(-4000);
  };
  shell.stdout?.on("data", collect);
  shell.stderr?.on("data", (part: Buffer) => {
    printed = (printed + part).slice(-4000);
  });
  const ended = new Promise<number>((resolve) => shell.once("exit", (code) => resolve(code ?? 1)));
  return {
    shell,
    ended,
    tail: () => printed,
    stop: async () => {
      shell.stdin?.end();
      await ended;
      rmSync(pidFile, { force: true });
    },
  };
};

/**
 * Ends the process of an earlier host should its watchdog have been killed too. The number in the file may belong to
 * a stranger by now, so the command line must contain `mark`.
 */
export const endStale = (pidFile: string, mark: string): void => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  rmSync(pidFile, { force: true });
  if (!Number.isSafeInteger(pid) || pid < 2 || !commandLine(pid).includes(mark)) return;
  process.kill(pid, "SIGKILL");
};

const commandLine = (pid: number): string => {
  try {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") : "";
  }
};
