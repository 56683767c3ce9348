import type { AnnouncementMessage } from "../../shared/contracts/announcement-api.ts";
import { type QuietHours, quietUntil } from "../../shared/domain/message/quiet-hours.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import { log } from "../../shared/runtime/log.ts";
import type { AnnouncementStore } from "../../shared/store/announcement-store.ts";

export interface SweepDeps {
  readonly announcements: Pick<AnnouncementStore, "active" | "load" | "parts">;
  readonly send: Send<AnnouncementMessage>;
  readonly quiet: QuietHours;
  readonly now: Clock;
}

/**
 * Brings the parts again that are not through: after a night, a pause, a crash, or a part that the queue gave up. A part that is
 * in the queue already comes twice, and tells nobody twice.
 */
export const sweepAnnouncements = (deps: SweepDeps) => async (): Promise<void> => {
  if (quietUntil(deps.quiet, deps.now()) !== undefined) return;
  for (const { commune, id } of await deps.announcements.active()) {
    const one = await deps.announcements.load(commune, id);
    if (one?.status !== "sending") continue;
    const open = (await deps.announcements.parts(id)).filter(
      ({ part, result }) => part <= (one.parts ?? 0) && result === undefined,
    );
    // All are through and it was not closed: the last one closes it.
    const again = open.length > 0 ? open : [{ part: one.parts ?? 0 }];
    for (const { part } of again) await deps.send({ type: "motcua.announcement.part.v1", commune, id, part });
    log.info("parts of an announcement brought again", { id, parts: open.length });
  }
};
