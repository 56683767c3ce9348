import { SendMessageCommand, SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moveMessages } from "../../infra/cli/move-messages.ts";
import { eventually } from "../support/eventually.ts";
import { type LocalSystem, startLimitMs, startLocalSystem } from "../support/local-system.ts";
import type { Officer } from "../support/system-client.ts";

let system: LocalSystem;
let counter: Officer;
let sqs: SQSClient;
let inbox: string;
let deadLetters: string;

beforeAll(async () => {
  system = await startLocalSystem();
  counter = await system.officer("lan.tangiang", "receptionist:01288");
  await system.clock({ at: "2026-11-17T08:30" });
  const endpoints: { sqs: string } = await (await fetch(`${system.url}/local/endpoints`)).json();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  sqs = new SQSClient({ endpoint: endpoints.sqs, region: "ap-southeast-1", credentials });
  inbox = system.outputs.HandoffInboxQueueUrl ?? "";
  deadLetters = system.outputs.HandoffInboxDeadLettersUrl ?? "";
  // A message that failed comes again after this time; five times a minute, as on AWS, is too long to watch. Shorter, and a
  // good message that is worked on slowly would come again too.
  const Attributes = { VisibilityTimeout: "3" };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: inbox, Attributes }));
}, startLimitMs);
afterAll(async () => {
  sqs?.destroy();
  await system?.stop();
});

const send = (QueueUrl: string, MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
const waiting = async () => {
  const queues = await system.queues();
  return queues.find(({ name }) => deadLetters.endsWith(`/${name}`))?.visible;
};
const alarm = async () => (await system.alarms()).find(({ name }) => /DeadLetters.?handoff.?inbox/i.test(name))?.state;
const handIn = async () => {
  const { code } = await counter.dossier("/api/dossiers", {
    ...{ commune: "01288", procedure: "1.001193", channel: "counter", owner: { name: "Nông Thị Mai" } },
    components: [{ id: "declaration" }, { id: "birth-notice" }],
  });
  await counter.dossier(`/api/dossiers/${code}/receive`, {});
  return code;
};
const arrived = (code: string) =>
  system.seen(counter, code, "delivered", ({ handoff }) => handoff?.state === "delivered");

test("malformed messages in the inbox end among the dead letters, and good ones are not held up", async () => {
  expect(await alarm()).toBe("OK");
  await send(inbox, "đây không phải là JSON");
  await send(inbox, JSON.stringify({ specversion: "1.0", type: "motcua.dossier.handed-over.v1" }));
  const codes = await Promise.all([handIn(), handIn(), handIn()]);
  for (const code of codes) expect((await arrived(code)).history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await eventually("two dead letters", waiting, (count) => count === 2);
});

test("the alarm of that queue rings, and no other", async () => {
  expect(await alarm()).toBe("ALARM");
  const ringing = (await system.alarms()).filter(({ state }) => state === "ALARM");
  expect(ringing).toHaveLength(1);
});

test("given back, what can be read now is worked off, what cannot comes back to the dead letters", async () => {
  const code = await handIn();
  await arrived(code);
  const envelope = {
    ...{ specversion: "1.0", id: `${code}:3`, type: "motcua.dossier.handed-over.v1", source: "/motcua/cao-bang/01288" },
    ...{ subject: code, time: "2026-11-17T01:30:00Z", datacontenttype: "application/json" },
    data: {
      ...{ event: "DossierHandedOver", commune: "01288", procedure: "1.001193", procedureVersion: "x" },
      ...{ case: "standard", status: "processing", version: 3 },
      handoff: { id: `${code}~1`, number: 1, step: "register", agency: "H14.101", acceptBy: "2026-11-17T02:00:00Z" },
    },
  };
  await send(deadLetters, JSON.stringify(envelope));
  await eventually("three dead letters", waiting, (count) => count === 3);
  const { moved } = await moveMessages(sqs, { from: deadLetters, to: inbox });
  expect(moved).toBeGreaterThanOrEqual(3);
  await eventually("the two that stay bad", waiting, (count) => count === 2);
  await eventually(
    "an empty inbox",
    () => system.queues(),
    (queues) => queues.some(({ name, visible, inFlight }) => inbox.endsWith(`/${name}`) && visible + inFlight === 0),
  );
  expect((await counter.dossier(`/api/dossiers/${code}`)).history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});
