import type { AnnouncementList, AnnouncementView } from "../../shared/contracts/announcement-api.ts";

/** A stand-in for announcements: one that was sent, one that waits for a second person. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const items: AnnouncementView[] = [
  {
    ...{
      id: "a-2",
      version: 2,
      status: "to-confirm",
      subject: "mobile-team",
      by: "minh.lead",
      askedBy: "minh.lead",
      at: ago(30),
    },
    texts: { vi: "Thứ Tư 02/12 tổ lưu động về Nhà văn hóa tổ 5.", en: "On Wednesday 02/12 the team visits group 5." },
  },
  {
    ...{
      id: "a-1",
      version: 3,
      status: "sent",
      subject: "service-days",
      by: "thanh.nv",
      askedBy: "thanh.nv",
      at: ago(3000),
    },
    texts: { vi: "Thứ Bảy 21/11 một cửa làm việc buổi sáng.", en: "Open on Saturday morning 21/11." },
    result: { parts: 6, done: 6, people: 132, sent: 124, stopped: 5, overCap: 0, failed: 3 },
  },
];

export const announcements = (): AnnouncementList => ({
  items: [...items],
  people: { "service-days": { vi: 120, en: 12 }, "mobile-team": { vi: 260, en: 0 }, outage: { vi: 0, en: 0 } },
  leftVnd: 3_200_000,
  priceVndPerSegment: 800,
  sender: "MC-Cao Bang",
  publicUrl: "https://motcua.caobang.gov.vn",
  stripMarks: true,
  secondPersonAbove: 200,
  mayWrite: true,
  mayConfirm: true,
});

/** Saving or acting. @returns undefined for one that there is not */
export const actOnAnnouncement = (
  id: string,
  act: string,
  body: Record<string, unknown>,
): AnnouncementView | undefined => {
  const wanted = act === "draft" ? String(body.id) : id;
  const at = items.findIndex((one) => one.id === wanted);
  const before = items[at];
  if (act === "draft") {
    const { subject, texts } = body as Pick<AnnouncementView, "subject" | "texts">;
    const next = {
      id: wanted,
      version: (before?.version ?? 0) + 1,
      status: "draft" as const,
      subject,
      texts,
      by: "thanh.nv",
      at: ago(0),
    };
    if (before === undefined) items.unshift(next);
    else items[at] = next;
    return next;
  }
  if (before === undefined) return undefined;
  const status = {
    send: "sending",
    confirm: "sending",
    pause: "paused",
    resume: "sending",
    withdraw: "draft",
  } as const;
  const next: AnnouncementView = {
    ...before,
    version: before.version + 1,
    status: status[act as keyof typeof status],
    result: { parts: 6, done: 2, people: 132, sent: 48, stopped: 2, overCap: 0, failed: 0 },
  };
  items[at] = next;
  return next;
};
