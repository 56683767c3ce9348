import { ticketApi } from "../../functions/ticket/api.ts";
import { roomFrom } from "../../functions/ticket/later-room.ts";
import type { StaffOfficer } from "../../shared/domain/staff/office-staff.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import type { AuditEntry } from "../../shared/store/audit-store.ts";
import { withClosures } from "../../shared/store/closed-calendar.ts";
import { offlineCalls } from "../../shared/store/offline-calls.ts";
import { offlineNumbers } from "../../shared/store/offline-numbers.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "./definitions.ts";
import { memoryAppointments } from "./memory-appointments.ts";
import { memoryBlocks } from "./memory-blocks.ts";
import { memoryClosures } from "./memory-closures.ts";
import { memoryCounterDays } from "./memory-counter-day.ts";
import { memoryDayCounts } from "./memory-day-counts.ts";
import { memoryPagesTogether } from "./memory-pages-together.ts";
import { memoryPauses } from "./memory-pauses.ts";
import { memoryRoom } from "./memory-room.ts";
import { memoryTicketPages } from "./memory-ticket-pages.ts";
import { officerEvent } from "./officer-event.ts";

interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  /** Groups of a signed-in officer, e.g. "receptionist:01288"; nobody is signed in without. */
  readonly as?: readonly string[];
  /** His user name; "can-bo" when absent. */
  readonly officer?: string;
  /** The visitor's network address, as a function sees it that has believed the edge. */
  readonly from?: string;
}

let published: ReturnType<typeof publishedDefinitions> | undefined;

/** The demonstration province's waiting rooms with an empty table in memory and a clock that the test sets. */
export const ticketWorld = async (at: string) => {
  const clock = { at };
  const audit: AuditEntry[] = [];
  const counts = memoryDayCounts();
  const pages = memoryTicketPages();
  const tickets = ticketStore(pages);
  const blocks = memoryBlocks();
  const appointments = appointmentStore(memoryAppointments());
  published ??= publishedDefinitions();
  const closures = memoryClosures();
  const definitions = withClosures({ ...(await published) }, closures, () => clock.at);
  let id = 0;
  const pauses = memoryPauses();
  const counterDays = memoryCounterDays(pauses);
  const staff: StaffOfficer[] = [];
  const app = ticketApi({
    counts,
    blocks,
    offline: offlineNumbers(pages, blocks),
    offlineCalls: offlineCalls(pages, memoryPagesTogether(pages)),
    ...{ tickets, pauses, counterDays },
    room: memoryRoom(pages, counterDays),
    staffOf: async () => staff,
    laterRoom: roomFrom({ tickets, appointments }),
    appointments,
    closures,
    definitions,
    audit: { record: async (entry) => void audit.push(entry) },
    now: () => clock.at,
    newId: () => `id-${++id}`,
    newSecret: () => `SECRET${++id}`,
    newCode: () => String(++id).padStart(8, "0"),
  });
  const ask = async (method: "GET" | "POST", path: string, asking: Asking = {}): Promise<Response> => {
    const { body, key } = asking;
    return app.request(
      path,
      {
        method,
        headers: { ...(key === undefined ? {} : { "idempotency-key": key }) },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      },
      { event: officerEvent({ officer: "can-bo", ...asking }) },
    );
  };
  return {
    clock,
    audit,
    tickets,
    counts,
    counterDays,
    staff,
    appointments,
    closures,
    definitions,
    get: (path: string, asking?: Asking) => ask("GET", path, asking),
    post: (path: string, asking?: Asking) => ask("POST", path, asking),
  };
};
