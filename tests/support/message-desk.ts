import { randomUUID } from "node:crypto";
import { messageApi } from "../../functions/notification/api.ts";
import type { MessageApiDeps } from "../../functions/notification/api-deps.ts";
import { MessageList } from "../../shared/contracts/message-api.ts";
import { callsOwed } from "../../shared/store/calls-owed.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { messageLines } from "../../shared/store/message-lines.ts";
import { messageReceipts } from "../../shared/store/message-receipts.ts";
import type { DossierWorld } from "./dossier-world.ts";
import { receptionist } from "./dossier-world.ts";
import { type SmsWorldOptions, smsWorld } from "./sms-world.ts";

/** The API of messages beside the notification function, on one ledger; what an officer asks for goes through the queue. */
export const messageDesk = async (world: DossierWorld, options: SmsWorldOptions = {}) => {
  const sms = await smsWorld(world, options);
  const { client, table, deps } = sms;
  const queue: unknown[] = [];
  const receipts: Pick<MessageApiDeps, "receipts" | "minutes" | "now"> = {
    receipts: messageReceipts(client, table),
    minutes: carrierMinutes(client, table, deps.now),
    now: deps.now,
  };
  const app = messageApi({
    ...receipts,
    ...{ dossiers: world.dossiers, definitions: world.definitions, audit: world.audit, newId: randomUUID },
    province: deps.province,
    ledger: messageLines(client, table),
    calls: callsOwed(client, table),
    put: async (notice) => void queue.push(notice),
    ...{ publicUrl: deps.publicUrl, sender: deps.sender, stripMarks: true },
    secrets: { second: async () => "second's secret", zalo: async () => "zalo's secret" },
  });
  const ask = async (path: string, as: readonly string[] = receptionist, init: RequestInit = {}) => {
    const claims = { username: "lan.tangiang", "cognito:groups": `[${as.join(" ")}]` };
    return app.request(path, init, { event: { requestContext: { http: {}, authorizer: { jwt: { claims } } } } });
  };
  const list = async (code: string) => MessageList.parse(await (await ask(`/api/dossiers/${code}/messages`)).json());
  const again = (code: string, seq: number, because = "not-received", as?: readonly string[]) =>
    ask(`/api/dossiers/${code}/messages/${seq}/resend`, as, { method: "POST", body: JSON.stringify({ because }) });
  /** Delivers what officers asked for. */
  const settle = async () => sms.deliver(queue.splice(0));
  return { ...sms, receipts, ask, list, again, settle };
};
