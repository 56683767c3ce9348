import * as z from "zod";
import { eventTopic } from "../../shared/messaging/event-topic.ts";
import { sns } from "../../shared/messaging/sns.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { appointmentSlots } from "../../shared/store/appointment-slots.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { withClosures } from "../../shared/store/closed-calendar.ts";
import { closureStore } from "../../shared/store/closure-store.ts";
import { dayCountsStore } from "../../shared/store/day-counts-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { readRoom } from "../../shared/store/room-day.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { watchTickets } from "./watch.ts";

const Name = z.string().min(1);
const env = readEnv(z.object({ TICKET_TABLE: Name, DEFINITION_TABLE: Name, EVENT_TOPIC_ARN: Name }));
const client = dynamodb();
const closures = closureStore(client, env.TICKET_TABLE);

export const handler = entry(
  watchTickets({
    tickets: ticketStore(ticketPages(client, env.TICKET_TABLE)),
    room: readRoom(client, env.TICKET_TABLE),
    counts: dayCountsStore(client, env.TICKET_TABLE),
    appointments: appointmentStore(appointmentSlots(client, env.TICKET_TABLE)),
    closures,
    definitions: withClosures(definitionStore({ client, table: env.DEFINITION_TABLE, now }), closures, now),
    publish: eventTopic(sns(), env.EVENT_TOPIC_ARN),
    now,
  }),
);
