import type { AnswerRefusal } from "../domain/agency/answer.ts";
import type { Localized } from "../domain/localized.ts";

/** Why an agency's answer was not taken; its programmer and its officers read them. */
export const answerRefusals = {
  ANSWER_TYPE_UNKNOWN: {
    vi: "Không có loại trả lời {type}.",
    en: "There is no answer of the type {type}.",
  },
  ANSWER_SOURCE_WRONG: {
    vi: "source phải là /agency/<mã cơ quan> của chính cơ quan gửi.",
    en: "source must be /agency/<code> of the very agency that sends.",
  },
  ANSWER_SUBJECT_WRONG: {
    vi: "subject phải là mã hồ sơ của lần chuyển nêu trong data.",
    en: "subject must be the code of the dossier that data names.",
  },
  ANSWER_FILE_DAMAGED: {
    vi: "Tệp {file} không đúng loại hoặc không khớp mã băm SHA-256 đã khai.",
    en: "The file {file} is not of the type, or has not the SHA-256, that was told.",
  },
  ANSWER_FILE_UNKNOWN: {
    vi: "Không có tệp {file} do cơ quan gửi lên cho hồ sơ này.",
    en: "The agency has uploaded no file {file} for this dossier.",
  },
  ANSWER_FILES_TOO_LARGE: {
    vi: "Các tệp kèm theo quá lớn, tối đa {limit}; tệp lớn cần tải lên trước.",
    en: "The files are too large to come along, at most {limit}; upload larger ones first.",
  },
  ANSWER_UNSIGNED: {
    vi: "Thiếu chữ ký: cần webhook-id (bằng id của sự kiện), webhook-timestamp và webhook-signature.",
    en: "Not signed: webhook-id (the event's id), webhook-timestamp and webhook-signature are needed.",
  },
  ANSWER_SIGNATURE_WRONG: {
    vi: "Chữ ký không đúng.",
    en: "The signature is wrong.",
  },
  ANSWER_SIGNATURE_OLD: {
    vi: "Giờ ký lệch quá {minutes} phút so với giờ của hệ thống.",
    en: "The time of signing is more than {minutes} minutes away from ours.",
  },
} as const satisfies Record<Exclude<AnswerRefusal, "HANDOFF_UNKNOWN">, Localized>;
