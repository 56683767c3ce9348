import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AgencyList } from "../../shared/contracts/agency-api.ts";
import { DossierEventData, Envelope } from "../../shared/contracts/event.ts";
import { eventually } from "../support/eventually.ts";
import { type LocalSystem, startLimitMs, startLocalSystem } from "../support/local-system.ts";
import type { Officer } from "../support/system-client.ts";

const phone = { mother: "+84912345001", grandmother: "+84912345002", newcomer: "+84912345003" };
let system: LocalSystem;
let counter: Officer;
let justice: Officer;

beforeAll(async () => {
  system = await startLocalSystem();
  await system.clock({ at: "2026-11-17T08:30" });
  counter = await system.officer("lan.tangiang", "receptionist:01288");
  justice = await system.officer("hoa.tangiang", "specialist:01288");
}, startLimitMs);
afterAll(() => system?.stop());

const handIn = (procedure: string, owner: object, components: string[]) =>
  counter.dossier("/api/dossiers", {
    ...{ commune: "01288", procedure, channel: "counter", owner },
    components: components.map((id) => ({ id })),
  });
const delivered = (code: string, number: number) =>
  system.seen(
    counter,
    code,
    `delivered as ${number}`,
    ({ handoff }) => handoff?.id === `${code}~${number}` && handoff.state === "delivered",
  );
const events = ({ history }: { history: { event: string }[] }) => history.map(({ event }) => event);

test("a system that is starting says so, and is healthy only when all is up", async () => {
  // The last question may have been answered when all was up already.
  const turns = system.healthMeanwhile.filter((status, at, all) => status !== all[at - 1]);
  expect([[503], [503, 200]]).toContainEqual(turns);
  expect((await fetch(`${system.url}/health`)).status).toBe(200);
});

test("a birth is handed in, registered and returned on the same day, and the mother is told at each turn once", async () => {
  const owner = { name: "Nông Thị Mai", phone: phone.mother, idNumber: "004301001234" };
  const { code } = await handIn("1.001193", owner, ["declaration", "birth-notice"]);
  const received = await counter.dossier(`/api/dossiers/${code}/receive`, {});
  expect(received.dueAt).toBe("2026-11-17T10:00:00Z");
  await delivered(code, 1);
  await justice.dossier(`/api/handoffs/${code}~1/accept`, {});
  const outcome = { decision: "approved", documentNumber: "45/2026" };
  await justice.dossier(`/api/handoffs/${code}~1/record-outcome`, outcome);
  const returned = await counter.dossier(`/api/dossiers/${code}/return-outcome`, { to: "owner" });

  expect(returned).toMatchObject({ status: "returned", overdue: false });
  expect(events(returned)).toEqual([
    ...["DossierSubmitted", "DossierReceived", "DossierHandedOver", "HandoffDelivered", "HandoffAccepted"],
    ...["OutcomeRecorded", "DossierReady", "OutcomeReturned"],
  ]);
  const told = await system.smsTo(phone.mother, 3);
  expect(told.map(({ eventId }) => eventId).toSorted()).toEqual([`${code}:2`, `${code}:7`, `${code}:8`]);
  for (const message of told) {
    expect(message).toMatchObject({ repeats: 0, segments: 1, encoding: "GSM-7" });
    expect(message.text).toContain(code);
  }
});

test("an allowance goes to the department, waits once for a paper, comes back approved and is returned", async () => {
  const social = await system.officer("trang.tangiang", "specialist:01288");
  const department = await system.officer("huong.syt", "specialist:H14.12");
  const owner = { name: "Hoàng Thị Sâm", phone: phone.grandmother };
  const { code } = await handIn("1.001776", owner, ["declaration"]);
  await counter.dossier(`/api/dossiers/${code}/receive`, {});
  await delivered(code, 1);
  await social.dossier(`/api/handoffs/${code}~1/accept`, {});
  await social.dossier(`/api/handoffs/${code}~1/complete-step`, { note: "Đã niêm yết" });
  await delivered(code, 2);
  await department.dossier(`/api/handoffs/${code}~2/accept`, {});
  const ask = { components: ["disability-certificate"], reason: "Bản chụp bị mờ" };
  await department.dossier(`/api/handoffs/${code}~2/request-supplement`, ask);
  await system.smsTo(phone.grandmother, 2);
  const brought = { components: [{ id: "disability-certificate", form: "copy" }] };
  await counter.dossier(`/api/dossiers/${code}/provide-supplement`, brought);
  const outcome = { decision: "approved", documentNumber: "77/QĐ-SYT" };
  await department.dossier(`/api/handoffs/${code}~2/record-outcome`, outcome);
  const returned = await counter.dossier(`/api/dossiers/${code}/return-outcome`, {
    to: "proxy",
    proxyName: "Nông Văn An",
    authorisation: "Giấy ủy quyền ngày 20/11/2026",
  });

  expect(events(returned)).toEqual([
    ...["DossierSubmitted", "DossierReceived", "DossierHandedOver", "HandoffDelivered", "HandoffAccepted"],
    ...["StepCompleted", "DossierHandedOver", "HandoffDelivered", "HandoffAccepted", "SupplementRequested"],
    ...["SupplementProvided", "OutcomeRecorded", "DossierReady", "OutcomeReturned"],
  ]);
  const told = await system.smsTo(phone.grandmother, 4);
  expect(told.map(({ eventId }) => eventId).toSorted()).toEqual(
    [2, 10, 13, 14].map((version) => `${code}:${version}`).toSorted(),
  );
  expect(told.every(({ repeats, segments }) => repeats === 0 && segments === 1)).toBe(true);
});

test("a residence permit reaches the police in their own queue, without a word about the person, and they accept it", async () => {
  const { code } = await handIn("1.004222", { name: "Lục Văn Bình", phone: phone.newcomer }, ["ct01", "lodging-proof"]);
  await counter.dossier(`/api/dossiers/${code}/receive`, {});
  const endpoints: { sqs: string } = await (await fetch(`${system.url}/local/endpoints`)).json();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint: endpoints.sqs, region: "ap-southeast-1", credentials });
  const QueueUrl = system.outputs.AgencyPoliceQueueUrl;
  const receive = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 });
  const [message] = await eventually(
    "the hand-over in the police's queue",
    async () => (await sqs.send(receive)).Messages ?? [],
    ({ length }) => length > 0,
  );
  const envelope = Envelope.parse(JSON.parse(message?.Body ?? ""));
  expect(envelope).toMatchObject({ type: "motcua.dossier.handed-over.v1", subject: code, id: `${code}:3` });
  expect(message?.Body).not.toMatch(/Lục|Bình|912345003|lan\.tangiang/);
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
  sqs.destroy();

  const { handoff } = DossierEventData.parse(envelope.data);
  const police = await system.officer("hung.congan", "specialist:H14.15");
  const accepted = await police.dossier(`/api/handoffs/${handoff?.id}/accept`, {});
  expect(accepted.handoff).toMatchObject({ state: "accepted", to: { agency: "H14.15" } });
  const stranger = await justice.post(`/api/handoffs/${handoff?.id}/record-outcome`, {
    ...{ decision: "approved", documentNumber: "1" },
  });
  expect(stranger.status).toBe(403);
});

test("a child's health card reaches the social insurance's software by webhook, signed, and is recorded as delivered", async () => {
  const { agencies }: { agencies: string } = await (await fetch(`${system.url}/local/endpoints`)).json();
  const { code } = await handIn("9.000102", { name: "Lục Văn Bình", phone: phone.newcomer }, ["declaration"]);
  await counter.dossier(`/api/dossiers/${code}/receive`, {});
  await delivered(code, 1);
  const { received }: { received: object[] } = await (await fetch(`${agencies}/dieu-khien`)).json();
  expect(received).toMatchObject([{ agency: "H14.16", id: `${code}:3`, subject: code, times: 1 }]);
  const operator = await system.officer("phuc.vanhanh", "system-operator:cao-bang");
  const { items } = AgencyList.parse(await (await operator.get("/api/agencies")).json());
  const insurance = items.find(({ code: agency }) => agency === "H14.16");
  expect(insurance).toMatchObject({ standing: "well", host: "tiepnhan.bhxh-caobang.example", dead: 0 });
});

test("nothing waits among the dead letters", async () => {
  expect((await system.queues()).filter(({ name, visible }) => /DeadLetters/.test(name) && visible > 0)).toEqual([]);
});
