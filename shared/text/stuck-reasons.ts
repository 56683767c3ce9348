import { troubleIn } from "../domain/delivery/trouble.ts";
import type { Localized } from "../domain/localized.ts";
import { deliveryTroubleText } from "./delivery-text.ts";
import { refusals } from "./refusals.ts";

/** Why a message lies among the dead letters, for who is no programmer. Codes come from whoever set it aside. */
const reasons: Readonly<Record<string, Localized>> = {
  STREAM_POSITION: {
    vi: "Hệ thống đã bỏ qua một đoạn thay đổi của bảng sau nhiều lần thử",
    en: "A range of a table's changes was given up after many tries",
  },
  UNREADABLE: { vi: "Nội dung không đọc được (không phải JSON)", en: "The content cannot be read: it is not JSON" },
  NOT_DELIVERED: {
    vi: "Chủ đề không đưa được tin vào hàng đợi này",
    en: "The topic could not put the message into this queue",
  },
  CONSUMER_FAILED: {
    vi: "Phần xử lý của hệ thống báo lỗi ở cả năm lần, không ghi được nguyên nhân",
    en: "Our consumer failed five times and left no note of the cause",
  },
  AGENCY_DID_NOT_CONFIRM: {
    vi: "Phần mềm của cơ quan đã nhận năm lần mà không xác nhận",
    en: "The agency's software took it five times and did not confirm",
  },
  AGENCY_REFUSED: {
    vi: "Cơ quan từ chối tin này nhiều lần",
    en: "The agency refused this message several times",
  },
  AGENCY_GONE: {
    vi: "Địa chỉ nhận của cơ quan không còn nữa",
    en: "The agency's address is gone",
  },
  AGENCY_AWAY: {
    vi: "Tin đang chờ gửi lại, vì phần mềm của cơ quan không nhận",
    en: "The message waits to be sent again, as the agency's software does not take it",
  },
  AGENCY_AWAY_TOO_LONG: {
    vi: "Cơ quan không nhận được tin suốt mười hai ngày",
    en: "The agency could not be reached for twelve days",
  },
  AGENCY_NOT_CALLED: {
    vi: "Cơ quan không còn địa chỉ nhận tin qua webhook",
    en: "The agency has no address any more that is called",
  },
  MESSAGE_UNREADABLE: {
    vi: "Nội dung không đúng khuôn dạng của loại tin này",
    en: "The content does not fit its schema",
  },
  ZOD_ERROR: { vi: "Nội dung không đúng khuôn dạng của loại tin này", en: "The content does not fit its schema" },
  SYNTAX_ERROR: { vi: "Nội dung không đọc được (không phải JSON)", en: "The content cannot be read: it is not JSON" },
  TIMEOUT_ERROR: { vi: "Một dịch vụ của AWS không trả lời kịp", en: "A service of AWS did not answer in time" },
  ACCESS_DENIED_EXCEPTION: { vi: "Hệ thống thiếu quyền trên AWS", en: "A permission on AWS is missing" },
  RESOURCE_NOT_FOUND_EXCEPTION: { vi: "Thiếu một bảng hoặc tài nguyên trên AWS", en: "A resource on AWS is missing" },
  ERROR: { vi: "Phần xử lý của hệ thống báo lỗi", en: "Our consumer failed" },
};

/** Sentences of refusals leave nothing open here, as only the code was kept. */
const isWhole = ({ vi }: Localized): boolean => !vi.includes("{");

const asReason = ({ vi, en }: Localized): Localized => ({ vi: vi.replace(/\.$/, ""), en: en.replace(/\.$/, "") });

const both = (one: Localized, more: Localized): Localized => ({ vi: one.vi + more.vi, en: one.en + more.en });

/** What the agency's software answered last, behind the reason: ": không trả lời kịp (ETIMEDOUT)". */
const answered = (detail: string | undefined): Localized => {
  const trouble = detail === undefined ? undefined : troubleIn(detail);
  if (trouble === undefined) return { vi: "", en: "" };
  const { vi, en } = deliveryTroubleText[trouble.kind];
  const exactly = trouble.detail === "" ? "" : ` (${trouble.detail})`;
  return { vi: `: ${vi}${exactly}`, en: `: ${en}${exactly}` };
};

/** @param detail as it stands beside the message; an agency's last answer is put into words */
export const stuckReasonText = (code: string, detail?: string): Localized => both(reasonText(code), answered(detail));

/** A code without a sentence is told as it is: better than nothing for whoever mends it. */
const reasonText = (code: string): Localized => {
  const known = reasons[code] ?? refusals[code];
  if (known !== undefined && isWhole(known)) return asReason(known);
  return { vi: `Phần xử lý báo lỗi ${code}`, en: `The consumer reported ${code}` };
};
