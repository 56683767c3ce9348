import { createHash } from "node:crypto";
import type { SQSRecord } from "aws-lambda";
import { Envelope } from "../../shared/contracts/event.ts";
import { epochOf, instantOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { fill, type SmsTemplate } from "../../shared/domain/message/template.ts";
import type { SendSms } from "../../shared/messaging/sms.ts";
import { log } from "../../shared/runtime/log.ts";
import { count } from "../../shared/runtime/metrics.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import type { NotificationStore } from "../../shared/store/notification-store.ts";
import { type PeopleDeps, type Told, toldAbout } from "./message-for.ts";

export interface NotificationDeps extends PeopleDeps {
  readonly templates: () => Promise<readonly SmsTemplate[]>;
  readonly ledger: NotificationStore;
  readonly send: SendSms;
  readonly monthlyCapVnd: number;
  readonly priceVndPerSegment: number;
  readonly stripMarks: boolean;
}

/** Longer than a function may run, shorter than the queue hides a message: an older claim belongs to a crash. */
const sendingMs = 20_000;

/**
 * Tells one person about one fact, once. The ledger is claimed before and closed after the carrier took the message; a
 * crash between the two lets the carrier have it again under the same id rather than lose it.
 */
export const notify =
  (deps: NotificationDeps) =>
  async (record: SQSRecord): Promise<void> => {
    const event = Envelope.parse(jsonBody(record));
    const told = await toldAbout(deps, event);
    if (told === undefined) return log.info("nobody to tell", { eventId: event.id });
    const template = (await deps.templates()).find((one) => one.event === told.event);
    if (template === undefined) return log.info("no template", { eventId: event.id, event: told.event });
    await deliver(deps, event, told, { id: template.id, text: written(template, told, deps.stripMarks) });
  };

/** Published templates were checked with their longest values, so one that cannot be filled is a fault. */
const written = (template: SmsTemplate, { language, values }: Told, stripMarks: boolean): string => {
  const wanted = template.variables.map(({ name }) => [name, values[name] ?? ""] as const);
  const text = fill(template, language, Object.fromEntries(wanted), { stripMarks });
  if (!text.ok) throw new Error(`Template ${template.id}: ${text.refusal.code} ${text.refusal.field ?? ""}`);
  return text.value;
};

const deliver = async (
  { ledger, send, now, sender, monthlyCapVnd, priceVndPerSegment }: NotificationDeps,
  { id: eventId, subject }: Envelope,
  { to, commune }: Told,
  { id: template, text }: { id: string; text: string },
): Promise<void> => {
  const { segments } = measureSms(text);
  const costVnd = segments * priceVndPerSegment;
  const person = createHash("sha256").update(to).digest("base64url").slice(0, 16);
  const line = { eventId, person, template, subject, commune, at: now(), segments, costVnd };
  const claimed = await ledger.claim(line, instantOf(epochOf(line.at) - sendingMs));
  if (claimed === "done") return;
  if (claimed === "busy") throw new Error(`${eventId} is being sent; the queue brings it again`);
  // After a crash it is paid again: a message too many in the month's sum, never one above the cap.
  const month = toLocal(line.at).date.slice(0, 7);
  if (claimed !== "paid" && !(await ledger.spend(month, costVnd, monthlyCapVnd))) {
    count("SmsOverCap");
    log.error("SMS cap of the month is reached; not sent", { eventId, commune, costVnd, monthlyCapVnd });
    return ledger.finish(line, { status: "over-cap" });
  }
  const carrierId = await send({ to, text, sender, eventId }).catch(async (fault: unknown) => {
    await ledger.keepPaid(line);
    throw fault;
  });
  await ledger.finish(line, { status: "sent", carrierId });
};
