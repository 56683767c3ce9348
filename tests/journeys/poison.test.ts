import { SendMessageCommand, SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QueueMap, StuckList, WayView } from "../../shared/contracts/operations-api.ts";
import { eventually } from "../support/eventually.ts";
import { type LocalSystem, startLimitMs, startLocalSystem } from "../support/local-system.ts";
import type { Officer } from "../support/system-client.ts";

let system: LocalSystem;
let counter: Officer;
let operator: Officer;
let sqs: SQSClient;
let inbox: string;
let deadLetters: string;

beforeAll(async () => {
  system = await startLocalSystem();
  counter = await system.officer("lan.tangiang", "receptionist:01288");
  operator = await system.officer("tuan.caobang", "system-operator:cao-bang");
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
const alarm = async (name: RegExp) => (await system.alarms()).find((one) => name.test(one.name))?.state;
const stuck = async () => StuckList.parse(await (await operator.get("/api/operations/stuck")).json());
const collect = () => operator.post("/api/operations/collect");
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
  expect(await alarm(/DeadLetters.?handoff.?inbox/i)).toBe("OK");
  await send(inbox, "đây không phải là JSON");
  await send(inbox, JSON.stringify({ specversion: "1.0", type: "motcua.dossier.handed-over.v1" }));
  const codes = await Promise.all([handIn(), handIn(), handIn()]);
  for (const code of codes) expect((await arrived(code)).history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await eventually("two dead letters", waiting, (count) => count === 2);
});

test("the alarm of that queue rings, and no other", async () => {
  expect(await alarm(/DeadLetters.?handoff.?inbox/i)).toBe("ALARM");
  const ringing = (await system.alarms()).filter(({ state }) => state === "ALARM");
  expect(ringing).toHaveLength(1);
});

test("the collector makes rows of them, and an alarm goes on ringing until a person has dealt with the last one", async () => {
  await system.clock({ shift: "+6m" });
  await eventually("an empty queue of dead letters", waiting, (count) => count === 0);
  await eventually(
    "the alarm of stuck messages",
    () => alarm(/StuckMessages/),
    (state) => state === "ALARM",
  );
  expect(await alarm(/DeadLetters.?handoff.?inbox/i)).toBe("OK");
  const { items } = await stuck();
  expect(items.map(({ reason }) => reason.code).toSorted()).toEqual(["UNREADABLE", "ZOD_ERROR"]);
});

test("sent again, what can be read now is worked off, and what cannot comes back to the same row", async () => {
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
  await collect();
  const { items } = await stuck();
  expect(items).toHaveLength(3);
  await operator.post("/api/operations/stuck/send-again", { ids: items.map(({ id }) => id) });
  await eventually("the two that stay bad", waiting, (count) => count === 2);
  await collect();
  const again = await stuck();
  const bad = items.filter(({ subject }) => subject !== code).map(({ id }) => id);
  expect(again.items.map(({ id }) => id).toSorted()).toEqual(bad.toSorted());
  expect(again.items.map(({ rounds }) => rounds)).toEqual([2, 2]);
  expect((await counter.dossier(`/api/dossiers/${code}`)).history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  const way = WayView.parse(await (await operator.get(`/api/operations/ways/${code}`)).json());
  expect(way.steps.filter(({ kind }) => kind === "stuck")).toHaveLength(2);
});

test("the operator sees the queue stuck, drops what nobody needs, and all alarms are still", async () => {
  const map = QueueMap.parse(await (await operator.get("/api/operations/queues")).json());
  expect(map.queues.find(({ queue }) => queue === "handoff-inbox")).toMatchObject({ state: "stuck", stuck: 2 });
  expect(map).toMatchObject({ measured: true });
  const ids = (await stuck()).items.map(({ id }) => id);
  await operator.post("/api/operations/stuck/drop", { ids, reason: "Tin thử" });
  await system.clock({ shift: "+6m" });
  const ringing = async () => (await system.alarms()).filter(({ state }) => state === "ALARM");
  await eventually("no alarm", ringing, (alarms) => alarms.length === 0);
});
