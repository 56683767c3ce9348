import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeLine } from "../../infra/cli/agency/queue/line.ts";
import { runQueueChecks } from "../../infra/cli/agency/queue/run.ts";
import { runChecks } from "../../infra/cli/agency/run-checks.ts";
import { sendEvent } from "../../infra/cli/agency/send.ts";
import type { Envelope } from "../../shared/contracts/event.ts";
import { type AnswerWorld, answerWorld, secrets } from "../support/answer-world.ts";

const folder = join(import.meta.dirname, "../../examples/agency-consumer");
const [secret] = secrets;
let world: AnswerWorld;
let running: ChildProcess | undefined;
beforeAll(async () => {
  world = await answerWorld("2026-11-17T02:00:00Z");
});
afterAll(async () => {
  running?.kill();
  await world.stop();
});

const start = (file: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(process.execPath, [join(folder, file), ...args], { env, stdio: ["ignore", "pipe", "inherit"] });

/** What the agency was told of the dossier, as it lies in its queue. */
const toldOf = (code: string): Envelope[] =>
  world.world.facts
    .filter(({ envelope, attributes }) => envelope.subject === code && attributes.agency === "H14.15")
    .map(({ envelope }) => envelope);

test("the sample that reads a queue decides what it is handed, though each message came twice and in the wrong order", async () => {
  const { code } = await world.handedOver();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint: world.endpoint, region: "ap-southeast-1", credentials });
  const queue = async (QueueName: string) => {
    await sqs.send(new CreateQueueCommand({ QueueName }));
    // By the engine's own address: its host names need a name server.
    return `${world.endpoint}/000000000000/${QueueName}`;
  };
  const [own, answers] = [await queue("agency-police"), await queue("motcua-answers-police")];
  const told = toldOf(code);
  for (const one of [...told.toReversed(), ...told])
    await sqs.send(new SendMessageCommand({ QueueUrl: own, MessageBody: JSON.stringify(one) }));

  const sample = start("queue.mjs", ["--once"], {
    ...{ QUEUE_URL: own, ANSWER_QUEUE_URL: answers, AWS_ENDPOINT_URL: world.endpoint, AWS_REGION: "ap-southeast-1" },
    ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
  });
  expect(await once(sample, "exit")).toEqual([0, null]);
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: answers, MaxNumberOfMessages: 10 }));
  expect(Messages).toHaveLength(2);
  for (const { Body = "" } of Messages.toReversed()) await world.byQueue(Body);
  expect((await world.load(code)).state.status).toBe("ready");
  expect(world.told).toEqual([]);
  sqs.destroy();
});

test("the sample that reads a queue passes the conformance kit", async () => {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint: world.endpoint, region: "ap-southeast-1", credentials });
  const line = await makeLine(sqs, "sample", (_, name) => `${world.endpoint}/000000000000/${name}`);
  running = start("queue.mjs", [], {
    ...{ QUEUE_URL: line.queueUrl, ANSWER_QUEUE_URL: line.answersUrl, AGENCY: "H14.15" },
    ...{ AWS_ENDPOINT_URL: world.endpoint, AWS_REGION: "ap-southeast-1" },
    ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" },
  });
  const findings = await runQueueChecks(line, { run: "sample", agency: "H14.15", seconds: 30 });
  expect(findings.filter(({ why, notJudged }) => why !== undefined || notJudged)).toEqual([]);
  running.kill();
  await line.close();
  sqs.destroy();
});

describe("The sample that is called", () => {
  const listening = async (child: ChildProcess): Promise<string> => {
    for await (const chunk of child.stdout ?? []) {
      const [, port] = /listening on (\d+)/.exec(String(chunk)) ?? [];
      if (port !== undefined) return `http://127.0.0.1:${port}/`;
    }
    throw new Error("the sample does not listen");
  };

  test("passes the conformance kit", async () => {
    running = start("webhook.mjs", [], { SECRET: secret, PORT: "0" });
    const findings = await runChecks({ url: await listening(running), secret, mode: "structured", patienceMs: 10_000 });
    expect(findings.filter(({ why }) => why !== undefined)).toEqual([]);
    running.kill();
  });

  test("decides what it is handed, once, and signs its answers", async () => {
    world.world.clock.at = new Date().toISOString();
    const motcua = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const answer = await world.api.request(`${request.url}`, { method: "POST", headers, body: Buffer.concat(parts) });
      response.writeHead(answer.status).end(await answer.text());
    });
    await new Promise<void>((resolve) => motcua.listen(0, "127.0.0.1", resolve));
    const MOTCUA_URL = `http://127.0.0.1:${(motcua.address() as AddressInfo).port}`;
    running = start("webhook.mjs", [], { SECRET: secret, PORT: "0", MOTCUA_URL });
    const endpoint = { url: await listening(running), secret, mode: "structured", patienceMs: 60_000 } as const;
    const { code } = await world.handedOver();
    for (const one of [...toldOf(code), ...toldOf(code)])
      expect(await sendEvent(endpoint, { ...one })).toMatchObject({ status: 204 });
    expect((await world.load(code)).happened.slice(-3)).toEqual(["HandoffAccepted", "OutcomeRecorded", "DossierReady"]);
    motcua.close();
  });
});
