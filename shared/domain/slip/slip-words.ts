import { formatDate, type Instant, toLocal } from "../calendar/time.ts";
import type { TimeLimit } from "../calendar/time-limit.ts";
import type { Channel } from "../dossier/channel.ts";
import type { PaperForm } from "../procedure/paper-form.ts";

/**
 * Hour and date, always both. Law: Decree 23/2015/ND-CP, art. 7: a slip for certification states the hour of return too.
 */
export const momentWords = (instant: Instant): string => {
  const { date, time } = toLocal(instant);
  const [hours, minutes] = time.split(":");
  return `${hours} giờ ${minutes} phút, ngày ${formatDate(date)}`;
};

/** In a narrow column: "09:05 21/11/2026". */
export const dateWords = (instant: Instant): string => formatDate(toLocal(instant).date);

export const paperFormWords: Readonly<Record<PaperForm, string>> = {
  original: "Bản chính",
  certified: "Bản sao chứng thực",
  copy: "Bản sao",
  electronic: "Bản điện tử",
};

export const channelWords: Readonly<Record<Channel, string>> = {
  counter: "Trực tiếp tại quầy",
  assisted: "Cán bộ hỗ trợ nộp hộ",
  mobile: "Tổ lưu động tiếp nhận",
  online: "Trực tuyến",
};

export const deliveryWords: Readonly<Record<"counter" | "post" | "electronic", string>> = {
  counter: "tại quầy",
  post: "qua bưu chính",
  electronic: "bản điện tử",
};

const two = (count: number): string => String(count).padStart(2, "0");

export const limitWords = (limit: TimeLimit): string => {
  switch (limit.unit) {
    case "working-days":
      return `${two(limit.count)} ngày làm việc`;
    case "calendar-days":
      return `${two(limit.count)} ngày`;
    case "working-hours":
      return `${two(limit.count)} giờ làm việc`;
    case "same-day":
      return `Trong ngày làm việc; tiếp nhận sau ${limit.cutoff.replace(":", " giờ ")} thì trong ngày làm việc tiếp theo`;
  }
};

const SPACE = "\u00a0";

/** As people dial it, in groups that stay on one line: "+84912345678" and "0912345678" are both "0912 345 678". */
export const phoneWords = (phone: string): string => {
  const dialled = phone.replace(/^\+84/, "0");
  return dialled.length < 8 ? dialled : [dialled.slice(0, 4), dialled.slice(4, -3), dialled.slice(-3)].join(SPACE);
};
