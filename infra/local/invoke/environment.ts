import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { FunctionSpec } from "../resources/function.ts";
import type { EnvironmentSetup, InvocationAnswer, InvocationRequest } from "./bootstrap.ts";

export type Outcome =
  | { readonly ok: true; readonly payload: unknown; readonly requestId: string }
  | { readonly ok: false; readonly error: string; readonly requestId: string; readonly timedOut: boolean };

/** One warm Lambda environment: takes one invocation at a time and is thrown away after a crash or a timeout. */
export interface Environment {
  invoke(event: unknown): Promise<Outcome>;
  /** Processor time since the last question, in milliseconds. */
  cpuMs(): Promise<number>;
  readonly alive: boolean;
  stop(): Promise<void>;
}

export const startEnvironment = (
  spec: FunctionSpec,
  variables: Readonly<Record<string, string>>,
  clock: SharedArrayBuffer,
  log: Writable,
): Environment => {
  const setup: EnvironmentSetup = {
    file: spec.file,
    handler: spec.handler,
    functionName: spec.name,
    functionArn: spec.arn,
    memoryMb: spec.memoryMb,
    clock,
  };
  const worker = new Worker(new URL("./bootstrap.ts", import.meta.url), {
    env: { ...variables },
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    stdout: true,
    stderr: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  let alive = true;
  let finish: ((answer: InvocationAnswer) => void) | undefined;
  let current = "";
  let spentMs = 0;
  const fail = (reason: string) => {
    alive = false;
    finish?.({ requestId: current, error: { errorType: "Runtime.ExitError", errorMessage: reason } });
  };
  const ready = new Promise<void>((resolve) => {
    worker.once("message", () => resolve());
    worker.once("exit", () => resolve());
  });
  worker.on("message", (answer: InvocationAnswer | "ready") => {
    if (answer !== "ready" && answer.requestId === current) finish?.(answer);
  });
  worker.on("error", (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on("exit", (code) => fail(`The environment ended with exit code ${code}.`));

  return {
    get alive() {
      return alive;
    },
    invoke: async (event) => {
      const requestId = randomUUID();
      current = requestId;
      const answered = new Promise<InvocationAnswer>((resolve) => {
        finish = resolve;
      });
      await ready;
      if (!alive)
        return { ok: false, requestId, error: "The environment could not start; see the log.", timedOut: false };
      const limitMs = spec.timeoutSeconds * 1000;
      const request: InvocationRequest = { requestId, event, deadline: Date.now() + limitMs };
      worker.postMessage(request);
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<"timeout">((resolve) => {
        timer = setTimeout(resolve, limitMs, "timeout" as const);
      });
      const answer = await Promise.race([answered, timeout]);
      clearTimeout(timer);
      finish = undefined;
      if (answer === "timeout") {
        alive = false;
        await worker.terminate();
        return { ok: false, requestId, error: `Task timed out after ${spec.timeoutSeconds} seconds`, timedOut: true };
      }
      if ("error" in answer) return { ok: false, requestId, error: answer.error.errorMessage, timedOut: false };
      return { ok: true, requestId, payload: answer.payload };
    },
    cpuMs: async () => {
      await ready;
      if (!alive) return 0;
      const { user, system } = await worker.cpuUsage();
      const total = (user + system) / 1000;
      const fresh = total - spentMs;
      spentMs = total;
      return fresh;
    },
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
  };
};
