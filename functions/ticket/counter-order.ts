import type { CounterOrder, TicketOfOrder } from "../../shared/contracts/offline-calls-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import { orderRulesOf } from "../../shared/domain/ticket/order-rules.ts";
import {
  byFirstTurn,
  byTurn,
  type FirstCall,
  isInLine,
  isMet,
  type MetTicket,
  queueOf,
  type Ticket,
} from "../../shared/domain/ticket/ticket.ts";
import type { TicketDeps } from "./deps.ts";
import { deskOf } from "./desk.ts";

/** The rules of order look at no more calls of a line: `inARow` is ten at most, a place is twenty back at most. */
const CALLS_OF_A_LINE = 20;
/** Calls of the counter itself, to be recalled. */
const CALLS_OF_COUNTER = 10;

const placeOfCall = ({ counter, turn }: FirstCall) => ({ counter, turn });

const told = (ticket: Ticket): TicketOfOrder => {
  const { line, number, priority, issuedAt, slotAt, status, place } = ticket;
  const servedAt = "servedAt" in ticket ? ticket.servedAt : undefined;
  return {
    ...{ line, number, priority, issuedAt, status },
    ...(slotAt === undefined ? {} : { slotAt }),
    ...(place === undefined ? {} : { place }),
    ...(servedAt === undefined ? {} : { servedAt }),
    ...(isMet(ticket)
      ? {
          call: {
            ...placeOfCall(ticket),
            calledAt: ticket.calledAt,
            ...(ticket.first === undefined ? {} : { first: placeOfCall(ticket.first) }),
          },
        }
      : {}),
  };
};

/** Of a day as much as the counter needs to call on by itself. */
const neededOf = (day: readonly Ticket[], counter: string, lines: readonly string[]): Ticket[] => {
  const met = day.filter(isMet).sort(byFirstTurn);
  const own = met.filter((ticket) => ticket.counter === counter).sort(byTurn);
  const needed = new Set<MetTicket>([
    ...lines.flatMap((line) => met.filter((ticket) => queueOf(ticket) === line).slice(-CALLS_OF_A_LINE)),
    ...own.slice(-CALLS_OF_COUNTER),
    ...own.filter(({ status }) => status === "held"),
  ]);
  return day.filter(
    (ticket) => (isMet(ticket) && needed.has(ticket)) || (isInLine(ticket) && lines.includes(queueOf(ticket))),
  );
};

/** What the counter keeps for a time without a network: who waits in its lines, and by which rules they are called. */
export const showOrder = async (deps: TicketDeps, principal: Principal, id: string): Promise<Result<CounterOrder>> => {
  const at = deps.now();
  const desk = await deskOf(deps, principal, id, { at });
  if (!desk.ok) return desk;
  const { centre, counter, today } = desk.value;
  return accept({
    counter: id,
    commune: centre.commune,
    date: toLocal(at).date,
    at,
    lines: centre.lines.map((line) => {
      const { stepMs, ...rules } = orderRulesOf(line);
      const ageing = stepMs === undefined ? {} : { stepMs };
      const { prefix, name } = line;
      return { id: line.id, prefix, name, own: counter.lines.includes(line.id), rules: { ...rules, ...ageing } };
    }),
    tickets: neededOf(today.tickets, id, counter.lines).map(told),
  });
};
