import type { Localized } from "../domain/localized.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** What a queue is for, in words of who is no programmer. */
const names: Readonly<Record<string, Localized>> = {
  "handoff-inbox": both("Hộp nhận hồ sơ của các bộ phận", "Inbox of offices"),
  notification: both("Tin nhắn cho người dân", "Messages to citizens"),
  announcement: both("Thông báo cho người đăng ký", "Announcements to who asked"),
  republish: both("Phát lại sự việc", "Facts published again"),
  papers: both("Giấy tờ quét", "Scanned papers"),
  outcome: both("Kết quả điện tử", "Electronic outcomes"),
  "collective-match": both("Đối chiếu danh sách", "Matching of lists"),
  "collective-follow": both("Theo dõi danh sách", "Following lists"),
  "portal-sync": both("Báo lên Cổng quốc gia", "Reports to the national portal"),
  routing: both("Luồng thay đổi hồ sơ", "Changes of dossiers"),
  "ticket-watch": both("Luồng thay đổi số thứ tự", "Changes of tickets"),
  site: both("Luồng công bố trang", "Publication of pages"),
};

/** @param agency name of the agency whose own software reads the queue */
export const queueName = (name: string, agency: Localized | undefined): Localized => {
  if (agency !== undefined) return both(`Hàng đợi của ${agency.vi}`, `Queue of ${agency.en}`);
  return names[name] ?? both(`Hàng đợi ${name}`, `Queue ${name}`);
};

/** What an agency's software answers by its own queue. */
export const answersName = ({ vi, en }: Localized): Localized => both(`Trả lời của ${vi}`, `Answers of ${en}`);
