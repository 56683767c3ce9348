import type { NotificationDeps } from "../../functions/notification/deps.ts";
import { notify } from "../../functions/notification/notify.ts";
import { wakeMessages } from "../../functions/notification/wake.ts";
import type { Outgoing } from "../../shared/messaging/channel/channel.ts";
import { smsChannel } from "../../shared/messaging/channel/sms.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { waitingMessages } from "../../shared/store/waiting-messages.ts";
import type { DossierWorld } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { queueRecord } from "./queue-record.ts";

/** What the carrier got. */
export type SentSms = Pick<Outgoing, "to" | "text" | "eventId">;

/** What a test may want otherwise; `carry` stands for the carrier and throws what the carrier would. */
export type SmsWorldOptions = Partial<NotificationDeps> & {
  readonly carry?: (sms: SentSms) => Promise<string>;
  readonly stripMarks?: boolean;
};

/** The notification function over a dossier world, a ledger of its own and a carrier that keeps what it took. */
export const smsWorld = async (world: DossierWorld, { carry, stripMarks = true, ...more }: SmsWorldOptions = {}) => {
  const { client, table } = await localTables("notification");
  const sent: SentSms[] = [];
  const ledger = notificationStore(client, table.notification);
  const keep = async (sms: SentSms): Promise<string> => `carrier-${sent.push(sms)}`;
  const first = {
    name: "first",
    priceVndPerSegment: 800,
    send: async ({ to, text, eventId }: Outgoing) => ({
      ...{ taken: true as const, carrier: "first" },
      carrierId: await (carry ?? keep)({ to, text, eventId }),
    }),
  };
  const deps: NotificationDeps = {
    dossiers: world.dossiers,
    waiting: async () => undefined,
    appointment: async () => undefined,
    isClosed: async () => false,
    province: world.definitions.province,
    templates: world.definitions.messageTemplates,
    ledger,
    channels: { sms: smsChannel({ first, stripsMarks: stripMarks, chance: () => 0.5 }) },
    preferenceOf: async () => undefined,
    now: () => world.clock.at,
    chance: () => 0.5,
    publicUrl: "https://motcua.example",
    sender: "MOTCUA",
    monthlyCapVnd: 20_000_000,
    ...more,
  };
  /** Delivers these messages as one batch. @returns how many failed */
  const deliver = async (messages: readonly unknown[]): Promise<number> =>
    (await eachMessage(notify(deps))({ Records: messages.map(queueRecord) })).batchItemFailures.length;
  /** Delivers every fact published so far that this kind of event has. */
  const tell = (type: string) =>
    deliver(world.facts.filter(({ envelope }) => envelope.type === type).map(({ envelope }) => envelope));
  /** What the schedule puts into the queue now, delivered. @returns how many messages came */
  const wake = async (): Promise<number> => {
    const queue: string[] = [];
    const put = async (bodies: readonly string[]) => void queue.push(...bodies);
    await wakeMessages({ waiting: waitingMessages(client, table.notification), put, now: deps.now });
    await deliver(queue);
    return queue.length;
  };
  return { deps, ledger, sent, deliver, tell, wake, client, table: table.notification };
};
