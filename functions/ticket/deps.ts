import type { Clock } from "../../shared/runtime/clock.ts";
import type { AppointmentStore } from "../../shared/store/appointment-store.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { CounterPauses } from "../../shared/store/counter-pauses.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import type { CentreDefinitions } from "./centre.ts";

export interface TicketDeps {
  readonly tickets: TicketStore;
  readonly appointments: AppointmentStore;
  readonly pauses: CounterPauses;
  readonly definitions: CentreDefinitions;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
  /** What an appointment is known by: the secret of its link, and eight digits to be said or typed. */
  readonly newSecret: () => string;
  readonly newCode: () => string;
}
