import type { MessageView } from "../../../shared/contracts/message-api.ts";
import { carrierReason } from "../../../shared/text/carrier-reasons.ts";
import { momentText } from "../../browser/clock-text.ts";
import { messagesSent as en } from "../../text/messages-sent-en.ts";
import { messagesSent as vi } from "../../text/messages-sent-vi.ts";
import { useDesk } from "../desk.ts";

/** Ways by which it did not arrive before it went by another, the first first. */
export const TriedBefore = ({ tried }: { tried: NonNullable<MessageView["undelivered"]> }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <ul class="plain tried">
      {tried.map(({ channel, channelName, at, reason }) => (
        <li key={channel} class="quiet small">
          {text.notBy(channelName[language], momentText(at, language))}
          {reason !== undefined && ` ${text.reason(carrierReason(reason)[language])}`}
        </li>
      ))}
    </ul>
  );
};

/** Nothing reached the person: what to do, or who did it. */
export const CallPart = ({ message, onCalled }: { message: MessageView; onCalled: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { call, mayCall } = message;
  if (call === undefined) return null;
  if (call.by !== undefined && call.at !== undefined)
    return <p class="quiet small">{text.called(call.by, momentText(call.at, language))}</p>;
  return (
    <div class="notice warn call" data-testid="call">
      <p>{text.call}</p>
      {mayCall && (
        <button type="button" class="button second small-button" onClick={onCalled}>
          {text.noteCall}
        </button>
      )}
    </div>
  );
};
