import type { SQSRecord } from "aws-lambda";
import { AnnouncementMessage } from "../../shared/contracts/announcement-api.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import type { Announcement } from "../../shared/domain/announcement/announcement.ts";
import { announcementText, stopLink } from "../../shared/domain/announcement/message-text.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { Language, Localized } from "../../shared/domain/localized.ts";
import type { Preference, PreferenceOf } from "../../shared/domain/message/preference.ts";
import { type QuietHours, quietUntil } from "../../shared/domain/message/quiet-hours.ts";
import { stripMarks } from "../../shared/domain/message/strip-marks.ts";
import { jsonBody } from "../../shared/runtime/sqs.ts";
import { inTurns } from "../../shared/runtime/turnstile.ts";
import type { AnnouncementStore, PartResult } from "../../shared/store/announcement-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { Subscriber, SubscriberStore } from "../../shared/store/subscriber-store.ts";
import { type TellDeps, type Telling, type Told, tellPerson, waysTo } from "./tell.ts";

export interface ConsumeDeps extends TellDeps {
  readonly announcements: AnnouncementStore;
  readonly subscribers: Pick<SubscriberStore, "pending" | "find">;
  readonly definitions: Pick<DefinitionReader, "province">;
  readonly preferenceOf: PreferenceOf;
  readonly quiet: QuietHours;
  readonly sender: string;
  readonly publicUrl: string;
}

/** People of one part that are told at the same time; SNS takes about 20 SMS a second of an account. */
const AT_ONCE = 5;

const codeWords: Localized = {
  vi: "Mã xác nhận nhận tin của {place}: {code}. Hết hạn sau 10 phút. Không phải bạn yêu cầu thì bỏ qua.",
  en: "Code to get messages from {place}: {code}. Good for 10 minutes. Ignore it if you did not ask.",
};

const codeText = (sender: string, place: Localized, code: string, language: Language): string =>
  `${sender}: ${codeWords[language].replace("{place}", place[language]).replace("{code}", code)}`;

/** The code to who asked for it; it comes at any hour, as somebody waits for it. One that has expired is not sent. */
const tellCode = async (deps: ConsumeDeps, commune: string, person: string): Promise<void> => {
  const pending = await deps.subscribers.pending(commune, person);
  if (pending === undefined || pending.until < deps.now()) return;
  const place = findCommune(await deps.definitions.province(), commune)?.name ?? { vi: commune, en: commune };
  const text = codeText(deps.sender, place, pending.code, pending.language);
  await tellPerson(deps, pending, {
    eventId: `subscribe:${commune}:${pending.until}`,
    day: toLocal(pending.until).date,
    template: "subscription-code",
    text: (strips) => (strips ? stripMarks(text) : text),
    // It proves that the number is his, so it goes to the number and by no other way.
    ...{ ways: ["sms"], values: {} },
  });
};

const TEMPLATE = "announcement";

const telling = (
  { publicUrl, sender, channels }: ConsumeDeps,
  { id, at, texts }: Announcement,
  subscriber: Subscriber,
  preference: Preference | undefined,
): Telling => {
  const { language, token } = subscriber;
  const link = stopLink(publicUrl, language, token);
  return {
    ...{ eventId: `announcement:${id}`, day: toLocal(at).date, template: TEMPLATE },
    text: (strip) => announcementText(texts, language, { sender, link, strip }),
    values: { sender, text: texts[language], link },
    ways: waysTo(channels, preference, subscriber, TEMPLATE),
  };
};

/** One person of a part. Who stopped the messages, or declined announcements, since it began is left alone. */
const tellOne = async (deps: ConsumeDeps, one: Announcement, person: string): Promise<Told | "stopped"> => {
  const [subscriber, preference] = await Promise.all([
    deps.subscribers.find(one.commune, person),
    deps.preferenceOf(person),
  ]);
  const isWanted = subscriber?.subjects.includes(one.subject) && !preference?.optOut?.includes("announcement");
  if (subscriber === undefined || !isWanted) return "stopped";
  return tellPerson(deps, subscriber, telling(deps, one, subscriber, preference));
};

const counted = (told: readonly (Told | "stopped")[]): PartResult => {
  const of = (what: Told | "stopped") => told.filter((one) => one === what).length;
  return { sent: of("sent"), stopped: of("stopped"), overCap: of("overCap"), failed: of("failed") };
};

/**
 * One part. What is paused, or falls into the night, is let go: the sweep brings it again. A crash in the middle brings the
 * whole part again, and the ledger lets nobody be told twice; its count is written when all of it is through.
 */
const tellPart = async (deps: ConsumeDeps, commune: string, id: string, number: number): Promise<void> => {
  if (quietUntil(deps.quiet, deps.now()) !== undefined) return;
  const [one, part] = await Promise.all([deps.announcements.load(commune, id), deps.announcements.part(id, number)]);
  if (one?.status !== "sending" || part === undefined || number > (one.parts ?? 0)) return;
  if (part.result === undefined) {
    const told: (Told | "stopped")[] = [];
    await inTurns(AT_ONCE, part.people, async (person) => void told.push(await tellOne(deps, one, person)));
    await deps.announcements.putPart(id, { ...part, result: counted(told) });
  }
  await closeWhenDone(deps, commune, id);
};

/** The last part closes the announcement; when two are last at once, one of the two writes wins and both say the same. */
const closeWhenDone = async ({ announcements }: ConsumeDeps, commune: string, id: string): Promise<void> => {
  const one = await announcements.load(commune, id);
  if (one?.status !== "sending") return;
  const through = (await announcements.parts(id)).filter(({ part, result }) => part <= (one.parts ?? 0) && result);
  if (through.length === one.parts)
    await announcements.save({ ...one, status: "sent", version: one.version + 1 }, one.version);
};

export const consumeAnnouncements =
  (deps: ConsumeDeps) =>
  async (record: Pick<SQSRecord, "body">): Promise<void> => {
    const message = AnnouncementMessage.parse(jsonBody(record));
    if (message.type === "motcua.announcement.code.v1") return tellCode(deps, message.commune, message.person);
    return tellPart(deps, message.commune, message.id, message.part);
  };
