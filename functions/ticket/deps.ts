import type { StaffOfficer } from "../../shared/domain/staff/office-staff.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { AppointmentStore } from "../../shared/store/appointment-store.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import type { ClosureStore } from "../../shared/store/closure-store.ts";
import type { CounterDays } from "../../shared/store/counter-day.ts";
import type { CounterPauses } from "../../shared/store/counter-pauses.ts";
import type { DayCountsStore } from "../../shared/store/day-counts-store.ts";
import type { NumberBlocks } from "../../shared/store/number-blocks.ts";
import type { OfflineCalls } from "../../shared/store/offline-calls.ts";
import type { OfflineNumbers } from "../../shared/store/offline-numbers.ts";
import type { ReadRoom } from "../../shared/store/room-day.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import type { CentreDefinitions } from "./centre.ts";
import type { LaterRoom } from "./later-room.ts";

export interface TicketDeps {
  readonly tickets: TicketStore;
  readonly room: ReadRoom;
  readonly counts: Pick<DayCountsStore, "kept">;
  readonly blocks: NumberBlocks;
  readonly offline: OfflineNumbers;
  readonly offlineCalls: OfflineCalls;
  readonly pauses: CounterPauses;
  readonly counterDays: CounterDays;
  /** Everybody among whom the work of a commune's offices is shared out; empty where none is. */
  readonly staffOf: (agency: string) => Promise<readonly StaffOfficer[]>;
  /** Where there is room when a line gives no more numbers for its day. */
  readonly laterRoom: LaterRoom;
  readonly appointments: AppointmentStore;
  readonly closures: ClosureStore;
  readonly definitions: CentreDefinitions;
  readonly audit: Pick<AuditStore, "record">;
  readonly now: Clock;
  readonly newId: () => string;
  /** What an appointment is known by: the secret of its link, and eight digits to be said or typed. */
  readonly newSecret: () => string;
  readonly newCode: () => string;
}
