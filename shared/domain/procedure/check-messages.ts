import { messageEvent, messageEvents, variableNamed } from "../message/event-variables.ts";
import { sendingOf } from "../message/sending.ts";
import { type SmsTemplate, worstCase } from "../message/template.ts";
import type { Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";

/** Segments that a message may take when every name in it has its greatest length. */
const SMS_SEGMENTS = 1;

function* lengthFaults(message: SmsTemplate): Generator<Finding> {
  const worst = worstCase(message);
  if (!worst.ok)
    return yield {
      path: ["variables"],
      code: "MESSAGE_CANNOT_BE_FILLED",
      reason: `Biến "${worst.refusal.field}" không có chỗ cho giá trị nào.`,
      suggestion: "Đặt maxLength của biến từ 1 trở lên.",
    };
  for (const language of ["vi", "en"] as const) {
    const { segments, units } = worst.value[language];
    if (segments > SMS_SEGMENTS)
      yield {
        path: ["texts", language],
        code: "MESSAGE_TOO_LONG",
        reason: `Khi các biến dài nhất, tin "${message.id}" dài ${units} ký tự và bị tính tiền thành ${segments} tin.`,
        suggestion: "Rút gọn câu, hoặc giảm maxLength của biến.",
      };
  }
  yield* tightFaults(message);
}

/** A value that may not be cut and is longer than its room would keep the message from being sent at all. */
function* tightFaults({ variables }: SmsTemplate): Generator<Finding> {
  for (const [at, { name, maxLength, whenLonger }] of variables.entries()) {
    const longest = variableNamed(name)?.maxLength ?? 0;
    if (whenLonger === "refuse" && maxLength < longest)
      yield {
        path: ["variables", at, "maxLength"],
        code: "MESSAGE_VARIABLE_TOO_SHORT",
        reason: `Biến "${name}" chỉ có chỗ cho ${maxLength} ký tự, mà giá trị thật dài tới ${longest}; tin đó sẽ không gửi được.`,
        suggestion: `Đặt maxLength từ ${longest} trở lên.`,
      };
  }
}

/** What the event of a message knows when it happens, and whether the law leaves a choice. */
function* eventFaults(message: SmsTemplate): Generator<Finding> {
  const event = messageEvent(message.event);
  if (event === undefined)
    return yield {
      path: ["event"],
      code: "MESSAGE_EVENT_UNKNOWN",
      reason: `Không có sự kiện nào tên "${message.event}" để báo tin.`,
      suggestion: suggestKey(message.event, Object.keys(messageEvents)),
    };
  const offers: readonly string[] = event.offers;
  for (const [at, { name }] of message.variables.entries())
    if (!offers.includes(name))
      yield {
        path: ["variables", at, "name"],
        code: "MESSAGE_VARIABLE_UNKNOWN",
        reason: `Khi "${event.name.vi}", hệ thống không có giá trị nào tên "${name}" để điền.`,
        suggestion: suggestKey(name, offers),
      };
  const { expires, kind } = sendingOf(message);
  if ("at" in expires && !offers.includes(expires.at))
    yield {
      path: ["expires", "at"],
      code: "MESSAGE_EXPIRY_UNKNOWN",
      reason: `Khi "${event.name.vi}", không có thời điểm nào tên "${expires.at}" để biết tin hết giá trị lúc nào.`,
      suggestion: "Dùng thời điểm của chính sự kiện đó, hoặc đặt số giờ.",
    };
  if (event.isOwed && kind !== "required")
    yield {
      path: ["kind"],
      code: "MESSAGE_MUST_BE_TOLD",
      reason: `Tin "${event.name.vi}" là tin phải báo cho người nộp, không để người dân tắt được.`,
      suggestion: "Bỏ mục kind, hoặc đặt là required.",
    };
}

/** One message by itself, its places counted from inside it: what the console checks as it is typed. */
export const checkMessage = (message: SmsTemplate): Finding[] => [...lengthFaults(message), ...eventFaults(message)];

/** All messages of a set: each by itself, and none twice. */
export function* checkMessages(messages: readonly SmsTemplate[]): Generator<Finding> {
  for (const { at, value } of repeats(messages.map(({ id }) => id)))
    yield {
      path: ["messages", at, "id"],
      code: "MESSAGE_TWICE",
      reason: `Tin nhắn "${value}" đã có ở tệp khác.`,
      suggestion: "Đổi mã, hoặc bỏ một tệp.",
    };
  for (const [at, message] of messages.entries())
    for (const finding of checkMessage(message)) yield { ...finding, path: ["messages", at, ...finding.path] };
}
