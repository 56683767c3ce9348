import type { Writable } from "node:stream";
import type { FunctionSpec } from "../resources/function.ts";
import { type FunctionUsage, functionUsage, type Usage } from "../services/usage.ts";
import { type Environment, type Outcome, startEnvironment } from "./environment.ts";

/** A burst runs in up to three environments; on two processors more would only wait for each other. */
const maxEnvironments = 3;

export interface FunctionPool {
  invoke(event: unknown): Promise<Outcome>;
  /** Adds the environments' processor time to the counters. */
  measure(): Promise<void>;
  stop(): Promise<void>;
}

export interface PoolSettings {
  readonly variables: Readonly<Record<string, string>>;
  readonly clock: SharedArrayBuffer;
  readonly log: Writable;
  readonly usage: Usage;
}

/** Stands for an environment once the host stops: whoever still waits is told at once. */
const ended: Environment = {
  alive: false,
  invoke: async () => ({ ok: false, requestId: "none", error: "The host stops.", timedOut: false }),
  cpuMs: async () => 0,
  stop: async () => {},
};

/** Environments are made on demand, kept warm, and given out in the order of the calls. */
export const functionPool = (spec: FunctionSpec, { variables, clock, log, usage }: PoolSettings): FunctionPool => {
  const idle: Environment[] = [];
  const all = new Set<Environment>();
  const waiting: ((environment: Environment) => void)[] = [];
  let stopped = false;
  const counters = (): FunctionUsage => functionUsage(usage, spec.label);
  const create = (): Environment => {
    if (stopped) return ended;
    const environment = startEnvironment(spec, variables, clock, log);
    all.add(environment);
    return environment;
  };
  const take = (): Promise<Environment> | Environment => {
    for (let ready = idle.pop(); ready; ready = idle.pop()) {
      if (ready.alive) return ready;
      all.delete(ready);
    }
    return all.size < maxEnvironments ? create() : new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (environment: Environment): void => {
    if (!environment.alive) all.delete(environment);
    const next = waiting.shift();
    if (next) next(environment.alive ? environment : create());
    else if (environment.alive) idle.push(environment);
  };
  return {
    invoke: async (event) => {
      const environment = await take();
      const outcome = await environment.invoke(event);
      giveBack(environment);
      counters().invocations++;
      if (!outcome.ok) {
        counters().errors++;
        log.write(`${new Date().toISOString()} ${outcome.requestId} ${outcome.error}\n`);
      }
      return outcome;
    },
    measure: async () => {
      for (const environment of all) counters().cpuMs += await environment.cpuMs();
    },
    stop: async () => {
      stopped = true;
      for (const resume of waiting.splice(0)) resume(ended);
      await Promise.all([...all].map((environment) => environment.stop()));
    },
  };
};
