import type { Clock } from "../../shared/runtime/clock.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CounterPauses } from "../../shared/store/counter-pauses.ts";
import type { DayCountsStore } from "../../shared/store/day-counts-store.ts";
import type { NumberBlocks } from "../../shared/store/number-blocks.ts";
import type { OfflineNumbers } from "../../shared/store/offline-numbers.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import type { CentreDefinitions } from "./centre.ts";

export interface TicketDeps {
  readonly tickets: TicketStore;
  readonly pauses: CounterPauses;
  readonly counts: Pick<DayCountsStore, "kept">;
  readonly blocks: NumberBlocks;
  readonly offline: OfflineNumbers;
  readonly definitions: CentreDefinitions;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
}
