import type { SQSRecord } from "aws-lambda";
import { deliverToAgency } from "../../../functions/webhook/deliver.ts";
import { eachInOrder } from "../../../functions/webhook/in-order.ts";
import type { Envelope } from "../../../shared/contracts/event.ts";
import type { DeliveryTrouble } from "../../../shared/domain/delivery/trouble.ts";
import { agencyQueues } from "../../../shared/messaging/agency-queues.ts";
import { deliveryCalls } from "../../../shared/store/delivery-calls.ts";
import { deliveryStore } from "../../../shared/store/delivery-store.ts";
import { dossierStore } from "../../../shared/store/dossier-store.ts";
import { faultNotes } from "../../../shared/store/fault-notes.ts";
import { operationsStore } from "../../../shared/store/operations-store.ts";
import { rulesFor } from "../../../shared/store/rules-for.ts";
import { birthForm, dossierWorld } from "../../support/dossier-world.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { queueRecord } from "../../support/queue-record.ts";
import { ioLine } from "../io-line.ts";
import { outside, type Process, scenario } from "../scenario.ts";
import { type Left, stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";
const police = "H14.15";
const residence = { ...birthForm, procedure: "1.004222", components: [{ id: "ct01" }, { id: "lodging-proof" }] };

/** A message of an agency's FIFO queue: the topic's attributes come along, and the dossier is its group. */
const recordOf = (envelope: Envelope): SQSRecord => {
  const record = queueRecord(envelope);
  const text = (stringValue: string) => ({ stringValue, dataType: "String" as const });
  return {
    ...record,
    attributes: { ...record.attributes, SentTimestamp: String(Date.parse(morning)), MessageGroupId: envelope.subject },
    messageAttributes: { agency: text(police), type: text(envelope.type) },
  };
};

/**
 * After a lost answer the agency's breaker has counted a failure, and the next success has ended it; when is told, not how. The
 * call that failed then is noted, which no run without a cut has.
 */
const breakerIsWell = ({ tables, ...left }: Left): unknown => {
  const { delivery = {}, ...others } = tables;
  const isWell = Object.values(delivery).every((item) => !JSON.stringify(item).includes("openUntil"));
  const agencies = Object.keys(delivery).filter((key) => !key.startsWith("CALLS#"));
  return { ...left, tables: others, agencies, isWell };
};

export const agencyScenarios = [
  scenario("functions/webhook/handler.ts", "two dossiers go to an agency that is called", async () => {
    const world = await dossierWorld(morning);
    const { client, table } = await localTables("delivery", "operations");
    const line = ioLine();
    for (const each of [world.client, client]) line.watch(each, "DynamoDB");
    const sent = outside(line);
    const heard = new Map<string, unknown>();
    const facts: Envelope[] = [];
    for (let number = 0; number < 2; number++) {
      const { code } = await world.submit(residence);
      await world.command(code, "receive");
      facts.push(
        ...(await world.routeOn(code)).flatMap(({ envelope, attributes }) =>
          attributes.agency === police ? [envelope] : [],
        ),
      );
    }

    const webhook = { url: "https://agency.example.vn/in", mode: "structured" as const, secretParameter: "/secret" };
    const province = async () => {
      const { agencies, ...rest } = await world.definitions.province();
      const called = { delivery: "webhook" as const, webhook };
      return { ...rest, agencies: agencies.map((one) => (one.code === police ? { ...one, ...called } : one)) };
    };
    const start = (): Process<SQSRecord> => {
      const queues = agencyQueues(sent.sqs);
      const note = faultNotes(client, table.operations, () => world.clock.at);
      const deliver = deliverToAgency({
        dossiers: dossierStore(world.client, world.table.dossier),
        rulesFor: rulesFor(world.definitions),
        delivery: deliveryStore(client, table.delivery),
        calls: deliveryCalls(client, table.delivery),
        faults: { note, faultOf: operationsStore(client, table.operations).faultOf },
        ...{ queues, province, now: () => world.clock.at, random: () => 0 },
        secretsOf: async () => [Buffer.from("secret")],
        addressOf: () => webhook.url,
        call: async ({ body }): Promise<DeliveryTrouble | undefined> => {
          const hear = async (): Promise<undefined> => {
            const event: Envelope = JSON.parse(body);
            heard.set(event.id, event);
          };
          return line.through("agency POST", hear).catch(() => ({ kind: "timeout", detail: "ETIMEDOUT" }));
        },
      });
      const handler = eachInOrder(deliver, queues.putBack, note);
      return async (record) => (await handler({ Records: [record] })).batchItemFailures.length === 0;
    };
    return stageOf<SQSRecord>({
      ...{ line, clock: world.clock, messages: facts.map(recordOf), keepsOrder: true, start, told: breakerIsWell },
      tables: {
        dossiers: { client: world.client, name: world.table.dossier },
        delivery: { client, name: table.delivery },
      },
      // The agency drops what it has by the event's id, so it may hear it again, and must hear of each.
      outside: {
        forget: () => {
          sent.forget();
          heard.clear();
        },
        got: () => ({ heard: Object.fromEntries(heard), aside: sent.messages() }),
      },
    });
  }),
];
