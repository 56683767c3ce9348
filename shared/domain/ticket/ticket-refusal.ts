import * as z from "zod";

/** All that a person at a ticket machine or a counter can be refused. */
export const TicketRefusal = z.enum([
  "LINE_UNKNOWN",
  "LINE_FULL",
  "LINE_SESSION_FULL",
  "BLOCK_UNKNOWN",
  "LINE_NOT_AT_COUNTER",
  "COUNTER_UNKNOWN",
  "COUNTER_PAUSED",
  "COUNTER_HAS_PERSON",
  "COUNTER_NOT_OF_LINE",
  "NO_SERVICE_DAY",
  "TICKET_UNKNOWN",
  "TICKET_NOT_WAITING",
  "TICKET_NOT_CALLED",
  "TICKET_NOT_AT_THIS_COUNTER",
  "TICKET_AT_COUNTER",
  "TICKET_ALREADY_IN_LINE",
  "TICKET_ALREADY_AT_COUNTER",
  "TICKET_HELD",
  "TICKET_WAITS_AGAIN",
  "TICKET_RETURN_TOO_LATE",
  "TICKET_DAY_OVER",
  "TICKET_BEING_SERVED",
  "TICKET_FINISHED",
  "TICKET_MISSED",
]);
export type TicketRefusal = z.infer<typeof TicketRefusal>;
