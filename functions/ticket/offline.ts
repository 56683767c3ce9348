import {
  type NumberBlockView,
  OfflineNumberRequest,
  ReserveBlockRequest,
} from "../../shared/contracts/number-block-api.ts";
import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { epochOf, formatDate, fromLocal, instantOf } from "../../shared/domain/calendar/time.ts";
import { accept, refuse } from "../../shared/domain/decider.ts";
import { numbersOf } from "../../shared/domain/ticket/number-block.ts";
import { serviceAt, sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import { knownCentre } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { ticketView } from "./view.ts";

/** Numbers for a machine to give while it has no network, of the day for which a number taken now is valid. */
export const reserveBlock = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
): Promise<Parsed<NumberBlockView>> => {
  const [body, key, at] = [await readBody(c, ReserveBlockRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const { commune, line: lineId } = body.value;
  const found = await knownCentre(deps.definitions, commune);
  if (!found.ok) return found;
  const centre = found.value;
  const permitted = await permit(deps, principal, centre, lineId, "ticket.reserve");
  if (!permitted.ok) return permitted;
  const line = centre.lines.find(({ id }) => id === lineId);
  if (line === undefined) return refuse("LINE_UNKNOWN", { field: "line", detail: { line: lineId } });
  const service = serviceAt(line, at, centre.calendar);
  if (!service.ok) return service;
  const { date } = service.value;
  const reserved = await deps.blocks.reserve({ commune, date, line: line.id }, key.value ?? deps.newId(), at);
  if (reserved === undefined) return refuse("LINE_FULL", { detail: { date: formatDate(date) } });
  const closes = sessionsOf(line, date, centre.calendar).map(({ to }) => fromLocal(date, to));
  return accept({
    commune,
    line: line.id,
    id: reserved.id,
    lineName: line.name,
    prefix: line.prefix,
    date,
    ...numbersOf(reserved.block),
    until: instantOf(Math.max(...closes.map(epochOf))),
    at,
  });
};

/** Enters a number that a machine gave without a network, on the day of its block, however late it is told. */
export const handInNumber = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
): Promise<Parsed<TicketView>> => {
  const [body, at] = [await readBody(c, OfflineNumberRequest), deps.now()];
  if (!body.ok) return body;
  const { commune, line } = body.value;
  const found = await knownCentre(deps.definitions, commune);
  if (!found.ok) return found;
  const centre = found.value;
  const permitted = await permit(deps, principal, centre, line, "ticket.reserve");
  if (!permitted.ok) return permitted;
  const { ticketNumber: number, ...given } = body.value;
  const entered = await deps.offline.handIn({ ...given, number, at });
  return entered.ok ? accept(ticketView(centre, entered.value.ticket, entered.value.day, at)) : entered;
};
