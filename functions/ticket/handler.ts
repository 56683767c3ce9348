import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { fromVisitor } from "../../shared/runtime/edge.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { newCode, newSecret } from "../../shared/runtime/secret.ts";
import { appointmentSlots } from "../../shared/store/appointment-slots.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { counterDays } from "../../shared/store/counter-day.ts";
import { counterPauses } from "../../shared/store/counter-pauses.ts";
import { dayCountsStore } from "../../shared/store/day-counts-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { numberBlocks } from "../../shared/store/number-blocks.ts";
import { offlineNumbers } from "../../shared/store/offline-numbers.ts";
import { staffStore } from "../../shared/store/staff-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { ticketApi } from "./api.ts";
import { laterSessions } from "./later-room.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    ...{ TICKET_TABLE: Name, DEFINITION_TABLE: Name, AUDIT_TABLE: Name, ORIGIN_SECRET: Name },
    /** For the lists of staff alone. */
    DOSSIER_TABLE: Name,
  }),
);
const client = dynamodb();
const pages = ticketPages(client, env.TICKET_TABLE);
const blocks = numberBlocks(client, env.TICKET_TABLE);
const staff = staffStore(client, env.DOSSIER_TABLE);
const tickets = ticketStore(pages);
const answer = handle(
  ticketApi({
    tickets,
    blocks,
    offline: offlineNumbers(pages, blocks),
    counts: dayCountsStore(client, env.TICKET_TABLE),
    laterRoom: laterSessions(tickets),
    staffOf: async (agency) => Object.values((await staff.load(agency)).offices).flat(),
    appointments: appointmentStore(appointmentSlots(client, env.TICKET_TABLE)),
    pauses: counterPauses(client, env.TICKET_TABLE),
    counterDays: counterDays(client, env.TICKET_TABLE),
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
    newSecret,
    newCode,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(fromVisitor(event, env.ORIGIN_SECRET)));
