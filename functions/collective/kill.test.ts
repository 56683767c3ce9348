import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROWS_AT_MOST } from "../../shared/domain/collective/list-row.ts";
import { matchList } from "../../shared/domain/collective/match-list.ts";
import { totalsOf } from "../../shared/domain/collective/totals.ts";
import { queueSender } from "../../shared/messaging/queue.ts";
import { listKey } from "../../shared/store/collective-keys.ts";
import { readItem } from "../../shared/store/reads.ts";
import { type CollectiveWorld, collectiveWorld } from "../../tests/support/collective-world.ts";
import { specialist } from "../../tests/support/dossier-world.ts";
import { manyPeople } from "../../tests/support/people.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import { followLists } from "./follow.ts";
import { matchPart } from "./match.ts";

const today = "2026-11-25";
const { rows, people } = manyPeople(ROWS_AT_MOST);

let school: CollectiveWorld;
let stopQueue: () => Promise<void>;
let sqs: SQSClient;
let queue: string;
let started: Awaited<ReturnType<CollectiveWorld["started"]>>;
beforeAll(async () => {
  school = await collectiveWorld(`${today}T02:00:00Z`);
  await school.importRegister(people);
  started = await school.started(rows);
  const server = await startFauxqs({ port: 0, logger: false });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  sqs = new SQSClient({ endpoint: server.address, region: "ap-southeast-1", credentials });
  // Nobody waits for a message to come back after a kill.
  const Attributes = { VisibilityTimeout: "0" };
  queue = (await sqs.send(new CreateQueueCommand({ QueueName: "match", Attributes }))).QueueUrl ?? "";
  stopQueue = async () => {
    sqs.destroy();
    await server.stop();
  };
});
afterAll(() => stopQueue?.());

/** Breaks every n-th write of the tables' client, before it reaches DynamoDB and after it, in turn: a kill there. */
const killEvery = (n: number) => {
  let writes = 0;
  let on = true;
  school.client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (call) => {
        if (!on || !/^(Put|Update|TransactWrite)/.test(commandName)) return next(call);
        const isKill = ++writes % n === 0;
        if (isKill && writes % (2 * n) === 0) throw new Error("killed before the write");
        const answer = await next(call);
        if (isKill) throw new Error("killed after the write");
        return answer;
      },
    { step: "initialize", name: "kill", override: true },
  );
  const stop = () => {
    on = false;
  };
  return { kills: () => Math.floor(writes / n), stop };
};

test("5,000 people, and the worker killed at every ninth write: each has one result, and there is one certificate", async () => {
  const { id, dossier } = started;
  const killing = killEvery(9);

  const send = queueSender<unknown>(sqs, queue);
  let sent = 0;
  const cutOff = async (message: unknown) => {
    if (++sent === 20) throw new Error("killed between two messages");
    await send(message);
  };
  const change = async () => ({
    dynamodb: { NewImage: await readItem(school.client, school.table.collective, listKey(id)), SequenceNumber: "1" },
  });
  const follow = async () => followLists({ ...school.deps, send: cutOff })({ Records: [await change()] } as never);
  expect((await follow()).batchItemFailures).toHaveLength(1);
  expect((await follow()).batchItemFailures).toEqual([]);

  // Each fault is the end of the process: the next one begins with nothing in memory.
  let match = matchPart(school.deps);
  for (let empty = 0; empty < 2; ) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }));
    empty = Messages.length === 0 ? empty + 1 : 0;
    for (const { Body = "", ReceiptHandle } of Messages) {
      try {
        await match(queueRecord(Body));
        await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
      } catch {
        match = matchPart(school.deps);
        break;
      }
    }
  }
  expect(killing.kills()).toBeGreaterThan(9);

  const expected = matchList(rows, people, today);
  expect(await school.results(id)).toEqual(expected);
  const totals = totalsOf(expected);
  expect(totals.questions).toBeGreaterThan(10);
  const list = await school.seen(id);
  expect(list).toMatchObject({ stage: "deciding", done: 50, totals });

  killing.stop();
  for (const result of expected)
    if (result.outcome === "question") await school.lists.answer(id, result.row.line, "none", "hoa.tangiang");
  await school.accepted(dossier);
  const again = killEvery(1);
  const issue = () =>
    school.post(`/api/collective/${id}/issue`, { as: specialist, body: { documentNumber: "15/XN-UBND" } });
  // Killed at each of its writes, before it or after it, until it comes through.
  for (let left = 8; left > 0; left--) await issue().catch(() => undefined);
  again.stop();
  expect((await issue()).status).toBe(200);
  await follow();
  expect(await school.seen(id)).toMatchObject({ stage: "issued", certificate: { number: "15/XN-UBND" } });
  const recorded = await school.world.dossiers.load(dossier);
  const outcomes = recorded && eventsOf(recorded).filter(({ type }) => type === "OutcomeRecorded");
  expect(outcomes).toMatchObject([{ documentNumber: "15/XN-UBND", note: expect.stringContaining("/5000 người") }]);
}, 180_000);
