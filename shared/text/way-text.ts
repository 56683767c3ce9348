import type { MessageState } from "../contracts/message-api.ts";
import type { Localized } from "../domain/localized.ts";
import type { ChannelName } from "../domain/message/preference.ts";
import type { Stuck } from "../domain/operations/stuck.ts";
import { messageName } from "./message-names.ts";
import { channelNames, messageStates } from "./message-words.ts";
import { stuckReasonText } from "./stuck-reasons.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** How a message to a person stands, in the words of the dossier's own list of messages. */
export const messageText = ({
  status,
  channel = "sms",
}: {
  readonly status: MessageState;
  readonly channel?: ChannelName | undefined;
}): Localized => {
  const by = channelNames[channel];
  const { vi, en } = messageStates[status];
  return both(`${by.vi}: ${vi.toLowerCase()}`, `${by.en}: ${en.toLowerCase()}`);
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
