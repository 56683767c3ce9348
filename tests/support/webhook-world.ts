import type { SQSRecord } from "aws-lambda";
import { deliverToAgency } from "../../functions/webhook/deliver.ts";
import { eachInOrder } from "../../functions/webhook/in-order.ts";
import { type Envelope, envelope } from "../../shared/contracts/event.ts";
import { instantOf } from "../../shared/domain/calendar/time.ts";
import type { DeliveryCall } from "../../shared/domain/delivery/delivery-call.ts";
import { receivesAllowed } from "../../shared/domain/delivery/pause.ts";
import type { DeliveryTrouble } from "../../shared/domain/delivery/trouble.ts";
import { faultCode } from "../../shared/domain/operations/stuck-reason.ts";
import type { WebhookCall } from "../../shared/messaging/webhook-call.ts";
import type { DossierWorld } from "./dossier-world.ts";
import { memoryDelivery } from "./memory-delivery.ts";
import { pollOnce, queueInTime } from "./queue-in-time.ts";
import { seeded } from "./seeded.ts";

export const webhookAgency = "H14.15";

/** What the agency does with a call; undefined takes it. */
export type Agency = (call: WebhookCall, atMs: number) => DeliveryTrouble | undefined;

/** The function that calls an agency, its queue and its agency, in a time that passes as fast as the work is done. */
export const webhookWorld = async ({ rules, definitions, clock }: DossierWorld, seed = 1) => {
  const delivery = memoryDelivery();
  const startMs = Date.parse(clock.at);
  const time = { ms: startMs };
  const random = seeded(seed);
  const queue = queueInTime({ nowMs: () => time.ms, visibilitySeconds: 720, attempts: receivesAllowed, fifo: true });
  const province = async () => {
    const { agencies, ...rest } = await definitions.province();
    const webhook = { url: "https://agency.example.vn/in", mode: "structured" as const, secretParameter: "/secret" };
    const called = { delivery: "webhook" as const, webhook };
    return { ...rest, agencies: agencies.map((one) => (one.code === webhookAgency ? { ...one, ...called } : one)) };
  };
  const calls: { atMs: number; call: WebhookCall }[] = [];
  const taken: { atMs: number; event: Envelope }[] = [];
  const aside: { reason: string; detail: string; subject: string }[] = [];
  const noted: DeliveryCall[] = [];
  const faults = new Map<string, string>();
  let agency: Agency = () => undefined;
  const deps = {
    ...{ ...rules, delivery, province, random, now: () => instantOf(time.ms) },
    queues: {
      putBack: async (record: { receiptHandle: string }, seconds: number) =>
        queue.changeVisibility(record.receiptHandle, seconds),
      setAside: async (record: { body: string }, { reason, detail }: { reason: string; detail: string }) =>
        void aside.push({ reason, detail, subject: JSON.parse(record.body).subject }),
    },
    calls: { note: async (call: DeliveryCall) => void noted.push(call) },
    faults: {
      note: async (messageId: string, fault: unknown) =>
        void faults.set(messageId, faultCode(fault instanceof Error ? fault : { name: "", message: "" })),
      faultOf: async (messageId: string) => faults.get(messageId),
    },
    secretsOf: async () => [Buffer.from("secret")],
    addressOf: () => "https://agency.example.vn/in",
    call: async (call: WebhookCall) => {
      calls.push({ atMs: time.ms, call });
      const trouble = agency(call, time.ms);
      if (trouble === undefined) taken.push({ atMs: time.ms, event: JSON.parse(call.body) });
      return trouble;
    },
  };
  /** How often the most stubborn message was shown. */
  const shown = { most: 0 };
  /** The function with something about it changed. */
  const handlerWith = (more: Partial<typeof deps>) => {
    const deliver = deliverToAgency({ ...deps, ...more });
    const counted = async (record: SQSRecord) => {
      shown.most = Math.max(shown.most, Number(record.attributes.ApproximateReceiveCount));
      await deliver(record);
    };
    return eachInOrder(counted, deps.queues.putBack, deps.faults.note);
  };
  const handler = handlerWith({});
  const polls = { times: 0 };

  const poll = async (by = handler): Promise<void> => {
    for (let more = 1; more > 0; polls.times += more > 0 ? 1 : 0)
      more = await pollOnce(queue, { concurrency: 5, handler: by });
  };
  const send = (event: Envelope): void =>
    queue.send(event, {
      ...{ groupId: event.subject, deduplicationId: event.id },
      attributes: { agency: webhookAgency, type: event.type },
    });
  const fact = (subject: string, version: number): Envelope =>
    envelope({
      ...{ id: `${subject}:${version}`, type: "motcua.dossier.received.v1", source: "/motcua/cao-bang/01288", subject },
      ...{ time: instantOf(time.ms), data: { version } },
    });

  /** Lets the time pass until then, from one message that shows again to the next. */
  const passUntil = async (seconds: number, by = handler): Promise<void> => {
    const end = startMs + seconds * 1000;
    await poll(by);
    for (let next = queue.nextVisibleMs(); next !== undefined && next <= end; next = queue.nextVisibleMs()) {
      time.ms = Math.max(time.ms, next);
      await poll(by);
    }
    time.ms = end;
  };
  return {
    ...{
      delivery,
      queue,
      calls,
      taken,
      aside,
      noted,
      polls,
      shown,
      time,
      startMs,
      deps,
      handler,
      handlerWith,
      send,
      fact,
      poll,
      passUntil,
    },
    /** Seconds since the beginning. */
    seconds: (atMs: number): number => (atMs - startMs) / 1000,
    behaves: (how: Agency): void => {
      agency = how;
    },
  };
};
