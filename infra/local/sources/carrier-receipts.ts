import { createHash, createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Carried, CarrierMode, Carriers, Told } from "../carriers/carrier-state.ts";
import type { Functions } from "../invoke/functions.ts";
import type { EventRule } from "../resources/schedule.ts";
import { passes } from "./event-filter.ts";
import type { Source } from "./source.ts";

export interface CarrierReceiptParts {
  readonly carriers: Carriers;
  /** Where companies call: the site's own address. */
  readonly publicUrl: string;
  /** By which the second provider and Zalo sign what they tell. */
  readonly secret: string;
  readonly rules: readonly EventRule[];
  readonly functions: Pick<Functions, "invoke">;
  /** Epoch milliseconds, in the functions' time. */
  readonly now: () => number;
  readonly report: (fault: unknown) => void;
  /** How long a message is on its way, in milliseconds. */
  readonly afterMs?: number;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Pick<Response, "status">>;
}

/** Longer than the five minutes after which a message counts as slow. */
const lateSeconds = 400;

/** What becomes of a message under each order; nothing is told when "mute". */
export const wordUnder = (mode: CarrierMode): Told | undefined =>
  mode === "mute" ? undefined : mode === "lost" ? "failed" : "delivered";

/** Whether it comes so late that the sender counts it as slow. */
export const isLateUnder = (mode: CarrierMode): boolean => mode === "late";

const iso = (ms: number): string => new Date(ms).toISOString();

/** The second provider's form is ours (docs/adr/0045). */
const secondCall = ({ secret, now }: CarrierReceiptParts, { id, place }: Carried, told: Told, isLate: boolean) => {
  const body = JSON.stringify({
    ...{ messageId: id, place, status: told, tookSeconds: isLate ? lateSeconds : 1 },
    ...(told === "failed" && { reason: "PHONE_UNREACHABLE" }),
  });
  const timestamp = iso(now());
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { body, headers: { "x-timestamp": timestamp, "x-signature": signature } };
};

const zaloCall = ({ secret, now }: CarrierReceiptParts, { id, place }: Carried) => {
  const [app_id, timestamp] = ["4000000000000000000", String(now())];
  const message = { msg_id: id, tracking_id: place, delivery_time: timestamp };
  const body = JSON.stringify({ app_id, timestamp, event_name: "user_received_message", message });
  const mac = createHash("sha256").update(`${app_id}${body}${timestamp}${secret}`).digest("hex");
  return { body, headers: { "x-zevent-signature": `mac=${mac}` } };
};

const sesEvent = ({ now }: CarrierReceiptParts, { id, place, at }: Carried, told: Told, isLate: boolean) => ({
  source: "aws.ses",
  "detail-type": told === "delivered" ? "Email Delivered" : "Email Bounced",
  detail: {
    eventType: told === "delivered" ? "Delivery" : "Bounce",
    mail: { messageId: id, timestamp: at, tags: { place: [place] } },
    ...(told === "delivered"
      ? { delivery: { timestamp: iso(isLate ? Date.parse(at) + lateSeconds * 1000 : now()) } }
      : { bounce: { bounceType: "Permanent", bounceSubType: "NoEmail" } }),
  },
});

const tries = 5;

/** Companies call until somebody has heard them. */
const call = async (
  { fetch: ask = fetch, publicUrl }: CarrierReceiptParts,
  carrier: string,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const answer = await ask(`${publicUrl}/api/messages/receipts/${carrier}`, {
      ...{ method: "POST", body, headers: { "content-type": "application/json", ...headers } },
    });
    if (answer.status < 500) return;
    await wait(attempt * 500);
  }
};

/** What the stand-ins of carriers tell of each message a second after they took it, in each company's own way. */
export const carrierReceipts = (parts: CarrierReceiptParts): Source => {
  const { carriers, rules, functions, report, afterMs = 1000 } = parts;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const tell = async (message: Carried, told: Told, isLate: boolean): Promise<void> => {
    if (message.carrier === "second") await call(parts, "second", secondCall(parts, message, told, isLate));
    // Zalo tells of deliveries only.
    if (message.carrier === "zalo" && told === "delivered") await call(parts, "zalo", zaloCall(parts, message));
    if (message.carrier === "ses") {
      const event = sesEvent(parts, message, told, isLate);
      for (const { targetArns } of rules.filter(({ pattern }) => passes([pattern], event)))
        for (const target of targetArns) await functions.invoke(target, event);
    }
    carriers.note(message.id, told);
  };
  const unlisten = carriers.onTaken((message, mode) => {
    const told = wordUnder(mode);
    if (told === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = tell(message, told, isLateUnder(mode))
        .catch(report)
        .finally(() => running.delete(work));
      running.add(work);
    }, afterMs);
    timers.add(timer);
  });
  return {
    complaint: () => undefined,
    stop: async () => {
      unlisten();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
};
