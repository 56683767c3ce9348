import type { CallList, MessageList, MessageView } from "../../shared/contracts/message-api.ts";
import { ResendReason } from "../../shared/domain/message/resend.ts";
import { channelNames, messageStates } from "../../shared/text/message-words.ts";

type State = MessageView["state"];

const message = (
  seq: number,
  state: State,
  text: string,
  at: string,
  more: Partial<MessageView> = {},
): MessageView => ({
  ...{ seq, to: "applicant", text, state, stateName: messageStates[state], at, mayResend: true, mayCall: false },
  ...{ channel: "sms", channelName: channelNames.sms, segments: 1, costVnd: 800 },
  ...more,
});

const sent = new Map<string, MessageView[]>();

const first = (code: string): MessageView[] => [
  message(
    9,
    "waiting",
    `MOTCUA: Ho so ${code} da co ket qua. Moi Ong/Ba mang giay hen den mot cua Phuong Tan Giang nhan ket qua.`,
    "2026-11-27T14:30:00Z",
    { until: "2026-11-28T00:00:00Z", mayResend: false },
  ),
  message(
    5,
    "failed",
    `MOTCUA: Ho so ${code} can bo sung giay to. Xem can mang gi: https://motcua.example/tc#${code}`,
    "2026-11-26T03:00:00Z",
    {
      ...{ receiptAt: "2026-11-26T03:00:04Z", reason: "Permanent NoEmail", call: {}, mayCall: true, costVnd: 3 },
      ...{ channel: "email", channelName: channelNames.email },
      undelivered: [
        {
          ...{ channel: "sms", channelName: channelNames.sms, at: "2026-11-26T03:00:02Z", segments: 1, costVnd: 800 },
          reason: "Phone is currently unreachable/unavailable",
        },
      ],
    },
  ),
  message(
    2,
    "delivered",
    `MOTCUA: Da tiep nhan ho so ${code}. Hen tra 17:00 30/11/2026. Xem https://motcua.example/tc#${code}`,
    "2026-11-25T02:00:00Z",
    { receiptAt: "2026-11-25T02:00:02Z" },
  ),
];

export const cannedMessages = (code: string): MessageList => {
  const items = sent.get(code) ?? first(code);
  sent.set(code, items);
  return { items, reachable: true };
};

/** Of dossiers whose messages were looked at: before, the inbox has nothing above its rows. */
export const cannedCalls = (): CallList => ({
  items: [...sent].flatMap(([code, items]) =>
    items.flatMap(({ seq, at, mayCall }) => (mayCall ? [{ code, seq, at }] : [])),
  ),
});

/** Notes that somebody called. */
export const callCanned = (code: string, seq: number): { readonly status: number; readonly body: unknown } => {
  const call = { by: "lan.tangiang", at: "2026-11-27T14:45:00Z" };
  const noted = (one: MessageView) => (one.seq === seq ? { ...one, call, mayCall: false } : one);
  sent.set(code, cannedMessages(code).items.map(noted));
  return { status: 200, body: { done: true } };
};

/** Takes the wish and shows the repetition at the next look. */
export const resendCanned = (
  code: string,
  seq: number,
  because: unknown,
): { readonly status: number; readonly body: unknown } => {
  const { items } = cannedMessages(code);
  const again = ResendReason.safeParse(because);
  const one = items.find((item) => item.seq === seq);
  if (one === undefined || !again.success) return { status: 404, body: {} };
  const repeated = message(seq, "sent", one.text, "2026-11-27T14:40:00Z", {
    ...{ mayResend: false, again: { by: "lan.tangiang", because: again.data } },
  });
  sent.set(code, [repeated, ...items]);
  return { status: 202, body: { id: `${code}:${seq}~2026-11-27.1` } };
};
