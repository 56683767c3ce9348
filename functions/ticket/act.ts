import type * as z from "zod";
import {
  HandOverTicketRequest,
  TicketActionRequest,
  type TicketView,
  TransferTicketRequest,
} from "../../shared/contracts/ticket-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { formatDate, type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { parseTicketId, type TicketPlace } from "../../shared/domain/ticket/ticket-id.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody } from "../../shared/runtime/http.ts";
import { log } from "../../shared/runtime/log.ts";
import type { TicketAction } from "../../shared/store/ticket-action.ts";
import { permit } from "./access.ts";
import { type Centre, centreOf } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { ticketView } from "./view.ts";

/** What an officer says of a ticket alone: the last part of the address. */
export const actions = {
  serve: "ServeTicket",
  finish: "FinishTicket",
  "no-show": "MissTicket",
  recall: "RecallTicket",
  hold: "HoldTicket",
} as const;

type Asked<Action> = Action extends unknown ? Omit<Action, "request" | "at"> : never;
type Said = Asked<TicketAction>;

interface Act<Body extends { counter?: string | undefined }> {
  readonly name: string;
  readonly body: z.ZodType<Body>;
  /** What is said, or why it cannot be; the rules of the ticket itself come after. */
  readonly read: (body: Body, about: { centre: Centre; place: TicketPlace }) => Result<Said>;
}

export const simpleAct = (name: keyof typeof actions): Act<z.infer<typeof TicketActionRequest>> => ({
  name,
  body: TicketActionRequest,
  read: ({ counter }) => accept({ type: actions[name], counter }),
});

/** Back at the door; its line says how long a number that was called in vain is good for. */
export const returnAct: Act<z.infer<typeof TicketActionRequest>> = {
  name: "return",
  body: TicketActionRequest,
  read: ({ counter }, { centre, place }) => {
    const { withinNumbers, withinMinutes } = centre.lines.find(({ id }) => id === place.line)?.returns ?? {};
    return accept({ type: "ReturnTicket", counter, limits: { withinNumbers, withinMinutes } });
  },
};

export const transferAct: Act<z.infer<typeof TransferTicketRequest>> = {
  name: "transfer",
  body: TransferTicketRequest,
  read: ({ counter, line }, { centre }) =>
    centre.lines.some(({ id }) => id === line)
      ? accept({ type: "TransferTicket", counter, line })
      : refuse("LINE_UNKNOWN", { field: "line", detail: { line } }),
};

export const handOverAct: Act<z.infer<typeof HandOverTicketRequest>> = {
  name: "hand-over",
  body: HandOverTicketRequest,
  read: ({ counter, toCounter }, { centre }) => {
    const to = centre.counters.find(({ id }) => id === toCounter);
    return to === undefined
      ? refuse("COUNTER_UNKNOWN", { field: "toCounter", detail: { counter: toCounter } })
      : accept({ type: "HandOverTicket", counter, toCounter, lines: to.lines });
  },
};

/** A number of a day that is over can be closed, and not be called or put in line again. */
const comesTooLate = (name: string, { date }: TicketPlace, at: Instant): boolean =>
  !["serve", "finish", "no-show"].includes(name) && date < toLocal(at).date;

/** An officer says what becomes of a ticket. */
export const actOnTicket = async <Body extends { counter?: string | undefined }>(
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  { id, act }: { id: string; act: Act<Body> },
): Promise<Parsed<TicketView>> => {
  const [body, key, at] = [await readBody(c, act.body), idempotencyKey(c), deps.now()];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const place = parseTicketId(id);
  const centre = place && (await centreOf(deps.definitions, place.commune));
  if (place === undefined || centre === undefined) return refuse("TICKET_UNKNOWN");
  const permitted = await permit(deps, principal, centre, id);
  if (!permitted.ok) return permitted;
  if (comesTooLate(act.name, place, at)) return refuse("TICKET_DAY_OVER", { detail: { date: formatDate(place.date) } });
  const { counter } = body.value;
  if (counter !== undefined && !centre.counters.some((one) => one.id === counter))
    return refuse("COUNTER_UNKNOWN", { field: "counter", detail: { counter } });
  const said = act.read(body.value, { centre, place });
  if (!said.ok) return said;
  const done = await deps.tickets.act(place, { ...said.value, request: key.value ?? deps.newId(), at });
  if (!done.ok) return done;
  log.info(act.name, { ticket: id, officer: principal.officer });
  return accept(ticketView(centre, done.value.ticket, done.value.day, at));
};
