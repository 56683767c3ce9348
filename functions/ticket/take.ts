import { TakeTicketRequest, type TicketView } from "../../shared/contracts/ticket-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { formatDate } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { issuingWindow } from "../../shared/domain/ticket/capacity.ts";
import type { LateReason } from "../../shared/domain/ticket/late-reason.ts";
import { serviceAt, serviceDayBefore, sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody, visitorOf } from "../../shared/runtime/http.ts";
import { roomLater, roomNowhere } from "../../shared/text/later-room.ts";
import { permit } from "./access.ts";
import { type Centre, knownCentre, type LimitedLine, onDay } from "./centre.ts";
import type { DayNow } from "./day-forecast.ts";
import type { TicketDeps } from "./deps.ts";
import { flowAfter, noteFlow } from "./flow.ts";
import { phoneOf } from "./phone-of.ts";
import { ticketView } from "./view.ts";

/**
 * Gives a number for the next service of the line: today's, or after closing that of the next day of service.
 * @param principal the officer who takes it for somebody; undefined when a visitor takes it himself
 */
export const takeTicket = async (
  deps: TicketDeps,
  c: HttpContext,
  principal?: Principal,
): Promise<Parsed<TicketView>> => {
  const [body, key, at] = [await readBody(c, TakeTicketRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const { commune, line: lineId, priority, language } = body.value;
  const phone = phoneOf(body.value.phone);
  if (!phone.ok) return phone;
  const found = await knownCentre(deps.definitions, commune);
  if (!found.ok) return found;
  const centre = found.value;
  const permitted =
    principal === undefined ? accept(null) : await permit(deps, principal, centre, lineId, "ticket.take");
  if (!permitted.ok) return permitted;
  const line = centre.lines.find(({ id }) => id === lineId);
  if (line === undefined) return refuse("LINE_UNKNOWN", { field: "line", detail: { line: lineId } });
  const service = serviceAt(line, at, centre.calendar);
  if (!service.ok) return service;
  const { date, open } = service.value;
  const request = key.value ?? deps.newId();
  // While the line is closed, a repeat may ask for what was answered shortly before closing, for the day of then.
  const alsoOn = open ? undefined : serviceDayBefore(line, date, centre.calendar);
  const visitor = principal === undefined ? visitorOf(c, request) : undefined;
  const sessions = sessionsOf(line, date, centre.calendar);
  // An officer may give a number more: he sees who stands there.
  const window = principal === undefined ? issuingWindow(line, sessions, date, at) : undefined;
  const room = await deps.room(commune, date, "fresh");
  const now = onDay(centre, room.counters);
  const mayInsist = principal !== undefined && may(principal, "ticket.take-late", centre);
  const despite = mayInsist ? body.value.despite : undefined;
  /** The day on which the line gives no number more. */
  let full: readonly Ticket[] | undefined;
  const unless = (day: readonly Ticket[]) => {
    if (despite !== undefined || flowAfter(now, line, { day, date, at }).stoppedAt === undefined) return undefined;
    full = day;
    return { code: "LINE_STOPPED" as const };
  };
  const told = { priority, language, phone: phone.value, visitor };
  const asked = { commune, line: lineId, date, ...told, request, at, alsoOn, window, seen: room.pages, unless };
  const taken = await deps.tickets.take(asked);
  if (full !== undefined) return stopped(deps, { centre: now, line, day: full, date, at });
  if (!taken.ok) return taken;
  const { ticket, day } = taken.value;
  const flow = flowAfter(now, line, { day, date, at });
  const isLate = flow.stoppedAt !== undefined && despite !== undefined;
  if (isLate && principal !== undefined) await keepReason(deps, principal, ticket, despite);
  // Of the other lines none has more room for it; they are looked at with each call.
  if (ticket.date === date) await noteFlow(deps, now, { line: lineId, date, flow });
  return accept(ticketView(now, ticket, day, at));
};

interface Stopped extends DayNow {
  readonly centre: Centre;
  readonly line: LimitedLine;
}

/** "No more numbers today; there is room …": the stop is written down, so that everybody is told the same. */
const stopped = async (deps: TicketDeps, { centre, line, day, date, at }: Stopped): Promise<Result<never>> => {
  await noteFlow(deps, centre, { line: line.id, date, flow: flowAfter(centre, line, { day, date, at }) });
  const later = await deps.laterRoom({ centre, line, after: date, at });
  const next = later === undefined ? roomNowhere : roomLater(later);
  return refuse("LINE_STOPPED", { field: "line", detail: { name: line.name, date: formatDate(date), next } });
};

/** An officer has given a number that will hardly be called; why is the auditor's business. */
const keepReason = async (
  { audit, newId, now }: TicketDeps,
  { officer }: Principal,
  ticket: Ticket,
  reason: LateReason,
): Promise<void> =>
  audit.record({
    ...{ id: newId(), at: now(), officer, action: "ticket.take-late", scope: ticket.commune },
    ...{ subject: `${ticketId(ticket)} ${reason}`, allowed: true },
  });
