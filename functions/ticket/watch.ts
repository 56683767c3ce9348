import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { type TicketNearData, ticketTypes } from "../../shared/contracts/event.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { callOrder, placeInLine } from "../../shared/domain/ticket/call-order.ts";
import { wasPassed } from "../../shared/domain/ticket/offline-call.ts";
import { type OrderRules, orderRulesOf } from "../../shared/domain/ticket/order-rules.ts";
import type { Ticket, WaitingTicket } from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { nearBecauseOf } from "../../shared/domain/ticket/waiting-room.ts";
import { askedOnce } from "../../shared/runtime/asked-once.ts";
import { log } from "../../shared/runtime/log.ts";
import { appointmentsIn } from "../../shared/store/appointment-stream.ts";
import { bookedIn, closureIn, reopeningIn, takenIn } from "../../shared/store/closure-stream.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import { callsIn, dayWritten, type PageCalls, surgesIn } from "../../shared/store/ticket-stream.ts";
import { centreOf } from "./centre.ts";
import { type CountingDeps, closedDays } from "./closed-days.ts";
import { type CloseOutDeps, closeOutDay, closeOutLate, tellLateNumbers, tellReopened } from "./closure/close-out.ts";
import { roomFact } from "./room-fact.ts";
import { tellSurge } from "./tell-surge.ts";
import { numberOf } from "./view.ts";
import { tellHolder } from "./watch-appointment.ts";

export interface WatchDeps extends CountingDeps, CloseOutDeps {
  readonly tickets: Pick<TicketStore, "line" | "day">;
}

type Near = WaitingTicket & { readonly ahead: number };

const nearAfter = (
  line: readonly Ticket[],
  turns: readonly number[],
  nearAt: number,
  rules: OrderRules,
  now: Instant,
): Near[] => {
  const near = new Map<string, Near>();
  const order = callOrder(line, rules, now);
  for (const turn of turns)
    for (const ticket of nearBecauseOf(line, turn, nearAt, rules, now))
      if (!wasPassed(ticket, line, turns, now))
        near.set(ticketId(ticket), { ...ticket, ahead: placeInLine(order, ticket) });
  return [...near.values()];
};

/**
 * Tells each person once that the turn is near, when a call has brought him there; his phone stays in the table.
 * @param named ids that this batch has published; calls of one minute often name the same person
 */
const watchCalls = async (
  deps: WatchDeps,
  { commune, date, line: lineId, turns }: PageCalls,
  named: Set<string>,
): Promise<void> => {
  // Calls of a day that is over are told when the network is back; nobody waits there any more.
  if (date < toLocal(deps.now()).date) return;
  const centre = await centreOf(deps.definitions, commune);
  const line = centre?.lines.find(({ id }) => id === lineId);
  if (centre === undefined || line === undefined)
    return log.warn("line is no longer defined", { commune, line: lineId });
  const near = nearAfter(
    await deps.tickets.line(commune, date, lineId),
    turns,
    line.nearAt,
    orderRulesOf(line),
    deps.now(),
  );
  const all = near.map((ticket) => {
    const [id, number] = [ticketId(ticket), numberOf(centre, ticket)];
    const data: TicketNearData = { event: "TicketNear", commune, line: lineId, number, ahead: ticket.ahead };
    return roomFact(centre, { id: `${id}:near`, type: ticketTypes.TicketNear, subject: id, time: deps.now(), data });
  });
  const facts = all.filter(({ envelope: { id } }) => !named.has(id));
  if (facts.length > 0) await deps.publish(facts);
  for (const { envelope } of facts) named.add(envelope.id);
};

/**
 * Reads the ticket table's changes: who is near now, and which day is over and can be counted. A change that fails ends the
 * batch there, and Lambda gives it again from that one on: an event has the same id then, so nobody is told twice.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const watchTickets = (deps: WatchDeps) => {
  const foldClosed = closedDays(deps);
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const named = new Set<string>();
    // A batch is handed over after all of its changes were written, so the first look at a line sees them all.
    const batch = {
      ...deps,
      tickets: { ...deps.tickets, line: askedOnce(deps.tickets.line) },
      closures: { on: askedOnce(deps.closures.on) },
    };
    for (const record of Records)
      try {
        await watchRecord(batch, record, named);
        // Behind the messages, which somebody waits for.
        const written = dayWritten(record.dynamodb?.NewImage);
        if (written !== undefined) await foldClosed(written.commune, written.date);
      } catch (error) {
        const sequence = record.dynamodb?.SequenceNumber ?? "";
        log.error("change failed", { sequence, error: error as Error });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    return { batchItemFailures: [] };
  };
};

const watchRecord = async (deps: WatchDeps, { dynamodb }: DynamoDBRecord, named: Set<string>): Promise<void> => {
  const change = [dynamodb?.OldImage, dynamodb?.NewImage] as const;
  const closed = closureIn(...change);
  if (closed !== undefined) await closeOutDay(deps, closed);
  const reopened = reopeningIn(...change);
  if (reopened !== undefined) await tellReopened(deps, reopened);
  // Before the holder is told: of an appointment that is closed out at once he hears only that.
  for (const booked of bookedIn(...change)) await closeOutLate(deps, booked);
  await tellLateNumbers(deps, takenIn(...change));
  for (const told of appointmentsIn(...change)) await tellHolder(deps, told);
  for (const calls of callsIn(...change)) await watchCalls(deps, calls, named);
  for (const begun of surgesIn(...change)) await tellSurge(deps, begun);
};
