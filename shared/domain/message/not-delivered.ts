import type { ChannelName } from "./preference.ts";
import type { MessageKind } from "./sending.ts";

/** What is known of a message that a carrier took and could not deliver. */
export interface NotDelivered {
  readonly kind: MessageKind;
  /** Ways to the person that were not tried, the next first; each carries a message once at the most. */
  readonly left: readonly ChannelName[];
  /** When it says nothing new any more; unknown where no other way was left from the beginning. */
  readonly goodUntil: string | undefined;
}

/** What follows: it goes by the next way, somebody calls the person, or nothing. */
export type AfterNotDelivered = "other-way" | "call" | "nothing";

/** Whether somebody has to call a person whom no message reached: what the law has us tell must be told. */
export const mustCall = (kind: MessageKind): boolean => kind === "required";

export const afterNotDelivered = ({ kind, left, goodUntil }: NotDelivered, now: string): AfterNotDelivered => {
  if (left.length > 0 && goodUntil !== undefined && now < goodUntil) return "other-way";
  return mustCall(kind) ? "call" : "nothing";
};
