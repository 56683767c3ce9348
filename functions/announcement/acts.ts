import type { Announcement, Subject } from "../../shared/domain/announcement/announcement.ts";
import { type Act, decideAnnouncement, type Reach } from "../../shared/domain/announcement/decide.ts";
import { PEOPLE_IN_PART, SECOND_PERSON_ABOVE, SEGMENTS_ALLOWED } from "../../shared/domain/announcement/limits.ts";
import { announcementSize } from "../../shared/domain/announcement/message-text.ts";
import { epochOf } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { inTurns } from "../../shared/runtime/turnstile.ts";
import type { Subscriber } from "../../shared/store/subscriber-store.ts";
import type { AnnouncementDeps } from "./deps.ts";
import { leftNow } from "./views.ts";

/** Parts written, or messages put into the queue, at the same time. */
const AT_ONCE = 10;

const reachOf = async (
  deps: AnnouncementDeps,
  { texts }: Announcement,
  people: readonly Subscriber[],
): Promise<Reach> => {
  const [{ sms, notification }, leftVnd] = await Promise.all([deps.definitions.province(), leftNow(deps)]);
  const size = announcementSize(texts, { sender: sms.senderId, publicUrl: deps.publicUrl, strip: sms.stripMarks });
  const segments = people.reduce((sum, { language }) => sum + size[language].segments, 0);
  return {
    people: people.length,
    costVnd: segments * sms.priceVndPerSegment,
    leftVnd,
    segments: Math.max(size.vi.segments, size.en.segments),
    segmentsAllowed: SEGMENTS_ALLOWED,
    secondPersonAbove: notification?.secondPersonAbove ?? SECOND_PERSON_ABOVE,
  };
};

export const enqueueParts = ({ send }: Pick<AnnouncementDeps, "send">, { commune, id, parts = 0 }: Announcement) =>
  inTurns(
    AT_ONCE,
    Array.from({ length: parts }, (_, at) => at + 1),
    (part) => send({ type: "motcua.announcement.part.v1", commune, id, part }),
  );

/**
 * Who gets it is written down in parts before it begins, so that each person is in exactly one. A crash before the state is
 * saved leaves parts that the next try writes anew, and that nobody reads meanwhile.
 */
const cutInParts = async (deps: AnnouncementDeps, one: Announcement, people: readonly Subscriber[]) => {
  const parts = Math.ceil(people.length / PEOPLE_IN_PART);
  const numbers = Array.from({ length: parts }, (_, at) => at + 1);
  await inTurns(AT_ONCE, numbers, (part) => {
    const mine = people.slice((part - 1) * PEOPLE_IN_PART, part * PEOPLE_IN_PART);
    return deps.announcements.putPart(one.id, { part, people: mine.map(({ person }) => person) });
  });
  await deps.announcements.keepActive(one.commune, one.id, Math.floor(epochOf(deps.now()) / 1000));
  return { parts, people: people.length };
};

export const saveDraft = async (
  deps: AnnouncementDeps,
  { by, ...wish }: Pick<Announcement, "id" | "commune" | "subject" | "texts" | "by">,
): Promise<Result<Announcement>> => {
  const before = await deps.announcements.load(wish.commune, wish.id);
  if (before !== undefined && before.status !== "draft") return refuse("ANNOUNCEMENT_NOT_SO");
  const seen = before?.version ?? 0;
  const next: Announcement = { ...wish, by, status: "draft", at: before?.at ?? deps.now(), version: seen + 1 };
  return (await deps.announcements.save(next, seen)) ? accept(next) : refuse("CHANGED_MEANWHILE");
};

interface Wanted {
  readonly commune: string;
  readonly id: string;
  readonly act: Act;
  readonly by: string;
  /** Version that the officer has seen. */
  readonly seen: number | undefined;
}

/** One act on one announcement. A crash after the state is saved and before the queue has the parts: the sweep brings them. */
export const actOn = async (
  deps: AnnouncementDeps,
  { commune, id, act, by, seen }: Wanted,
): Promise<Result<Announcement>> => {
  const one = await deps.announcements.load(commune, id);
  if (one === undefined) return refuse("ANNOUNCEMENT_UNKNOWN");
  if (seen !== undefined && seen !== one.version)
    return refuse("STALE_VERSION", { detail: { current: String(one.version) } });
  const asked = (subject: Subject) => (everybody: readonly Subscriber[]) =>
    everybody.filter(({ subjects }) => subjects.includes(subject));
  const people = asked(one.subject)(await deps.subscribers.people(commune));
  const decided = decideAnnouncement(one, act, { by, reach: await reachOf(deps, one, people) });
  if (!decided.ok) return decided;
  const begins = decided.value.status === "sending" && act !== "resume";
  const cut = begins ? await cutInParts(deps, one, people) : {};
  const next: Announcement = { ...decided.value, ...cut, version: one.version + 1 };
  if (!(await deps.announcements.save(next, one.version))) return refuse("CHANGED_MEANWHILE");
  if (next.status === "sending") await enqueueParts(deps, next);
  return accept(next);
};
