import type { SQSRecord } from "aws-lambda";
import { epochOf, instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { expiryOf, planMessage } from "../../shared/domain/message/plan.ts";
import { ChannelName } from "../../shared/domain/message/preference.ts";
import { sendingOf } from "../../shared/domain/message/sending.ts";
import type { SmsTemplate } from "../../shared/domain/message/template.ts";
import type { Channels } from "../../shared/messaging/channel/channel.ts";
import { log } from "../../shared/runtime/log.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import type { LedgerLine } from "../../shared/store/notification-store.ts";
import { templateFor } from "./compose.ts";
import type { NotificationDeps } from "./deps.ts";
import { type Told, toldAbout } from "./message-for.ts";
import { beingSent, Notice } from "./notice.ts";
import { callFor, type Message, sendMessage } from "./send-message.ts";

/** Longer than a function may run, shorter than the queue hides a message: an older claim belongs to a crash. */
const sendingMs = 20_000;

/**
 * Tells one person about one fact, once, by the first way that works and at a decent time; else the ledger says why not. The ledger
 * is claimed before and closed after the carrier took the message; a crash between the two lets the carrier have it again under
 * the same id rather than lose it. A crash anywhere else repeats nothing: the queue brings the fact again and the line is as it was.
 */
export const notify =
  (deps: NotificationDeps) =>
  async (record: SQSRecord): Promise<void> => {
    const notice = Notice.parse(jsonBody(record));
    const { id: eventId } = notice;
    const told = await toldAbout(deps, notice);
    if (told === undefined) return nobody(deps, notice);
    const template = templateFor(await deps.templates(), told);
    if (template === undefined) return log.info("no template", { eventId, event: told.event });
    const message = await messageFor(deps, notice, told, template);
    const stale = instantOf(epochOf(message.line.at) - sendingMs);
    const { plan, line } = message;
    if (plan.do === "send") return sendMessage(deps, { ...message, ways: plan.ways }, stale);
    const what = plan.do === "wait" ? { until: plan.until, ...message.again } : plan.why;
    const kept = await deps.ledger.setAside(
      line,
      stale,
      what,
      plan.do === "drop" ? callFor(plan.why, line) : undefined,
    );
    if (kept === "busy") throw beingSent(eventId);
    if (kept === "kept") log.info("message set aside", { eventId, ...plan });
  };

/** What waited and concerns nobody any more is closed, or it would be woken until it expires. */
const nobody = async ({ ledger }: NotificationDeps, { id: eventId, waited }: Notice): Promise<void> => {
  log.info("nobody to tell", { eventId });
  if (waited !== undefined) await ledger.finish({ ...waited, eventId }, "moot");
};

const messageFor = async (deps: NotificationDeps, notice: Notice, told: Told, template: SmsTemplate) => {
  const { waited, ...fact } = notice;
  const sending = sendingOf(template);
  // A person is who has this number, whatever way the message goes, so that his day's cap and his wishes are one.
  const person = personHash(told.to);
  const line: LedgerLine = {
    ...{ eventId: notice.id, person, day: toLocal(notice.time).date, kind: sending.kind },
    ...{ template: template.id, subject: notice.subject, commune: told.commune, at: deps.now() },
    ...(notice.again && { by: notice.again.by, because: notice.again.because }),
  };
  const goodUntil = expiryOf(sending, notice.again?.at ?? notice.time, told.moments);
  const plan = planMessage({
    ...{ sending, quiet: deps.quiet, now: line.at, expiresAt: goodUntil, notBefore: told.notBefore, refused: [] },
    preference: await deps.preferenceOf(person),
    reachable: reachable(deps.channels, told, template.id),
  });
  const comes = { ...fact, waited: { person, day: line.day } };
  const again = { envelope: JSON.stringify(comes), goodUntil };
  // Kept in the line with every message that has another way, so it holds no more than that way needs.
  const elsewhere = JSON.stringify({ ...comes, data: { event: told.event }, elsewhere: true });
  return { line, told, template, plan, again, elsewhere } satisfies Omit<Message, "ways"> & { plan: unknown };
};

/** Ways that the province has, that carry this template and on which the person has an address. */
const reachable = (channels: Channels, { addresses }: Told, template: string): ReadonlySet<ChannelName> =>
  new Set(
    ChannelName.options.filter((name) => {
      const channel = channels[name];
      return channel !== undefined && addresses[name] !== undefined && channel.carries?.(template) !== false;
    }),
  );
