import type * as z from "zod";
import { CountsView } from "./counts-api.ts";
import * as blocks from "./number-block-api.ts";
import * as offline from "./offline-calls-api.ts";
import type { Method, Operation } from "./operation.ts";
import * as ticket from "./ticket-api.ts";

const onTicket = (
  name: string,
  summary: string,
  body: z.ZodType = ticket.TicketActionRequest,
): [string, Record<string, Operation>] => [
  `/api/tickets/{id}/${name}`,
  { post: { summary, tag: "tickets", body, answer: ticket.TicketView } },
];

/** Operations on numbers, lines, counters and the board of a waiting room. */
export const ticketOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/tickets": {
    post: {
      summary: "Take a number",
      tag: "tickets",
      public: true,
      body: ticket.TakeTicketRequest,
      answer: ticket.TicketView,
      status: 201,
    },
  },
  "/api/tickets/assisted": {
    post: {
      summary: "Take a number for somebody, without the limit on those who take their own",
      tag: "tickets",
      body: ticket.TakeTicketRequest,
      answer: ticket.TicketView,
      status: 201,
    },
  },
  "/api/tickets/blocks": {
    post: {
      summary: "Reserve numbers for a ticket machine, to give while it has no network",
      tag: "tickets",
      body: blocks.ReserveBlockRequest,
      answer: blocks.NumberBlockView,
      status: 201,
    },
  },
  "/api/tickets/offline": {
    post: {
      summary: "Enter a number that was given without a network",
      tag: "tickets",
      body: blocks.OfflineNumberRequest,
      answer: ticket.TicketView,
      status: 201,
    },
  },
  "/api/tickets/{id}": {
    get: { summary: "One's place in line", tag: "tickets", public: true, answer: ticket.TicketView },
  },
  "/api/lines/{commune}": {
    get: { summary: "Lines of a centre and who waits", tag: "tickets", public: true, answer: ticket.LineList },
  },
  "/api/board/{commune}": {
    get: { summary: "What the screen shows", tag: "tickets", public: true, answer: ticket.BoardView },
  },
  "/api/counts/{commune}": {
    get: {
      summary: "Waits, visits, absences and numbers of a centre, live or by day, by line, hour, counter and class",
      tag: "tickets",
      query: { from: "First day, today when absent; at most 31 days", to: "Last day, `from` when absent" },
      answer: CountsView,
    },
  },
  "/api/counters/{id}": {
    get: { summary: "The counter and its ticket", tag: "tickets", answer: ticket.CounterView },
  },
  "/api/counters/{id}/call-next": {
    post: {
      summary: "Call the next person; the ticket before counts as finished",
      tag: "tickets",
      body: ticket.CallNextRequest,
      answer: ticket.CounterView,
    },
  },
  "/api/counters/{id}/order": {
    get: {
      summary: "What a counter keeps to go on calling without a network",
      tag: "tickets",
      answer: offline.CounterOrder,
    },
  },
  "/api/counters/{id}/offline-calls": {
    post: {
      summary: "Tell calls that the counter made without a network; told twice they are there once",
      tag: "tickets",
      body: offline.OfflineCallsRequest,
      answer: offline.OfflineCallsView,
    },
  },
  "/api/counters/{id}/pause": {
    post: {
      summary: "Call nobody for a while; the board says so",
      tag: "tickets",
      body: ticket.PauseRequest,
      answer: ticket.CounterView,
    },
  },
  "/api/counters/{id}/resume": {
    post: { summary: "Open the counter again", tag: "tickets", answer: ticket.CounterView },
  },
  ...Object.fromEntries([
    onTicket("serve", "The person is at the counter"),
    onTicket("finish", "The visit is over"),
    onTicket("no-show", "Nobody came"),
    onTicket("recall", "Call again without a new number"),
    onTicket("hold", "Set the number aside while the person fetches or mends a paper"),
    onTicket("return", "Somebody who was absent, or has mended his papers, waits again with the same number"),
    onTicket(
      "transfer",
      "Move the number to another line, with the place of its first time",
      ticket.TransferTicketRequest,
    ),
    onTicket("hand-over", "Let another counter go on with an unfinished visit", ticket.HandOverTicketRequest),
  ]),
};
