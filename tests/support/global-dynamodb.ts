import { once } from "node:events";
import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { forTests, type RunningDynamoDb, startDynamoDb } from "./start-dynamodb.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Answers a GET with the endpoint of the run's one DynamoDB Local, which starts when first asked for. */
    dynamodbDoor: string;
  }
}

/** vitest globalSetup: one JVM serves the whole run, and a run that asks for no table starts none. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let running: Promise<RunningDynamoDb> | undefined;
  const door = createServer((_, response) => {
    running ??= startDynamoDb(forTests);
    running.then(
      ({ endpoint }) => response.end(endpoint),
      (cause: unknown) => response.writeHead(500).end(String(cause)),
    );
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("no free port");
  project.provide("dynamodbDoor", `http://127.0.0.1:${address.port}`);
  return async () => {
    door.closeAllConnections();
    door.close();
    await (await running?.catch(() => undefined))?.stop();
  };
};
