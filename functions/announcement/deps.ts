import type { AnnouncementMessage } from "../../shared/contracts/announcement-api.ts";
import type { Send } from "../../shared/messaging/queue.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AnnouncementStore } from "../../shared/store/announcement-store.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";
import type { SubscriberStore } from "../../shared/store/subscriber-store.ts";

export interface AnnouncementDeps {
  readonly announcements: AnnouncementStore;
  readonly subscribers: SubscriberStore;
  readonly definitions: Pick<DefinitionReader, "province">;
  readonly audit: Pick<AuditStore, "record">;
  /** What messages have cost in a month, "2026-11". */
  readonly spentIn: (month: string) => Promise<number>;
  readonly send: Send<AnnouncementMessage>;
  readonly now: Clock;
  readonly newId: () => string;
  /** Six digits that nobody can foresee. */
  readonly newCode: () => string;
  /** Twelve letters that nobody can guess. */
  readonly newToken: () => string;
  readonly publicUrl: string;
}
