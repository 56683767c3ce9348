import { CallNextRequest, type CounterView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import type { Counter } from "../../shared/domain/agency/province.ts";
import { type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { communeOfCounter, ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { atCounter } from "../../shared/domain/ticket/waiting-room.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import { permit } from "./access.ts";
import { type Centre, callingDays, centreOf, hasWorked, orderIn } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { counterView } from "./view.ts";

export interface Desk {
  readonly centre: Centre;
  readonly counter: Counter;
}

/** The counter, if it exists and the officer may call numbers in its commune. */
export const deskOf = async (deps: TicketDeps, principal: Principal, id: string): Promise<Result<Desk>> => {
  const commune = communeOfCounter(id);
  const centre = commune === undefined ? undefined : await centreOf(deps.definitions, commune);
  if (centre === undefined) return refuse("COUNTER_UNKNOWN", { detail: { counter: id.slice(0, 20) } });
  const permitted = await permit(deps, principal, centre, id);
  if (!permitted.ok) return permitted;
  const counter = centre.counters.find((one) => one.id === id);
  return counter === undefined ? refuse("COUNTER_UNKNOWN", { detail: { counter: id } }) : accept({ centre, counter });
};

/** Who is at the counter, on the latest of its calling days on which someone is. */
export const currentOf = async (deps: TicketDeps, { centre, counter }: Desk, at: Instant) => {
  const days = callingDays(centre, counter.lines, at).map(({ date }) =>
    deps.tickets.day(centre.commune, date, "fresh"),
  );
  const tickets = await Promise.all(days);
  const ticket = tickets.map((day) => atCounter(day, counter.id)).findLast((one) => one !== undefined);
  const day = tickets.find((one) => ticket !== undefined && one.includes(ticket)) ?? tickets.flat();
  return { ticket, day, at };
};

export const pauseOf = async ({ pauses }: TicketDeps, { centre, counter }: Desk, at: Instant) =>
  (await pauses.on(centre.commune, toLocal(at).date)).find((pause) => pause.counter === counter.id);

export const viewOf = async (deps: TicketDeps, desk: Desk, at: Instant): Promise<CounterView> => {
  const [current, pause] = await Promise.all([currentOf(deps, desk, at), pauseOf(deps, desk, at)]);
  return counterView(desk.centre, desk.counter, { ...current, pause });
};

export const showCounter = async (deps: TicketDeps, principal: Principal, id: string): Promise<Result<CounterView>> => {
  const desk = await deskOf(deps, principal, id);
  if (!desk.ok) return desk;
  return accept(await viewOf(deps, desk.value, deps.now()));
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

export const callNext = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<CounterView>> => {
  const [body, key, at] = [await readBody(c, CallNextRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const desk = await deskOf(deps, principal, id);
  if (!desk.ok) return desk;
  const { centre, counter } = desk.value;
  const lines = body.value.lines ?? counter.lines;
  const foreign = lines.find((line) => !counter.lines.includes(line));
  if (foreign !== undefined)
    return refuse("LINE_NOT_AT_COUNTER", { field: "lines", detail: { line: foreign, counter: id } });
  if ((await pauseOf(deps, desk.value, at)) !== undefined) return refuse("COUNTER_PAUSED");
  const request = key.value ?? deps.newId();
  const order = orderIn(centre, at);
  for (const { date, lines: open } of callingDays(centre, lines, at)) {
    const asked = { commune: centre.commune, date, counter: id, lines: open, request, at, order };
    const answer = await deps.tickets.callNext(asked);
    if (!answer.ok) return answer;
    const { called, day, ...why } = answer.value;
    if (called === undefined) {
      if (hasWorked(centre, id, day)) break;
      continue;
    }
    log.info("called", { ticket: ticketId(called), counter: id, officer: principal.officer, date: toLocal(at).date });
    return accept(counterView(centre, counter, { ticket: called, day, at, ...why }));
  }
  const day = await finishCurrent(deps, desk.value, request, at);
  return accept(counterView(centre, counter, { ticket: undefined, day, at }));
};
