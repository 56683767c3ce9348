import { messageOf } from "../host-fault.ts";

/** Failures in a row, with no success between them. */
export interface Streak {
  failed(fault: unknown): void;
  succeeded(): void;
  /** One sentence once they have lasted too long; undefined while all is well or may be well again soon. */
  complaint(): string | undefined;
}

/** A poller asks many times a second; a fault that lasts is written down once a minute. */
const reportEachMs = 60_000;
/** Shorter than this it may be an engine that is busy. */
const patienceMs = 20_000;

/** @param what names the poller in the complaint, such as "the stream reader of routing" */
export const streak = (what: string, report: (fault: unknown) => void, now: () => number = Date.now): Streak => {
  let since: number | undefined;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let last = "";
  return {
    failed: (fault) => {
      since ??= now();
      const message = messageOf(fault);
      if (message !== last || now() - reportedAt >= reportEachMs) {
        report(fault);
        reportedAt = now();
      }
      last = message;
    },
    succeeded: () => {
      since = undefined;
      last = "";
    },
    complaint: () =>
      since !== undefined && now() - since >= patienceMs
        ? `${what} has failed since ${new Date(since).toISOString()}: ${last}`
        : undefined,
  };
};
