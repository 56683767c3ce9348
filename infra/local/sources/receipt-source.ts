import { gzipSync } from "node:zlib";
import type { CarrierMode, Carriers } from "../carriers/carrier-state.ts";
import type { Functions } from "../invoke/functions.ts";
import type { LogSubscription } from "../resources/log-subscription.ts";
import type { Sms, SmsMessage } from "../services/sms-store.ts";
import { isLateUnder, wordUnder } from "./carrier-receipts.ts";
import type { Source } from "./source.ts";

export interface ReceiptParts {
  readonly subscriptions: readonly LogSubscription[];
  readonly sms: Pick<Sms, "onKept">;
  /** How SNS behaves, and where what was told is noted. */
  readonly carriers: Pick<Carriers, "modeOf" | "note">;
  readonly functions: Pick<Functions, "invoke">;
  readonly report: (fault: unknown) => void;
  /** How long a phone takes to answer, in milliseconds. */
  readonly afterMs?: number;
}

/** A phone whose number ends so is switched off: every message to it fails. */
const switchedOff = "0000";

/** How long a phone took: more than five minutes when SNS was told to be late. */
const tookMs = (isLate: boolean): number => (isLate ? 400_000 : 1000);

const lineOf = ({ messageId, to, at }: SmsMessage, isDelivered: boolean, isLate: boolean): string =>
  JSON.stringify({
    notification: { messageId, timestamp: at.replace("T", " ").replace("Z", "") },
    delivery: {
      ...{ destination: to, smsType: "Transactional", dwellTimeMs: 600, dwellTimeMsUntilDeviceAck: tookMs(isLate) },
      providerResponse: isDelivered
        ? "Message has been accepted by phone"
        : "Phone is currently unreachable/unavailable",
    },
    status: isDelivered ? "SUCCESS" : "FAILURE",
  });

/**
 * Stands for SNS's delivery logs: a second after a phone got a message, the function that is subscribed to the log hears of it, in
 * the form in which CloudWatch Logs forwards lines. What comes while the host is killed is not told, as with SNS's own sampling.
 */
export const receiptSource = ({
  subscriptions,
  sms,
  carriers,
  functions,
  report,
  afterMs = 1000,
}: ReceiptParts): Source => {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const tell = async (message: SmsMessage, mode: CarrierMode): Promise<void> => {
    const told = message.to.endsWith(switchedOff) ? "failed" : wordUnder(mode);
    if (told === undefined) return;
    const isDelivered = told === "delivered";
    const logEvents = [
      {
        id: message.messageId,
        timestamp: Date.parse(message.at),
        message: lineOf(message, isDelivered, isLateUnder(mode)),
      },
    ];
    const data = gzipSync(JSON.stringify({ messageType: "DATA_MESSAGE", logEvents })).toString("base64");
    const heard = subscriptions.filter(({ log }) => log.endsWith("/Failure") !== isDelivered);
    await Promise.all(heard.map(({ functionArn }) => functions.invoke(functionArn, { awslogs: { data } })));
    carriers.note(message.messageId, told);
  };
  const unlisten = sms.onKept((message) => {
    const mode = carriers.modeOf("sns");
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = tell(message, mode)
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
