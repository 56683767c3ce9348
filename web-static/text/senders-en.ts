import type { senders as vi } from "./senders-vi.ts";
import type { Wording } from "./wording.ts";

/** Which company sends SMS now, on the operations screen. */
export const senders: Wording<typeof vi> = {
  only: "SMS: the first provider sends every message; the province has no second one.",
  first: "SMS: the first provider sends every message.",
  second: (percent: number) =>
    `SMS: the second provider sends about ${percent} % of the messages; the rest goes to the first, to see when it is well again.`,
  nothing: "In the last 15 minutes nothing went through the first provider.",
  because: (given: number, failed: number, slow: number) =>
    failed + slow === 0
      ? `In the last 15 minutes all ${given} messages through the first provider went well.`
      : `In the last 15 minutes the first provider was given ${given} messages: ${failed} calls failed, ${slow} messages took more than 5 minutes.`,
};
