import type {
  AnnouncementList,
  AnnouncementResult,
  AnnouncementView,
} from "../../shared/contracts/announcement-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import type { Announcement } from "../../shared/domain/announcement/announcement.ts";
import { SECOND_PERSON_ABOVE } from "../../shared/domain/announcement/limits.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import type { AnnouncementDeps } from "./deps.ts";

const resultOf = async (
  { announcements }: AnnouncementDeps,
  { id, parts = 0, people = 0 }: Announcement,
): Promise<AnnouncementResult> => {
  const through = (await announcements.parts(id)).flatMap(({ part, result }) =>
    part <= parts && result !== undefined ? [result] : [],
  );
  const sum = (of: "sent" | "stopped" | "overCap" | "failed") => through.reduce((all, one) => all + one[of], 0);
  const counts = { sent: sum("sent"), stopped: sum("stopped"), overCap: sum("overCap"), failed: sum("failed") };
  return { parts, done: through.length, people, ...counts };
};

export const announcementView = async (deps: AnnouncementDeps, one: Announcement): Promise<AnnouncementView> => {
  const { commune: _, parts, people: __, ...shown } = one;
  return { ...shown, ...(parts === undefined ? {} : { result: await resultOf(deps, one) }) };
};

/** What is left of the month's cap at this moment. */
export const leftNow = async ({ definitions, spentIn, now }: AnnouncementDeps): Promise<number> => {
  const { sms } = await definitions.province();
  return sms.monthlyCapVnd - (await spentIn(toLocal(now()).date.slice(0, 7)));
};

export const announcementList = async (
  deps: AnnouncementDeps,
  principal: Principal,
  commune: string,
): Promise<AnnouncementList> => {
  const [all, subscribers, province, leftVnd] = await Promise.all([
    deps.announcements.list(commune),
    deps.subscribers.people(commune),
    deps.definitions.province(),
    leftNow(deps),
  ]);
  const countOf = (subject: Announcement["subject"]) => {
    const asked = subscribers.filter(({ subjects }) => subjects.includes(subject));
    const vi = asked.filter(({ language }) => language === "vi").length;
    return { vi, en: asked.length - vi };
  };
  const place = { commune, province: province.id };
  const { senderId, priceVndPerSegment, stripMarks } = province.sms;
  return {
    items: await Promise.all(all.map((one) => announcementView(deps, one))),
    people: {
      "service-days": countOf("service-days"),
      "mobile-team": countOf("mobile-team"),
      outage: countOf("outage"),
    },
    ...{ leftVnd, priceVndPerSegment, stripMarks, sender: senderId, publicUrl: deps.publicUrl },
    secondPersonAbove: province.notification?.secondPersonAbove ?? SECOND_PERSON_ABOVE,
    mayWrite: may(principal, "announcement.write", place),
    mayConfirm: may(principal, "announcement.confirm", place),
  };
};
