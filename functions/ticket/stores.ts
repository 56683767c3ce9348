import { appointmentSlots } from "../../shared/store/appointment-slots.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { closureStore } from "../../shared/store/closure-store.ts";
import { counterDays } from "../../shared/store/counter-day.ts";
import { counterPauses } from "../../shared/store/counter-pauses.ts";
import { dayCountsStore } from "../../shared/store/day-counts-store.ts";
import type { dynamodb } from "../../shared/store/dynamodb.ts";
import { numberBlocks } from "../../shared/store/number-blocks.ts";
import { offlineCalls, pagesTogether } from "../../shared/store/offline-calls.ts";
import { offlineNumbers } from "../../shared/store/offline-numbers.ts";
import { readRoom } from "../../shared/store/room-day.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import type { TicketDeps } from "./deps.ts";
import { roomFrom } from "./later-room.ts";

interface Tables {
  readonly ticket: string;
  /** For the lists of staff alone. */
  readonly dossier: string;
}

/** All that the function keeps of waiting rooms, as it lies in DynamoDB. */
export const ticketStores = (
  client: ReturnType<typeof dynamodb>,
  { ticket, dossier }: Tables,
): Omit<TicketDeps, "definitions" | "audit" | "now" | "newId" | "newSecret" | "newCode"> => {
  const pages = ticketPages(client, ticket);
  const blocks = numberBlocks(client, ticket);
  const tickets = ticketStore(pages);
  const appointments = appointmentStore(appointmentSlots(client, ticket));
  const staff = staffStore(client, dossier);
  return {
    tickets,
    room: readRoom(client, ticket),
    blocks,
    offline: offlineNumbers(pages, blocks),
    offlineCalls: offlineCalls(pages, pagesTogether(client, ticket)),
    appointments,
    closures: closureStore(client, ticket),
    pauses: counterPauses(client, ticket),
    counterDays: counterDays(client, ticket),
    counts: dayCountsStore(client, ticket),
    laterRoom: roomFrom({ tickets, appointments }),
    staffOf: async (agency) => Object.values((await staff.load(agency)).offices).flat(),
  };
};
