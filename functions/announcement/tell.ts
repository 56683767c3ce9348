import { epochOf, instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import type { ChannelName, Preference } from "../../shared/domain/message/preference.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import type { Channels } from "../../shared/messaging/channel/channel.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import type { LedgerLine, NotificationStore } from "../../shared/store/notification-store.ts";
import type { Wish } from "../../shared/store/subscriber-store.ts";

export interface TellDeps {
  readonly ledger: Pick<NotificationStore, "claim" | "finish" | "spendOn">;
  readonly channels: Channels;
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
  /** The words as a way carries them. */
  readonly text: (stripsMarks: boolean) => string;
  /** For ways that keep the sentence themselves. */
  readonly values: Readonly<Record<string, string>>;
  readonly ways: readonly ChannelName[];
}

export type Told = "sent" | "overCap" | "failed";

type Person = Pick<Wish, "person" | "phone" | "email" | "commune" | "language">;

/** What became of it before a crash, by the ledger's line. */
const toldBefore = (status: string): Told =>
  status === "over-cap" ? "overCap" : status === "unreachable" ? "failed" : "sent";

/** SMS unless he chose another way, and behind what he chose; only ways that the province has and that carry such a message. */
export const waysTo = (
  channels: Channels,
  preference: Preference | undefined,
  { email }: Pick<Person, "email">,
  template: string,
): ChannelName[] =>
  [...new Set([...(preference?.channels ?? []), "sms" as const])].filter((way) => {
    const channel = channels[way];
    return channel !== undefined && (way !== "email" || email !== undefined) && channel.carries?.(template) !== false;
  });

/**
 * One message to one person, once: claimed in the ledger of all messages before, closed after. A crash between carrier and ledger
 * sends it once more when the claim is stale, as with every message here.
 * @throws while somebody else may still be sending it, or when no company answers; the queue brings it again
 */
export const tellPerson = async (deps: TellDeps, person: Person, telling: Telling): Promise<Told> => {
  const { eventId, day, template } = telling;
  const at = deps.now();
  const line: LedgerLine = {
    ...{ person: person.person, day, eventId, kind: "announcement", template, subject: eventId },
    ...{ commune: person.commune, at },
  };
  const claim = await deps.ledger.claim(line, instantOf(epochOf(at) - CLAIM_MS));
  if (claim.is === "done") return toldBefore(claim.status);
  if (claim.is === "busy") throw new Error(`${eventId} is being sent; the queue brings it again`);
  for (const way of telling.ways) {
    const told = await tellBy(deps, way, { person, telling, line });
    if (told !== undefined) return told;
  }
  await deps.ledger.finish(line, "unreachable");
  return "failed";
};

interface Parts {
  readonly person: Person;
  readonly telling: Telling;
  readonly line: LedgerLine;
}

/** @returns undefined when this way refuses the person for good, and the next is to be tried */
const tellBy = async (
  { ledger, channels, monthlyCapVnd }: TellDeps,
  way: ChannelName,
  { person, telling, line }: Parts,
): Promise<Told | undefined> => {
  const channel = channels[way];
  const to = way === "email" ? person.email : person.phone;
  if (channel === undefined || to === undefined) return undefined;
  const text = telling.text(channel.stripsMarks);
  const segments = way === "sms" ? measureSms(text).segments : 1;
  const costVnd = channel.priceVnd(segments);
  if (!(await ledger.spendOn(way)(toLocal(line.at).date.slice(0, 7), costVnd, monthlyCapVnd))) {
    count("SmsOverCap");
    await ledger.finish(line, "over-cap");
    return "overCap";
  }
  const { eventId, template, values } = telling;
  const place = `${line.person}.${line.day}`;
  const handed = await channel.send({ ...{ eventId, place, to, text, template, values }, language: person.language });
  if (!handed.taken) {
    log.info("refused for good", { eventId, way, reason: handed.reason });
    return undefined;
  }
  const { carrier, carrierId } = handed;
  await ledger.finish(line, { channel: way, carrier, carrierId, segments, costVnd });
  return "sent";
};
