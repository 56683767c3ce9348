import { CallNextRequest, type CounterView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { seatsNow } from "../../shared/domain/ticket/seat.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { atCounter } from "../../shared/domain/ticket/waiting-room.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import { callingDays, hasWorked, orderIn } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { type Desk, deskNow, deskOf } from "./desk.ts";
import { noteFlows } from "./flow.ts";
import { counterView } from "./view.ts";

/** Who is at the counter, on the latest of its calling days on which someone is. */
export const currentOf = async (deps: TicketDeps, { centre, counter, today }: Desk, at: Instant) => {
  const days = callingDays(centre, counter.lines, at).map(({ date }) =>
    date === toLocal(at).date ? today.tickets : deps.tickets.day(centre.commune, date, "fresh"),
  );
  const tickets = await Promise.all(days);
  const ticket = tickets.map((day) => atCounter(day, counter.id)).findLast((one) => one !== undefined);
  const day = tickets.find((one) => ticket !== undefined && one.includes(ticket)) ?? tickets.flat();
  return { ticket, day, at };
};

const viewOf = async (deps: TicketDeps, desk: Desk, at: Instant): Promise<CounterView> =>
  counterView(desk.centre, desk.counter, await currentOf(deps, desk, at));

/** The counter right after something was written about it. */
export const viewAfter = async (deps: TicketDeps, { home }: Desk, at: Instant): Promise<CounterView> =>
  viewOf(deps, await deskNow(deps, home, at), at);

export const showCounter = async (deps: TicketDeps, principal: Principal, id: string): Promise<Result<CounterView>> => {
  const at = deps.now();
  const desk = await deskOf(deps, principal, id, { at });
  return desk.ok ? accept(await viewOf(deps, desk.value, at)) : desk;
};

/** Nobody waits, so the call has brought nobody; whoever was at the counter has left all the same. */
const finishCurrent = async (
  deps: TicketDeps,
  desk: Desk,
  request: string,
  at: Instant,
): Promise<readonly Ticket[]> => {
  const { ticket, day } = await currentOf(deps, desk, at);
  if (ticket === undefined || ticket.status === "no-show") return day;
  const finished = await deps.tickets.act(ticket, { type: "FinishTicket", counter: desk.counter.id, request, at });
  return finished.ok ? finished.value.day : day;
};

/** Who calls sits there from then on; it is written when it was somebody else, so mostly once for an officer and day. */
export const takeSeat = async (
  deps: Pick<TicketDeps, "counterDays">,
  { centre, counter, today }: Desk,
  officer: string,
  since: Instant,
) => {
  const seat = seatsNow(today.counters.seats).find((one) => one.counter === counter.id);
  if (seat?.officer !== officer)
    await deps.counterDays.sit(centre.commune, toLocal(since).date, { counter: counter.id, officer, since });
};

export const callNext = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<CounterView>> => {
  const [body, key, at] = [await readBody(c, CallNextRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const found = await deskOf(deps, principal, id, { at });
  if (!found.ok) return found;
  const desk = found.value;
  const { centre, counter, home } = desk;
  const lines = body.value.lines ?? counter.lines;
  const foreign = lines.find((line) => !counter.lines.includes(line));
  if (foreign !== undefined)
    return refuse("LINE_NOT_AT_COUNTER", { field: "lines", detail: { line: foreign, counter: id } });
  if (centre.pauses.some((pause) => pause.counter === id)) return refuse("COUNTER_PAUSED");
  const request = key.value ?? deps.newId();
  const order = orderIn(centre, at);
  await takeSeat(deps, desk, principal.officer, at);
  // A press that is repeated after the counter was moved brings whom it brought, of whatever line.
  const repeatOf = body.value.lines ?? [...counter.lines, ...home.counter.lines];
  for (const { date, lines: open } of callingDays(centre, lines, at)) {
    const seen = date === toLocal(at).date ? desk.today.pages : undefined;
    const asked = { commune: centre.commune, date, counter: id, lines: open, repeatOf, request, at, seen, order };
    const answer = await deps.tickets.callNext(asked);
    if (!answer.ok) return answer;
    const { called, day, ...why } = answer.value;
    if (called === undefined) {
      if (hasWorked(centre, id, day)) break;
      continue;
    }
    log.info("called", { ticket: ticketId(called), counter: id, officer: principal.officer, date: toLocal(at).date });
    if (date === toLocal(at).date) await noteFlows(deps, centre, { day, date, at });
    return accept(counterView(centre, counter, { ticket: called, day, at, ...why }));
  }
  const day = await finishCurrent(deps, desk, request, at);
  return accept(counterView(centre, counter, { ticket: undefined, day, at }));
};
