import type { Province } from "../../shared/domain/agency/province.ts";
import type { DeadLetterQueues } from "../../shared/messaging/dead-letters.ts";
import type { QueueRef } from "../../shared/messaging/queue-map.ts";
import type { ReadRates } from "../../shared/messaging/queue-metrics.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CarrierMinutes } from "../../shared/store/carrier-minutes.ts";
import type { DeliveryStore } from "../../shared/store/delivery-store.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";
import type { WayDeps } from "./way.ts";

export interface OperationsDeps extends WayDeps {
  readonly queues: readonly QueueRef[];
  readonly sqs: DeadLetterQueues;
  readonly store: OperationsStore;
  readonly rates: ReadRates;
  readonly dossiers: Pick<DossierStore, "load" | "archived" | "loadForm" | "loadMany" | "openIn" | "heldBy">;
  readonly delivery: Pick<DeliveryStore, "all">;
  /** How one carrier of messages did in the last quarter of an hour. */
  readonly carrierMinutes: CarrierMinutes["recent"];
  readonly province: () => Promise<Province>;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
