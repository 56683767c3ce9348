import { TicketActionRequest, type TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { formatDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, refuse } from "../../shared/domain/decider.ts";
import { parseTicketId } from "../../shared/domain/ticket/ticket-id.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import type { TicketAction } from "../../shared/store/ticket-store.ts";
import { permit } from "./access.ts";
import { centreOf } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { ticketView } from "./view.ts";

/** The last part of the address, and what it says about the ticket. */
export const actions = {
  serve: "ServeTicket",
  finish: "FinishTicket",
  "no-show": "MissTicket",
  recall: "RecallTicket",
} as const satisfies Record<string, TicketAction["type"]>;

/** An officer says what became of a ticket that was called. */
export const actOnTicket = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  { id, action }: { id: string; action: keyof typeof actions },
): Promise<Parsed<TicketView>> => {
  const [body, key, at] = [await readBody(c, TicketActionRequest), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const place = parseTicketId(id);
  const centre = place && (await centreOf(deps.definitions, place.commune));
  if (place === undefined || centre === undefined) return refuse("TICKET_UNKNOWN");
  const permitted = await permit(deps, principal, centre, id);
  if (!permitted.ok) return permitted;
  if (action === "recall" && place.date < toLocal(at).date)
    return refuse("TICKET_DAY_OVER", { detail: { date: formatDate(place.date) } });
  const { counter } = body.value;
  if (counter !== undefined && !centre.counters.some((one) => one.id === counter))
    return refuse("COUNTER_UNKNOWN", { field: "counter", detail: { counter } });
  const request = key.value ?? deps.newId();
  const done = await deps.tickets.act(place, { type: actions[action], counter, request, at });
  if (!done.ok) return done;
  log.info(action, { ticket: id, officer: principal.officer });
  return accept(ticketView(centre, done.value.ticket, done.value.day, at));
};
