import { shareOfSecond } from "../../domain/message/provider-share.ts";
import type { CarrierMinutes } from "../../store/carrier-minutes.ts";
import type { Channel, HandOver, Outgoing } from "./channel.ts";

/** A company that carries SMS. */
export interface SmsCarrier {
  readonly name: string;
  readonly priceVndPerSegment: number;
  readonly send: (message: Outgoing) => Promise<HandOver>;
}

interface Parts {
  readonly first: SmsCarrier;
  readonly second?: SmsCarrier | undefined;
  readonly stripsMarks: boolean;
  /** How the first did lately; needed only when there is a second. */
  readonly minutes?: CarrierMinutes | undefined;
  /** 0 to 1. */
  readonly chance: () => number;
}

/**
 * SMS by two companies. Most messages go to the first; while it fails or is slow its share shifts to the second, and back by
 * degrees. A company that fails hands this very message to the other one: a call that was cut off may have been taken all the
 * same, so then, and after a crash, a person may read it twice rather than not at all.
 */
export const smsChannel = ({ first, second, stripsMarks, minutes, chance }: Parts): Channel => ({
  stripsMarks,
  // The dearer of the two, so that the month's cap holds whoever takes it.
  priceVnd: (segments) => segments * Math.max(first.priceVndPerSegment, second?.priceVndPerSegment ?? 0),
  send: async (message) => {
    if (second === undefined) return first.send(message);
    const isSecondFirst = chance() < shareOfSecond((await minutes?.recent(first.name)) ?? []);
    const [one, other] = isSecondFirst ? [second, first] : [first, second];
    try {
      const handed = await one.send(message);
      minutes?.note(one.name, "taken");
      return handed;
    } catch {
      minutes?.note(one.name, "failed");
      return other.send(message);
    }
  },
});
