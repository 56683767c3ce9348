import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import type { WaitingMessages } from "../../shared/store/waiting-messages.ts";

export interface WakeDeps {
  readonly waiting: WaitingMessages;
  /** Puts bodies into the notification queue; kept once this returns. */
  readonly put: (bodies: readonly string[]) => Promise<void>;
  readonly now: Clock;
}

/** SNS takes about 20 SMS a second: what the queue would not get rid of within the minute is found again in the next. */
const atOnce = 1_000;

/**
 * Each minute: messages whose time has come go into the queue again. They stay in the ledger's index until the consumer has
 * claimed them, so that a crash here, or of the consumer, only brings them once more.
 */
export const wakeMessages = async ({ waiting, put, now }: WakeDeps): Promise<void> => {
  const due = await waiting.due(now(), atOnce);
  if (due.length === 0) return;
  await put(due);
  log.info("messages woken", { count: due.length });
};
