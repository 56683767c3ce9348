import { TakeTicketRequest, type TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { accept, refuse } from "../../shared/domain/decider.ts";
import { issuingWindow } from "../../shared/domain/ticket/capacity.ts";
import { serviceAt, serviceDayBefore, sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody, visitorOf } from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import { centreOf } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
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
  const centre = await centreOf(deps.definitions, commune);
  if (centre === undefined) return refuse("COMMUNE_UNKNOWN", { field: "commune", detail: { commune } });
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
  // An officer may give a number more: he sees who stands there.
  const sessions = sessionsOf(line, date, centre.calendar);
  const window = principal === undefined ? issuingWindow(line, sessions, date, at) : undefined;
  const told = { priority, language, phone: phone.value, visitor };
  const asked = { commune, line: lineId, date, ...told, request, at, alsoOn, window };
  const taken = await deps.tickets.take(asked);
  return taken.ok ? accept(ticketView(centre, taken.value.ticket, taken.value.day, at)) : taken;
};
