import { toLocal } from "../../shared/domain/calendar/time.ts";
import { mustCall } from "../../shared/domain/message/not-delivered.ts";
import { nextTry, type Unsent } from "../../shared/domain/message/plan.ts";
import type { ChannelName } from "../../shared/domain/message/preference.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import type { HandOver } from "../../shared/messaging/channel/channel.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import type { Before, CallOwed, LedgerLine, Rest, Wait } from "../../shared/store/notification-store.ts";
import { composed, wantedValues } from "./compose.ts";
import type { NotificationDeps } from "./deps.ts";
import type { Told } from "./message-for.ts";
import { beingSent } from "./notice.ts";

/** One message to one person, and how it comes back when it must wait. */
export interface Message {
  readonly line: LedgerLine;
  readonly told: Told;
  readonly template: SmsTemplate;
  readonly ways: readonly ChannelName[];
  readonly again: Omit<Wait, "until">;
  /** The same, should it not arrive by the way that takes it. */
  readonly elsewhere: string;
}

/** Who must be told and was not is called: the ledger keeps it for the officers of his commune. */
export const callFor = (why: Unsent, { kind, commune, at }: LedgerLine): CallOwed | undefined =>
  (why === "unreachable" || why === "expired") && mustCall(kind) ? { commune, at } : undefined;

/** Claims the message and hands it to the first way that takes it. */
export const sendMessage = async (deps: NotificationDeps, message: Message, stale: string): Promise<void> => {
  const { line } = message;
  const claim = await deps.ledger.claim(line, stale);
  if (claim.is === "done") return;
  if (claim.is === "busy") throw beingSent(line.eventId);
  if (!(await hasPlace(deps, line))) return deps.ledger.finish(line, "over-daily-cap");
  await tryWays(deps, message, claim.before);
};

/** What must be told needs no place under the day's cap. */
const hasPlace = async ({ ledger, dailyCap }: NotificationDeps, line: LedgerLine): Promise<boolean> => {
  if (line.kind === "required" || dailyCap === undefined || (await ledger.takePlace(line, dailyCap))) return true;
  log.info("over the day's cap of this person; not sent", { eventId: line.eventId, kind: line.kind });
  return false;
};

const tryWays = async (deps: NotificationDeps, message: Message, before: Before): Promise<void> => {
  const { ledger } = deps;
  const { line } = message;
  const refused = [...before.refused];
  let { paidVnd } = before;
  for (const way of message.ways.filter((one) => !refused.includes(one))) {
    const { text, segments, costVnd } = priced(deps, message, way);
    if (!(await pay(deps, line, way, costVnd - paidVnd))) return ledger.finish(line, "over-cap");
    paidVnd = Math.max(paidVnd, costVnd);
    const handed = await handOver(deps, message, way, text).catch((fault: unknown) => {
      log.warn("nobody took the message", { eventId: line.eventId, way, error: fault as Error });
    });
    if (handed === undefined) return later(deps, message, { paidVnd, tries: before.tries + 1, refused });
    if (handed.taken) {
      const { carrier, carrierId } = handed;
      const rest = restOf(message, [...refused, way]);
      return ledger.finish(line, { channel: way, carrier, carrierId, segments, costVnd, rest });
    }
    log.info("refused for good", { eventId: line.eventId, way, reason: handed.reason });
    refused.push(way);
  }
  count("MessageUnreachable");
  await ledger.finish(line, "unreachable", callFor("unreachable", line));
};

/** Other ways to the person, for the day on which the carrier says that it did not arrive. */
const restOf = ({ ways, again, elsewhere }: Message, tried: readonly ChannelName[]): Rest | undefined => {
  const left = ways.filter((one) => !tried.includes(one));
  return left.length === 0 ? undefined : { left, goodUntil: again.goodUntil, envelope: elsewhere };
};

const priced = ({ channels }: NotificationDeps, { template, told }: Message, way: ChannelName) => {
  const text = composed(template, told, channels[way]?.stripsMarks ?? false);
  const segments = way === "sms" ? measureSms(text).segments : 1;
  return { text, segments, costVnd: channels[way]?.priceVnd(segments) ?? 0 };
};

/** False over the cap of the month. After a crash it is paid again: a message too many in the sum, never one above the cap. */
const pay = async (
  { ledger, monthlyCapVnd }: NotificationDeps,
  { at, eventId, commune }: LedgerLine,
  way: ChannelName,
  missingVnd: number,
): Promise<boolean> => {
  if (missingVnd <= 0) return true;
  const month = toLocal(at).date.slice(0, 7);
  if (await ledger.spendOn(way)(month, missingVnd, monthlyCapVnd)) return true;
  count("SmsOverCap");
  log.error("SMS cap of the month is reached; not sent", { eventId, commune, missingVnd, monthlyCapVnd });
  return false;
};

const handOver = async (
  { channels }: NotificationDeps,
  { line, told, template }: Message,
  way: ChannelName,
  text: string,
): Promise<HandOver> => {
  const channel = channels[way];
  const to = told.addresses[way];
  if (channel === undefined || to === undefined) return { taken: false, reason: "NO_ADDRESS" };
  const { language } = told;
  return channel.send({
    ...{ eventId: line.eventId, place: `${line.person}.${line.day}`, to, text, language, template: template.id },
    values: wantedValues(template, told),
  });
};

/**
 * A carrier that is down keeps nothing in the queue, which would give up after five tries: the message waits in the ledger, and
 * is closed as expired when the wait would end too late. A crash before this write leaves the claim, which the queue's next
 * delivery takes over.
 */
const later = async ({ ledger, now, chance }: NotificationDeps, { line, again }: Message, tried: Before) => {
  const until = nextTry(now(), tried.tries, chance());
  if (until < again.goodUntil) return ledger.wait(line, { ...again, ...tried, until });
  count("MessageExpired");
  log.error("nobody took the message in time", { eventId: line.eventId, commune: line.commune });
  await ledger.finish(line, "expired", callFor("expired", line));
};
