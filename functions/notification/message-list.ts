import type { MessageList, MessageState, MessageView } from "../../shared/contracts/message-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { factOf, ResendReason } from "../../shared/domain/message/resend.ts";
import { askedOnce } from "../../shared/runtime/asked-once.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { callsOf } from "../../shared/store/ledger-change.ts";
import type { MessageLine, MessageLines } from "../../shared/store/message-lines.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { channelNames, messageStates } from "../../shared/text/message-words.ts";
import { composed } from "./compose.ts";
import { type FactTold, factHandoff } from "./facts-told.ts";
import { isForLead } from "./message-for.ts";
import { isStillTrue } from "./still-true.ts";

/** A fact with what the ledger has of it: the message itself, and the same sent again. */
export interface FactLines {
  readonly fact: FactTold;
  readonly lines: readonly MessageLine[];
}

/** The ledger's lines of these facts: one query for each person and day, however many messages there are. */
export const linesOf = async (ledger: MessageLines, code: string, facts: readonly FactTold[]): Promise<FactLines[]> => {
  const of = askedOnce((person: string, day: string) => ledger.of(person, day, `${code}:`));
  return Promise.all(
    facts.map(async (fact) => {
      const ofDay = await of(personHash(fact.told.to), toLocal(fact.event.at).date);
      return { fact, lines: ofDay.filter(({ eventId }) => factOf(eventId) === `${code}:${fact.seq}`) };
    }),
  );
};

const isComing = ({ status }: MessageLine): boolean => status === "waiting" || status === "sending";

/** Whether the message itself is still to come, and whether it says how the dossier stands now. */
export const standing = ({ fact, lines }: FactLines, { state }: Pick<RecordedDossier, "state">) => ({
  isComing: lines.some(isComing),
  isTrue: isStillTrue(state, {
    ...{ event: fact.event.type, time: fact.event.at },
    handoff: factHandoff(fact)?.number,
  }),
});

const triedBefore = ({ undelivered }: MessageLine): MessageView["undelivered"] =>
  undelivered.map(({ channel, at, reason, segments, costVnd }) => ({
    ...{ channel, channelName: channelNames[channel], at, reason, costVnd },
    ...(channel === "sms" && { segments }),
  }));

/** Whether somebody must call the person, or has. */
const callIn = ({ wakeDay, calledBy, calledAt }: MessageLine): MessageView["call"] => {
  if (calledBy !== undefined && calledAt !== undefined) return { by: calledBy, at: calledAt };
  return wakeDay?.startsWith(callsOf("")) ? {} : undefined;
};

type Rights = "mayResend" | "mayCall";

const viewOf = (fact: FactTold, line: MessageLine | undefined, stripMarks: boolean): Omit<MessageView, Rights> => {
  const state: MessageState = line?.status ?? "unsent";
  const channel = line?.channel;
  const because = ResendReason.safeParse(line?.because);
  return {
    seq: fact.seq,
    to: isForLead(fact.event.type) ? "lead" : "applicant",
    text: composed(fact.template, fact.told, stripMarks && (channel ?? "sms") === "sms"),
    ...{ state, stateName: messageStates[state], at: line?.at ?? fact.event.at },
    ...(channel && { channel, channelName: channelNames[channel] }),
    ...(state === "waiting" && line?.wakeAt && { until: line.wakeAt }),
    ...(line?.receiptAt && { receiptAt: line.receiptAt }),
    ...(line?.reason && { reason: line.reason }),
    ...(line && line.undelivered.length > 0 && { undelivered: triedBefore(line) }),
    ...(line && { call: callIn(line) }),
    ...(line?.segments && channel === "sms" && { segments: line.segments }),
    ...(line?.costVnd !== undefined && { costVnd: line.costVnd }),
    ...(line?.by && because.success && { again: { by: line.by, because: because.data } }),
  };
};

/** What was sent about a dossier, the latest first. @param mayResend whether this officer may do so at all, and so mayCall */
export const messageList = (
  recorded: RecordedDossier,
  all: readonly FactLines[],
  { stripMarks, mayResend, mayCall }: { readonly stripMarks: boolean } & Readonly<Record<Rights, boolean>>,
): MessageList => {
  const items = all.flatMap((one) => {
    const { isComing, isTrue } = standing(one, recorded);
    const lines: readonly (MessageLine | undefined)[] = one.lines.length === 0 ? [undefined] : one.lines;
    const views = lines.map((line) => viewOf(one.fact, line, stripMarks));
    // The button stands at the message itself, not at its repetitions.
    return views.map((view) => ({
      ...view,
      mayResend: mayResend && isTrue && !isComing && view.again === undefined,
      mayCall: mayCall && view.call !== undefined && view.call.by === undefined,
    }));
  });
  return {
    items: items.toSorted((one, other) => (one.at < other.at ? 1 : -1)),
    reachable: all.some(({ fact }) => !isForLead(fact.event.type)),
  };
};
