/**
 * Runs inside one Lambda environment: a worker thread with its own globals, its own process.env and the bundle loaded
 * once. The clock is set before the bundle is imported, so no line of it can see the real time.
 */
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { shiftClock } from "./shift-clock.ts";

export interface EnvironmentSetup {
  readonly file: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly clock: SharedArrayBuffer;
}

export interface InvocationRequest {
  readonly requestId: string;
  readonly event: unknown;
  /** Real milliseconds since the epoch at which the function's timeout ends. */
  readonly deadline: number;
}

export type InvocationAnswer =
  | { readonly requestId: string; readonly payload: unknown }
  | { readonly requestId: string; readonly error: { readonly errorType: string; readonly errorMessage: string } };

const describe = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.stack ?? error.message }
    : { errorType: "Error", errorMessage: String(error) };

const serve = async (setup: EnvironmentSetup): Promise<void> => {
  const realNow = shiftClock(setup.clock);
  const bundle: Record<string, unknown> = await import(pathToFileURL(setup.file).href);
  const handler = bundle[setup.handler];
  if (typeof handler !== "function") throw new TypeError(`${setup.file} exports no function ${setup.handler}.`);
  parentPort?.on("message", async ({ requestId, event, deadline }: InvocationRequest) => {
    const context = {
      awsRequestId: requestId,
      callbackWaitsForEmptyEventLoop: true,
      functionName: setup.functionName,
      functionVersion: "$LATEST",
      invokedFunctionArn: setup.functionArn,
      memoryLimitInMB: String(setup.memoryMb),
      logGroupName: `/aws/lambda/${setup.functionName}`,
      logStreamName: "local",
      getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
      done: () => {},
      fail: () => {},
      succeed: () => {},
    };
    try {
      // JSON on both sides, as on AWS: nothing else can cross the border.
      const payload = JSON.stringify(await handler(JSON.parse(JSON.stringify(event)), context));
      parentPort?.postMessage({ requestId, payload: payload === undefined ? null : JSON.parse(payload) });
    } catch (error) {
      parentPort?.postMessage({ requestId, error: describe(error) });
    }
  });
  parentPort?.postMessage("ready");
};

await serve(workerData);
