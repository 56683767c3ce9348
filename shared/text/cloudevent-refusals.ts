import type { Localized } from "../domain/localized.ts";
import type { CloudEventRefusal } from "../messaging/cloudevent.ts";

/** Why a request of an agency's software is no event; its programmer reads them. */
export const cloudEventRefusals = {
  CLOUDEVENT_MODE_UNKNOWN: {
    vi: "Không nhận ra sự kiện: cần Content-Type application/cloudevents+json, hoặc các đầu mục ce-….",
    en: "No event found: use the Content-Type application/cloudevents+json or headers ce-….",
  },
  CLOUDEVENT_BATCH: {
    vi: "Mỗi lần gửi chỉ nhận một sự kiện.",
    en: "Send one event at a time.",
  },
  CLOUDEVENT_FORMAT_UNKNOWN: {
    vi: "Chỉ nhận sự kiện ở dạng JSON, bảng mã UTF-8.",
    en: "Events are taken as JSON in UTF-8 only.",
  },
  CLOUDEVENT_NOT_JSON: {
    vi: "Nội dung sự kiện không phải JSON hợp lệ.",
    en: "The event is not valid JSON.",
  },
  CLOUDEVENT_VERSION_UNKNOWN: {
    vi: "specversion phải là 1.0.",
    en: "specversion must be 1.0.",
  },
  CLOUDEVENT_ATTRIBUTE_MISSING: {
    vi: "Sự kiện thiếu thuộc tính {name}.",
    en: "The event lacks the attribute {name}.",
  },
  CLOUDEVENT_ATTRIBUTE_WRONG: {
    vi: "Thuộc tính {name} của sự kiện không đúng dạng.",
    en: "The attribute {name} of the event has a wrong form.",
  },
  CLOUDEVENT_DATA_TWICE: {
    vi: "Sự kiện có cả data và data_base64; chỉ được dùng một.",
    en: "The event has both data and data_base64; use one.",
  },
} as const satisfies Record<CloudEventRefusal, Localized>;
