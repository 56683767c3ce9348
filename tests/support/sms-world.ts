import { type NotificationDeps, notify } from "../../functions/notification/notify.ts";
import type { Sms } from "../../shared/messaging/sms.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import type { DossierWorld } from "./dossier-world.ts";
import { localTables } from "./dynamodb-local.ts";
import { queueRecord } from "./queue-record.ts";

/** The notification function over a dossier world, a ledger of its own and a carrier that keeps what it took. */
export const smsWorld = async (world: DossierWorld, more: Partial<NotificationDeps> = {}) => {
  const { client, table } = await localTables("notification");
  const sent: Sms[] = [];
  const ledger = notificationStore(client, table.notification);
  const deps: NotificationDeps = {
    dossiers: world.dossiers,
    waiting: async () => undefined,
    province: world.definitions.province,
    templates: world.definitions.messageTemplates,
    ledger,
    send: async (sms) => `carrier-${sent.push(sms)}`,
    now: () => world.clock.at,
    publicUrl: "https://motcua.example",
    sender: "MOTCUA",
    monthlyCapVnd: 20_000_000,
    priceVndPerSegment: 800,
    stripMarks: true,
    ...more,
  };
  /** Delivers these messages as one batch. @returns how many failed */
  const deliver = async (messages: readonly unknown[]): Promise<number> =>
    (await eachMessage(notify(deps))({ Records: messages.map(queueRecord) })).batchItemFailures.length;
  /** Delivers every fact published so far that this kind of event has. */
  const tell = (type: string) =>
    deliver(world.facts.filter(({ envelope }) => envelope.type === type).map(({ envelope }) => envelope));
  return { deps, ledger, sent, deliver, tell };
};
