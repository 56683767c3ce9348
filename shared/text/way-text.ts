import type { MessageState } from "../contracts/message-api.ts";
import { formatShort } from "../domain/calendar/time.ts";
import type { CallRun } from "../domain/delivery/call-runs.ts";
import type { Localized } from "../domain/localized.ts";
import type { ChannelName } from "../domain/message/preference.ts";
import type { Stuck } from "../domain/operations/stuck.ts";
import { deliveryTroubleText } from "./delivery-text.ts";
import { messageName } from "./message-names.ts";
import { channelNames, messageStates } from "./message-words.ts";
import { stuckReasonText } from "./stuck-reasons.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** To whom a message went; nothing is said of the person whose dossier it is. */
const readers = {
  applicant: both("", ""),
  lead: both(" cho lãnh đạo", " to a lead"),
  "appointment-holder": both(" cho người đặt lịch hẹn", " to who has the appointment"),
  "ticket-holder": both(" cho người giữ số", " to who holds the number"),
} as const;

interface Sent {
  readonly status: MessageState;
  readonly channel?: ChannelName | undefined;
}

/** How a message to a person stands, in the words of the dossier's own list of messages. */
export const messageText = ({ status, channel = "sms" }: Sent, to: keyof typeof readers): Localized => {
  const [by, reader, state] = [channelNames[channel], readers[to], messageStates[status]];
  return both(`${by.vi}${reader.vi}: ${state.vi.toLowerCase()}`, `${by.en}${reader.en}: ${state.en.toLowerCase()}`);
};

export const ticketText = {
  taken: both("Lấy số thứ tự", "Number taken"),
  called: both(
    "Gọi số; số điện thoại được xóa từ lúc này, nên không còn tra được tin nhắn",
    "Number called; the phone is kept no longer, so its message cannot be looked up",
  ),
};

/** How an agency's software answered a call, or several that were alike. */
export const callText = ({ call: { answer, detail }, times, lastAt }: CallRun, agency: Localized): Localized => {
  if (answer === "taken")
    return both(
      `Phần mềm của ${agency.vi} đã nhận, sau khi gọi lại`,
      `Taken by the software of ${agency.en} when called again`,
    );
  const { vi, en } = deliveryTroubleText[answer];
  const exactly = detail === undefined || detail === "" ? "" : ` (${detail})`;
  const last = formatShort(lastAt);
  const [often, oftenEn] =
    times === 1 ? ["", ""] : [`, ${times} lần, lần cuối ${last}`, `, ${times} times, last at ${last}`];
  return both(
    `Gọi phần mềm của ${agency.vi}: ${vi}${exactly}${often}`,
    `Called the software of ${agency.en}: ${en}${exactly}${oftenEn}`,
  );
};

export const stuckText = {
  came: ({ queue, reason, detail, rounds, facts }: Stuck): Localized => {
    const why = stuckReasonText(reason, detail);
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
