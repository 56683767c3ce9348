import type { AgencyQueues } from "../../shared/messaging/agency-queues.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { DefinitionStore } from "../../shared/store/definition-store.ts";
import type { DeliveryStore } from "../../shared/store/delivery-store.ts";

export interface AgencyDeps {
  readonly definitions: Pick<DefinitionStore, "province" | "workingCalendar">;
  readonly delivery: Pick<DeliveryStore, "load" | "all" | "changeBreaker" | "changeOutages">;
  /** @param key of the agency; undefined where it has no queue */
  readonly backlog: (key: string) => ReturnType<AgencyQueues["backlog"]>;
  /** Rows about its messages that wait for a person. @param key of the agency */
  readonly stuck: (key: string) => Promise<number>;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
