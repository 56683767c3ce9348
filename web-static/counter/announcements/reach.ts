import type { AnnouncementList, AnnouncementView } from "../../../shared/contracts/announcement-api.ts";
import { announcementSize } from "../../../shared/domain/announcement/message-text.ts";

/** What an announcement would reach and cost now, by the rules of the API, so that nobody sends without knowing. */
export const reachOf = (
  { people, priceVndPerSegment, sender, publicUrl, stripMarks }: AnnouncementList,
  { subject, texts }: Pick<AnnouncementView, "subject" | "texts">,
) => {
  const size = announcementSize(texts, { sender, publicUrl, strip: stripMarks });
  const { vi, en } = people[subject];
  const segments = vi * size.vi.segments + en * size.en.segments;
  return {
    people: vi + en,
    costVnd: segments * priceVndPerSegment,
    segments: Math.max(size.vi.segments, size.en.segments),
  };
};
