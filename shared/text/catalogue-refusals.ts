import type { Localized } from "../domain/localized.ts";
import type { CatalogueRefusal } from "../domain/procedure/catalogue-refusal.ts";

/** Sentences for an editor of procedures whose change was not made. */
export const catalogueRefusals = {
  DRAFT_UNKNOWN: {
    vi: "Chưa có bản nháp nào để công bố.",
    en: "There is no draft to publish.",
  },
  DRAFT_STALE: {
    vi: "{by} đã lưu bản nháp này sau khi bạn mở. Hãy xem bản của họ rồi làm tiếp.",
    en: "{by} saved this draft after you opened it. Look at theirs, then go on.",
  },
  DRAFT_NOT_READY: {
    vi: "Bản nháp còn {count} lỗi phải sửa trước khi công bố. Lỗi đầu tiên: {first}",
    en: "The draft has {count} faults to mend before it can be published. The first: {first}",
  },
  DRAFT_NOT_DATA: {
    vi: "Nội dung gửi lên lồng nhau quá sâu hoặc quá nhiều mục, không phải một thủ tục.",
    en: "The content is nested too deeply or has too many entries to be a procedure.",
  },
  DRAFT_OUTDATED: {
    vi: "Đã có người công bố bản khác sau khi bạn bắt đầu sửa. Hãy xem bản đó, đưa thay đổi của bạn vào rồi công bố.",
    en: "Somebody published another version after you began. Look at that version, put your changes into it, then publish.",
  },
  PUBLISH_DATE_PAST: {
    vi: "Ngày {day} đã qua. Hãy chọn từ {earliest} trở đi.",
    en: "The day {day} has passed. Choose {earliest} or later.",
  },
  CHANGED_SINCE: {
    vi: "Sau lần công bố này nội dung đã được thay đổi tiếp, nên không hoàn tác riêng lần này được.",
    en: "It was changed again after this publication, so this one alone cannot be undone.",
  },
  DEFINITION_TOO_LARGE: {
    vi: "Thủ tục {id} quá lớn để lưu (trên 350 kB sau khi nén).",
    en: "The procedure {id} is too large to be kept (over 350 kB when compressed).",
  },
  FORMER_NOT_READY: {
    vi: "Bản trước đó nay có lỗi nên không hoàn tác được: {first} Hãy sửa trong một bản nháp rồi công bố.",
    en: "The former version has faults by now, so it cannot be put back: {first} Mend it in a draft and publish that.",
  },
  DRY_RUN_NEEDED: {
    vi: "Bản nháp này chưa được chạy thử, hoặc đã sửa sau lần chạy thử. Hãy chạy thử với hồ sơ gần đây rồi công bố.",
    en: "This draft has not been tried, or has changed since. Try it on the dossiers of the last days, then publish.",
  },
  DRY_RUN_NOT_DONE: {
    vi: "Lần chạy thử mới xét {done} trong {all} hồ sơ. Hãy chạy cho hết rồi công bố.",
    en: "The dry run has looked at {done} of {all} dossiers. Let it finish, then publish.",
  },
  ROUTES_STRAND: {
    vi: "Theo bản nháp này, {count} hồ sơ gần đây sẽ không có nơi nhận, trước hết ở thủ tục {procedure}, bước {step}. Hãy sửa rồi chạy thử lại.",
    en: "By this draft {count} of the last dossiers would find nobody, first at procedure {procedure}, step {step}. Mend it and try again.",
  },
} as const satisfies Record<CatalogueRefusal, Localized>;
