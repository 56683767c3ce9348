import { epochOf, instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import type { SmsCarrier } from "../../shared/messaging/channel/sms.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import type { NotificationStore } from "../../shared/store/notification-store.ts";
import type { Wish } from "../../shared/store/subscriber-store.ts";

export interface TellDeps {
  readonly ledger: Pick<NotificationStore, "claim" | "finish" | "spendOn">;
  readonly carrier: SmsCarrier;
  readonly monthlyCapVnd: number;
  readonly now: Clock;
}

/** Longer than a function may run: an older claim belongs to a crash. */
const CLAIM_MS = 60_000;

/** What one person is told. @param day of the wish or announcement, the same however often it is tried */
export interface Telling {
  readonly eventId: string;
  readonly day: string;
  readonly template: string;
  readonly text: string;
}

export type Told = "sent" | "overCap" | "failed";

/** What became of it before a crash, by the ledger's line. */
const toldBefore = (status: string): Told =>
  status === "over-cap" ? "overCap" : status === "unreachable" ? "failed" : "sent";

/**
 * One SMS to one person, once: claimed in the ledger of all messages before, closed after. A crash between carrier and ledger
 * sends it once more when the claim is stale, as with every SMS here.
 * @throws while somebody else may still be sending it; the queue brings it again
 */
export const tellPerson = async (
  { ledger, carrier, monthlyCapVnd, now }: TellDeps,
  { person, phone, commune, language }: Pick<Wish, "person" | "phone" | "commune" | "language">,
  { eventId, day, template, text }: Telling,
): Promise<Told> => {
  const at = now();
  const line = { person, day, eventId, kind: "announcement" as const, template, subject: eventId, commune, at };
  const claim = await ledger.claim(line, instantOf(epochOf(at) - CLAIM_MS));
  if (claim.is === "done") return toldBefore(claim.status);
  if (claim.is === "busy") throw new Error(`${eventId} is being sent; the queue brings it again`);
  const { segments } = measureSms(text);
  const costVnd = segments * carrier.priceVndPerSegment;
  if (!(await ledger.spendOn("sms")(toLocal(at).date.slice(0, 7), costVnd, monthlyCapVnd))) {
    count("SmsOverCap");
    await ledger.finish(line, "over-cap");
    return "overCap";
  }
  const handed = await carrier.send({
    ...{ eventId, place: `${person}.${day}`, to: phone },
    ...{ text, language, template, values: {} },
  });
  if (!handed.taken) {
    log.info("refused for good", { eventId, reason: handed.reason });
    await ledger.finish(line, "unreachable");
    return "failed";
  }
  await ledger.finish(line, {
    channel: "sms",
    carrier: handed.carrier,
    carrierId: handed.carrierId,
    segments,
    costVnd,
  });
  return "sent";
};
