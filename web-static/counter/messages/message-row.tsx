import type { MessageState, MessageView } from "../../../shared/contracts/message-api.ts";
import type { ResendReason } from "../../../shared/domain/message/resend.ts";
import { carrierReason } from "../../../shared/text/carrier-reasons.ts";
import { resendReasons } from "../../../shared/text/message-words.ts";
import { momentText } from "../../browser/clock-text.ts";
import { messagesSent as en } from "../../text/messages-sent-en.ts";
import { messagesSent as vi } from "../../text/messages-sent-vi.ts";
import { useDesk } from "../desk.ts";
import { CallPart, TriedBefore } from "./call-part.tsx";
import { ResendForm } from "./resend-form.tsx";

type Shape = "arrived" | "gone" | "waiting" | "lost" | "none";

/** Two ticks, one, a clock face, a cross and a dash: told apart without colours and before the words are read. */
const SHAPES: Readonly<Record<Shape, string>> = {
  arrived: "M1.5 8.5 4.5 12l6-8M8 11.5l.5.5 6-8",
  gone: "M2.5 8.5 6.5 12.5 13.5 4",
  waiting: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.5",
  lost: "M3 3l10 10M13 3 3 13",
  none: "M3 8h10",
};

const looks: Readonly<Record<MessageState, readonly [Shape, "good" | "warn" | "late" | ""]>> = {
  delivered: ["arrived", "good"],
  sent: ["gone", ""],
  sending: ["waiting", ""],
  waiting: ["waiting", "warn"],
  failed: ["lost", "late"],
  unreachable: ["lost", "late"],
  expired: ["lost", "late"],
  "over-cap": ["lost", "late"],
  "over-daily-cap": ["none", "warn"],
  "opted-out": ["none", ""],
  moot: ["none", ""],
  unsent: ["none", ""],
};

const money = (vnd: number, language: "vi" | "en") => vnd.toLocaleString(language === "vi" ? "vi-VN" : "en-US");

const StateTag = ({ message }: { message: MessageView }) => {
  const { language } = useDesk();
  const [shape, tone] = looks[message.state];
  return (
    <span class={`tag ${tone}`}>
      <svg class="tag-icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={SHAPES[shape]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" />
      </svg>{" "}
      {message.stateName[language]}
    </span>
  );
};

/** Which way, when, how long and what it cost. */
const Facts = ({ message }: { message: MessageView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { channelName, at, until, receiptAt, segments, costVnd, to } = message;
  const cost = costVnd === undefined ? undefined : money(costVnd, language);
  const facts = [
    channelName?.[language],
    until === undefined ? momentText(receiptAt ?? at, language) : text.until(momentText(until, language)),
    cost !== undefined && (segments === undefined ? text.cost(cost) : text.size(segments, cost)),
    to === "lead" && text.toLead,
  ];
  return <span class="quiet small">{facts.filter(Boolean).join(" · ")}</span>;
};

interface Props {
  readonly message: MessageView;
  readonly onResend: (because: ResendReason) => void;
  readonly onCalled: () => void;
}

/** One message: what it said, and what became of it. */
export const MessageRow = ({ message, onResend, onCalled }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { again, reason, mayResend, state, undelivered } = message;
  return (
    <li class="message" data-testid="message" data-state={state}>
      <p class="row">
        <StateTag message={message} /> <Facts message={message} />
      </p>
      <p class="said">{message.text}</p>
      {undelivered !== undefined && <TriedBefore tried={undelivered} />}
      {reason !== undefined && <p class="quiet small">{text.reason(carrierReason(reason)[language])}</p>}
      {again !== undefined && <p class="quiet small">{text.again(again.by, resendReasons[again.because][language])}</p>}
      <CallPart message={message} onCalled={onCalled} />
      {mayResend && <ResendForm onResend={onResend} />}
    </li>
  );
};
