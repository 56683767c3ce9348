import type { Localized } from "../domain/localized.ts";
import type { Stuck } from "../domain/operations/stuck.ts";
import { messageName } from "./message-names.ts";
import { stuckReasonText } from "./stuck-reasons.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** How a message to a person stands in the ledger. A status that is not known here is told as it is. */
const statuses: Readonly<Record<string, Localized>> = {
  sending: both("đang gửi", "being sent"),
  paid: both("chưa gửi được, sẽ thử lại", "not sent yet, to be tried again"),
  sent: both("nhà mạng đã nhận", "taken by the carrier"),
  delivered: both("đã đến máy người nhận", "delivered"),
  failed: both("không đến được", "not delivered"),
  expired: both("quá hạn, không gửi nữa", "expired"),
  "over-cap": both("không gửi vì hết mức chi của tháng", "not sent: the month's cap is reached"),
};

export const messageText = ({
  status,
  template,
  channel,
}: Readonly<Record<"status", string>> & {
  readonly template?: string;
  readonly channel?: string;
}): Localized => {
  const { vi, en } = statuses[status] ?? both(status, status);
  const about = template === undefined ? "" : ` (${template})`;
  const by = channel === undefined ? "" : ` ${channel}`;
  return both(`Tin nhắn${by}${about}: ${vi}`, `Message${by}${about}: ${en}`);
};

export const stuckText = {
  came: ({ queue, reason, rounds, facts }: Stuck): Localized => {
    const why = stuckReasonText(reason);
    const what = messageName(facts);
    return both(
      `Tin “${what.vi}” kẹt ở hàng đợi ${queue}${rounds > 1 ? `, lần ${rounds}` : ""}: ${why.vi}`,
      `“${what.en}” is stuck in ${queue}${rounds > 1 ? `, round ${rounds}` : ""}: ${why.en}`,
    );
  },
  handled: ({ state, handled, queue }: Stuck): Localized =>
    state === "dropped"
      ? both(`Đã bỏ tin kẹt: ${handled?.reason ?? ""}`, `Dropped: ${handled?.reason ?? ""}`)
      : both(`Đã gửi lại vào hàng đợi ${queue}`, `Sent to ${queue} again`),
};
