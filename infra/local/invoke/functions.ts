import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import type { DataFolder } from "../data-folder.ts";
import { HostFault } from "../host-fault.ts";
import type { FunctionSpec } from "../resources/function.ts";
import { type OwnMetrics, ownMetrics } from "../services/own-metrics.ts";
import type { Usage } from "../services/usage.ts";
import type { Outcome } from "./environment.ts";
import { type FunctionPool, functionPool } from "./function-pool.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface Functions {
  /** By name or ARN, as the template refers to it. */
  find(nameOrArn: string): FunctionSpec;
  invoke(nameOrArn: string, event: unknown): Promise<Outcome>;
  /** Calls the listener after each invocation, with the function's name: it may have written something. */
  onFinished(listener: (functionName: string) => void): void;
  measure(): Promise<void>;
  /** What functions told of themselves. */
  readonly metrics: OwnMetrics;
  /** Lets running invocations end, then stops the environments. */
  stop(): Promise<void>;
}

export interface FunctionsSettings {
  readonly data: DataFolder;
  readonly clock: VirtualClock;
  readonly usage: Usage;
  readonly region: string;
  readonly endpoints: {
    readonly dynamodb: string;
    readonly messages: string;
    readonly kms: string;
    /** Holds the portal's token; absent when the template has no exchange with the portal. */
    readonly ssm?: string | undefined;
    /** Where the companies that carry messages have theirs, SES among them. */
    readonly carriers?: string | undefined;
    /** Where agencies that are called have their stand-in. */
    readonly agencies?: string | undefined;
  };
}

/** How long a clean stop waits for invocations under way. What is cut off is delivered again at the next start. */
const drainMs = 3_000;

/** What Lambda itself sets, plus the addresses that stand for AWS here. */
const variablesFor = (spec: FunctionSpec, { region, endpoints }: FunctionsSettings): Record<string, string> => ({
  ...spec.environment,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SQS: endpoints.messages,
  AWS_ENDPOINT_URL_SNS: endpoints.messages,
  AWS_ENDPOINT_URL_S3: endpoints.messages,
  AWS_ENDPOINT_URL_CLOUDWATCH: endpoints.messages,
  ...(endpoints.ssm === undefined ? {} : { AWS_ENDPOINT_URL_SSM: endpoints.ssm }),
  AWS_ENDPOINT_URL_KMS: endpoints.kms,
  ...(endpoints.carriers === undefined ? {} : { AWS_ENDPOINT_URL_SESV2: endpoints.carriers }),
  ...(endpoints.agencies === undefined ? {} : { LOCAL_AGENCIES_URL: endpoints.agencies }),
  AWS_LAMBDA_FUNCTION_NAME: spec.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: "local",
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
  LAMBDA_TASK_ROOT: spec.file,
  _HANDLER: `index.${spec.handler}`,
  LANG: "en_US.UTF-8",
  TZ: ":UTC",
});

export const startFunctions = (specs: readonly FunctionSpec[], settings: FunctionsSettings): Functions => {
  const { data, clock, usage } = settings;
  mkdirSync(data.inside("logs"), { recursive: true });
  const logs: WriteStream[] = [];
  const metrics = ownMetrics(Date.now);
  const listeners: ((functionName: string) => void)[] = [];
  const running = new Set<Promise<Outcome>>();
  const pools = new Map<string, { spec: FunctionSpec; pool: FunctionPool }>();
  for (const spec of specs) {
    const log = createWriteStream(data.inside("logs", `${spec.label}.log`), { flags: "a" });
    log.setMaxListeners(0);
    // A log that cannot be written is lost; the function that writes it goes on.
    log.on("error", () => {});
    logs.push(log);
    const read = metrics.reading(log).setMaxListeners(0);
    const variables = variablesFor(spec, settings);
    const entry = { spec, pool: functionPool(spec, { variables, clock: clock.shared, log: read, usage }) };
    pools.set(spec.name, entry).set(spec.arn, entry);
  }
  const entryOf = (nameOrArn: string) => {
    const entry = pools.get(nameOrArn);
    if (!entry) throw new HostFault(`The template refers to a function ${nameOrArn} that it does not have.`);
    return entry;
  };
  return {
    metrics,
    find: (nameOrArn) => entryOf(nameOrArn).spec,
    invoke: async (nameOrArn, event) => {
      const { spec, pool } = entryOf(nameOrArn);
      const work = pool.invoke(event);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
        for (const listener of listeners) listener(spec.name);
      }
    },
    onFinished: (listener) => void listeners.push(listener),
    measure: async () => {
      for (const { pool } of new Set(pools.values())) await pool.measure();
    },
    stop: async () => {
      const drained = Promise.allSettled(running);
      await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
      await Promise.all([...new Set(pools.values())].map(({ pool }) => pool.stop()));
      for (const log of logs) log.end();
    },
  };
};
